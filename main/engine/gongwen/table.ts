import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Form, FormCell, Table as TableBlock } from './block.ts';
import { type FontRole, SIZES, type SizeName } from './fonts.ts';
import { twips, widthInTwips } from './measure.ts';
import { runs } from './paragraph.ts';
import { OFF_GRID } from './parts.ts';
import { type PageProfile, textArea } from './profile.ts';

/** White at the left and right of a cell's text, and above and below it, in twips. */
const PADDING = { side: 85, end: 40 };

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** A table over the width of the text area, with its head on every page and rows that stay whole if a page holds them. */
export function ruledTable(block: TableBlock, profile: PageProfile): Table {
  const widths = columnWidths(
    block.columns.map(({ share }) => share),
    profile,
  );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) =>
      cell(column.head, {
        width: widths[index] ?? 0,
        role: 'levelOne',
        size: block.size,
        align: AlignmentType.CENTER,
      }),
    ),
  });
  const rows = block.rows.map((texts) => {
    const lines = texts.map((text, index) => lineCount(text, widths[index] ?? 0, block.size));
    return new TableRow({
      cantSplit: fitsOnPage(Math.max(1, ...lines), block.size, profile),
      children: block.columns.map((column, index) =>
        cell(texts[index] ?? '', {
          width: widths[index] ?? 0,
          role: 'body',
          size: block.size,
          align: column.align === 'centre' ? AlignmentType.CENTER : AlignmentType.LEFT,
        }),
      ),
    });
  });
  return table(widths, [head, ...rows]);
}

/** A ruled form. A row stays whole on its page unless no page holds it. */
export function ruledForm(block: Form, profile: PageProfile): Table {
  const widths = columnWidths(block.columns, profile);
  const rows = block.rows.map(({ height, cells }) => {
    let column = 0;
    let lines = 1;
    const children = cells.map((each) => {
      const width = widths.slice(column, column + each.span).reduce((sum, one) => sum + one, 0);
      column += each.span;
      lines = Math.max(lines, lineCount(each.text, width, block.size) + (each.foot ? 1 : 0));
      return formCell(each, width, block.size);
    });
    return new TableRow({
      height: { value: twips(height), rule: HeightRule.ATLEAST },
      cantSplit: fitsOnPage(lines, block.size, profile),
      children,
    });
  });
  return table(widths, rows);
}

function formCell(each: FormCell, width: number, size: SizeName): TableCell {
  const centred = each.role === 'label' || each.role === 'short';
  return cell(each.text, {
    width,
    span: each.span,
    role: 'body',
    size,
    align: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    ...(each.foot ? { foot: each.foot } : {}),
    ...(each.role === 'remark' ? { vertical: VerticalAlign.TOP } : {}),
  });
}

interface CellLook {
  width: number;
  span?: number;
  role: FontRole;
  size: SizeName;
  align: (typeof AlignmentType)[keyof typeof AlignmentType];
  foot?: string;
  vertical?: (typeof VerticalAlign)['TOP'];
}

function cell(text: string, look: CellLook): TableCell {
  const paragraph = (line: string, alignment: CellLook['align']): Paragraph =>
    new Paragraph({
      spacing: { before: 0, after: 0, line: lineHeight(look.size), lineRule: LineRuleType.EXACT },
      alignment,
      widowControl: false,
      // Small type would otherwise be spread over the lines of the page.
      style: OFF_GRID,
      children: runs(line, { role: look.role, size: look.size }),
    });
  const lines = text === '' && look.foot ? [] : text.split('\n');
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    ...(look.span && look.span > 1 ? { columnSpan: look.span } : {}),
    verticalAlign: look.vertical ?? VerticalAlign.CENTER,
    children: [
      ...lines.map((line) => paragraph(line, look.align)),
      ...(look.foot ? [paragraph(look.foot, AlignmentType.RIGHT)] : []),
    ],
  });
}

function table(widths: readonly number[], rows: TableRow[]): Table {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    margins: {
      marginUnitType: WidthType.DXA,
      left: PADDING.side,
      right: PADDING.side,
      top: PADDING.end,
      bottom: PADDING.end,
    },
    rows,
  });
}

function columnWidths(shares: readonly number[], profile: PageProfile): number[] {
  const { width } = textArea(profile);
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * width));
  return widths;
}

/** A third more than the type, in twips, and exact, so that a page can be reckoned with. */
function lineHeight(size: SizeName): number {
  return Math.round((SIZES[size] * 10 * 4) / 3);
}

/** About how many lines a text takes in a cell. */
function lineCount(text: string, width: number, size: SizeName): number {
  const room = Math.max(1, width - 2 * PADDING.side);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthInTwips(line, SIZES[size], 0) / room)), 0);
}

/** Lines may break early, so a row counts as too long a little before it is. */
function fitsOnPage(lines: number, size: SizeName, profile: PageProfile): boolean {
  return lines * lineHeight(size) < textArea(profile).height * 0.85;
}
