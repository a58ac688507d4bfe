import type { Box, Glyph, Rule } from './ink.ts';
import type { Line, Page } from './render.ts';
import { PAGE, PITCH, TEXT, TOLERANCE } from './standard.ts';

/** The rectangle around all of these. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

export function middle({ left, right }: Box): number {
  return (left + right) / 2;
}

/** The first line with this text. @throws Error */
export function lineWith({ lines }: Page, text: string | RegExp): Line {
  const found = lines.find((line) =>
    typeof text === 'string' ? line.text.includes(text) : text.test(line.text),
  );
  if (!found) throw new Error(`no line with ${text}: ${lines.map((line) => line.text).join(' | ')}`);
  return found;
}

/** The characters of a line as they are inked. */
export function glyphsOf({ glyphs }: Page, line: Box): Glyph[] {
  return glyphs.filter((glyph) => {
    const [across, down] = [middle(glyph), (glyph.top + glyph.bottom) / 2];
    return across > line.left - 0.5 && across < line.right + 0.5 && down > line.top && down < line.bottom;
  });
}

/** The ink of the first line with this text. @throws Error */
export function inkWith(page: Page, text: string | RegExp): Box {
  return around(glyphsOf(page, lineWith(page, text)));
}

/** Which of the 22 lines of the page something stands on, from 1. */
export function rowOf({ top, bottom }: Box): number {
  return Math.floor(((top + bottom) / 2 - TEXT.top) / PITCH) + 1;
}

/** Lines whose middle is inside the 版心 of an upright page. */
export function textLines({ lines }: Page): Line[] {
  return lines.filter(({ top, bottom }) => (top + bottom) / 2 > TEXT.top && (top + bottom) / 2 < TEXT.bottom);
}

export function across({ rules }: Page): Rule[] {
  return rules.filter(({ direction }) => direction === 'across');
}

/** Characters printed over each other, and lines drawn through characters: where, with the text at that place. */
export function overlaps(page: Page): string[] {
  const found: string[] = [];
  const sorted = page.glyphs.toSorted((one, other) => one.top - other.top);
  sorted.forEach((glyph, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.top > glyph.bottom) break;
      if (shared(glyph, other) > 0.15)
        found.push(`${placed(glyph)} characters over each other ${textAt(page, glyph)}`);
    }
    for (const rule of page.rules) {
      if (crosses(rule, glyph))
        found.push(`${placed(glyph)} a line through characters ${textAt(page, glyph)}`);
    }
  });
  return found;
}

/** How much of the smaller of two boxes lies in the other. */
function shared(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(Math.min(area(one), area(other)), 0.5);
}

function area({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** Marks that are themselves hardly thicker than a line, such as a dash, may lie near one. */
function crosses(rule: Rule, glyph: Box): boolean {
  const EDGE = 0.25;
  return (
    Math.min(rule.right, glyph.right) - Math.max(rule.left, glyph.left) >
      EDGE * (rule.direction === 'across' ? 1 : 0) &&
    Math.min(rule.bottom, glyph.bottom) - Math.max(rule.top, glyph.top) >
      (rule.direction === 'across' ? 0 : EDGE) &&
    (rule.direction === 'across'
      ? rule.top > glyph.top + EDGE && rule.bottom < glyph.bottom - EDGE
      : rule.left > glyph.left + EDGE && rule.right < glyph.right - EDGE)
  );
}

function placed({ left, top }: Box): string {
  return `(${left.toFixed(0)}, ${top.toFixed(0)})`;
}

function textAt({ lines }: Page, box: Box): string {
  return lines.find((line) => shared(line, box) > 0.5)?.text ?? '';
}

/**
 * How many lines are left empty between two things one below the other. Between characters of neighbouring lines the
 * ink leaves some white as well, less than half a line.
 */
export function emptyLinesBetween(upper: Box, lower: Box): number {
  return Math.floor((lower.top - upper.bottom) / PITCH);
}

/** Text outside the 版心, but for the number of the page and the mark of a letter. */
export function outsideIn(page: Page): string[] {
  const area = areaOf(page);
  const found = page.glyphs
    .filter(({ isRed }) => !isRed)
    .filter((glyph) => !isInNumber(page, glyph))
    .filter(
      ({ left, right, top, bottom }) =>
        left < area.left - TOLERANCE ||
        right > area.right + TOLERANCE ||
        top < area.top - TOLERANCE ||
        bottom > area.bottom + TOLERANCE,
    )
    .map((glyph) => `outside: ${textAt(page, glyph)}`);
  return [...new Set(found)];
}

/** The 版心 of a page; that of a page across is an upright one turned so that its head comes to the left. */
export function areaOf({ width, height }: Page): Box {
  if (width < height) return TEXT;
  const { left, right, top, bottom } = TEXT;
  return { left: PAGE.height - bottom, right: PAGE.height - top, top: left, bottom: right };
}

function isInNumber({ lines }: Page, glyph: Box): boolean {
  return lines.some((line) => /^[—\d]+$/u.test(line.text) && shared(line, glyph) > 0.2);
}

/** A heading as the last line of a page: a short line with the number of a heading, and no text behind it. */
export function orphansIn(page: Page): string[] {
  const last = textLines(page).at(-1);
  const isHeading =
    last &&
    last.right < TEXT.right - 8 &&
    !/[。；]$/u.test(last.text) &&
    /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.(?!\d)|（\d+）)/u.test(last.text);
  return isHeading ? [`a heading at the foot: ${last.text}`] : [];
}
