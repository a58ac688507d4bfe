import type { Form, FormCell, Table } from './block.ts';
import { SIZES, type SizeName } from './fonts.ts';
import { twips, widthInTwips } from './measure.ts';
import { type PageProfile, textArea } from './profile.ts';
import { styledRuns } from './run.ts';
import { lineHeight, type TableRole, tableStyle } from './table-style.ts';

/** White at the left and right of a cell's text, and above and below it, in twips. */
const PADDING = { side: 85, end: 40 };

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const BORDERS = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join(
  '',
);

/** How the rows of a table stay together: all of them on a page, and the last two with what follows. */
export interface Kept {
  whole: boolean;
  next: boolean;
}

/** Whether a row stays with the next; the last with what follows the table. */
function staysWithNext({ whole, next }: Kept, place: number, count: number): boolean {
  return place === count - 1 ? next : whole || (next && place === count - 2);
}

/** A table over the width of the text area, with its head on every page and rows that stay whole if a page holds them. */
export function ruledTable(block: Table, profile: PageProfile, keep: Kept): string {
  const widths = columnWidths(
    block.columns.map(({ share }) => share),
    profile,
  );
  const heads = block.columns.map((column, index) =>
    cell(column.head, {
      width: widths[index] ?? 0,
      role: 'levelOne',
      size: block.size,
      keepNext: keep.whole,
      align: 'center',
    }),
  );
  const rows = block.rows.map((texts, place) => {
    const kept = staysWithNext(keep, place, block.rows.length);
    let lines = 1;
    let cells = '';
    for (const [index, column] of block.columns.entries()) {
      const text = texts[index] ?? '';
      const width = widths[index] ?? 0;
      lines = Math.max(lines, lineCount(text, width, block.size));
      cells += cell(text, {
        width,
        role: 'body',
        size: block.size,
        keepNext: kept,
        ...(column.align === 'centre' ? { align: 'center' } : {}),
      });
    }
    return row(cells, { whole: fitsOnPage(lines, block.size, profile) });
  });
  return table(widths, row(heads.join(''), { whole: true, head: true }) + rows.join(''));
}

/** A ruled form. A row stays whole on its page unless no page holds it. */
export function ruledForm(block: Form, profile: PageProfile, keep: Kept): string {
  const widths = columnWidths(block.columns, profile);
  const rows = block.rows.map(({ height, cells }, place) => {
    const kept = staysWithNext(keep, place, block.rows.length);
    let column = 0;
    let lines = 1;
    const children = cells.map((each) => {
      const width = widths.slice(column, column + each.span).reduce((sum, one) => sum + one, 0);
      column += each.span;
      lines = Math.max(lines, lineCount(each.text, width, block.size) + (each.foot ? 1 : 0));
      return formCell(each, width, block.size, kept);
    });
    return row(children.join(''), { whole: fitsOnPage(lines, block.size, profile), height: twips(height) });
  });
  return table(widths, rows.join(''));
}

/** About how high a table or a form is, in twips. */
export function tableHeight(block: Table | Form, profile: PageProfile): number {
  const line = lineHeight(block.size);
  const ends = 2 * PADDING.end;
  if (block.kind === 'table') {
    const widths = columnWidths(
      block.columns.map(({ share }) => share),
      profile,
    );
    const rows = [block.columns.map(({ head }) => head), ...block.rows];
    const heights = rows.map(
      (texts) =>
        Math.max(1, ...texts.map((text, index) => lineCount(text, widths[index] ?? 0, block.size))) * line +
        ends,
    );
    return heights.reduce((sum, one) => sum + one, 0);
  }
  const widths = columnWidths(block.columns, profile);
  return block.rows.reduce((sum, { height, cells }) => {
    let column = 0;
    const lines = cells.map(({ span, text, foot }) => {
      const width = widths.slice(column, column + span).reduce((total, one) => total + one, 0);
      column += span;
      return lineCount(text, width, block.size) + (foot ? 1 : 0);
    });
    return sum + Math.max(twips(height), Math.max(1, ...lines) * line + ends);
  }, 0);
}

function row(cells: string, look: { whole: boolean; head?: boolean; height?: number }): string {
  const properties = [
    look.whole ? '<w:cantSplit/>' : '',
    look.height === undefined ? '' : `<w:trHeight w:val="${look.height}" w:hRule="atLeast"/>`,
    look.head ? '<w:tblHeader/>' : '',
  ].join('');
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
}

function formCell(each: FormCell, width: number, size: SizeName, keepNext: boolean): string {
  const centred = each.role === 'label' || each.role === 'short';
  return cell(each.text, {
    width,
    span: each.span,
    role: 'body',
    size,
    keepNext,
    ...(centred ? { align: 'center' } : {}),
    ...(each.foot ? { foot: each.foot } : {}),
    ...(each.role === 'remark' ? { top: true } : {}),
  });
}

interface CellLook {
  width: number;
  span?: number;
  role: TableRole;
  size: SizeName;
  keepNext?: boolean;
  /** Text begins at the left otherwise. */
  align?: 'center';
  /** A last line at the right. */
  foot?: string;
  /** Text stands at the top, not in the middle. */
  top?: boolean;
}

function cell(text: string, look: CellLook): string {
  const written = text === '' && look.foot ? [] : text.split('\n');
  let lines = '';
  for (const each of written) lines += cellParagraph(each, look, look.align);
  if (look.foot) lines += cellParagraph(look.foot, look, 'right');
  const span = look.span && look.span > 1 ? `<w:gridSpan w:val="${look.span}"/>` : '';
  const place = look.top ? '' : '<w:vAlign w:val="center"/>';
  return `<w:tc><w:tcPr><w:tcW w:w="${look.width}" w:type="dxa"/>${span}${place}</w:tcPr>${lines}</w:tc>`;
}

/** Most of a long ledger is cells, so what they have in common is said in a style. */
function cellParagraph(text: string, { size, role, keepNext }: CellLook, align?: 'center' | 'right'): string {
  const look = `<w:pStyle w:val="${tableStyle(size, role)}"/>${keepNext ? '<w:keepNext/>' : ''}${align ? `<w:jc w:val="${align}"/>` : ''}`;
  return `<w:p><w:pPr>${look}</w:pPr>${text === '' ? '' : styledRuns(text, role)}</w:p>`;
}

function table(widths: readonly number[], rows: string): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const { side, end } = PADDING;
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="${end}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="${end}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;
}

function columnWidths(shares: readonly number[], profile: PageProfile): number[] {
  const { width } = textArea(profile);
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((share / sum) * width));
}

/** About how many lines a text takes in a cell. */
function lineCount(text: string, width: number, size: SizeName): number {
  const room = Math.max(1, width - 2 * PADDING.side);
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil(widthInTwips(line, SIZES[size], 0) / room));
  }
  return lines;
}

/** Lines may break early, so a row counts as too long a little before it is. */
function fitsOnPage(lines: number, size: SizeName, profile: PageProfile): boolean {
  return lines * lineHeight(size) < textArea(profile).height * 0.85;
}
