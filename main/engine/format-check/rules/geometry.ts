import { indents, type Paragraph, pointSize, widthOf } from '../docx/paragraph.ts';

/** Where a line stands in the 版心, in characters of 3号 type from its edges. */
export interface Extent {
  left: number;
  right: number;
  centre: number;
}

/** Characters of 3号 type in the width of the 版心. */
export const FULL_WIDTH = 8844 / 320;

/** Where a one-line paragraph stands; `null` where tabs, frames or tables decide. */
export function extentOf(paragraph: Paragraph): Extent | null {
  const { text, look } = paragraph;
  if (paragraph.table || look.framed || /[\t\n]/u.test(text) || paragraph.number !== '') return null;
  const scale = pointSize(paragraph) / 16;
  const indent = indents(paragraph);
  const lead = widthOf(/^[ 　]*/u.exec(text)?.[0] ?? '') * scale;
  const trail = widthOf(/[ 　]*$/u.exec(text)?.[0] ?? '') * scale;
  const width = widthOf(text.trim()) * scale;
  const [left, right, firstLine] = [indent.left * scale, indent.right * scale, indent.firstLine * scale];
  if (width > FULL_WIDTH - left - right) return null;
  if (look.align === 'right') {
    const gap = right + trail;
    return extent(FULL_WIDTH - gap - width, width);
  }
  if (look.align === 'centre') {
    const middle = (left + firstLine + FULL_WIDTH - right + lead - trail) / 2;
    return extent(middle - width / 2, width);
  }
  return extent(left + firstLine + lead, width);
}

function extent(left: number, width: number): Extent {
  return { left, right: FULL_WIDTH - left - width, centre: left + width / 2 };
}

export function isNear(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance;
}

/** A number of characters, for people. */
export function characters(count: number): string {
  return `${Number(count.toFixed(1))} 字`;
}
