import type { Colophon } from './block.ts';
import { SIZES } from './fonts.ts';
import { widthInTwips } from './measure.ts';
import { gap, paragraph } from './paragraph.ts';
import { type PageProfile, textArea } from './profile.ts';
import { THICK, THIN } from './rule.ts';
import { type Face, runs } from './run.ts';

/** One 字 of 4号 type, in twips. */
const ONE_CHARACTER = 280;
const FACE: Face = { role: 'body', size: '四号' };
/** Height of a line, and the white above and below the text of a row, in twips. */
const LINE = 400;
const PADDING = { top: 60, bottom: 80 };
/** White between the text and the 版记, in twips. */
const ABOVE = 120;

/** A row of the 版记: entries, each of which begins with a label, or what stands at the left and at the right. */
export type ColophonRow = { entries: readonly string[] } | { left: string; right: string };

/**
 * What the 版记 says, row by row (7.4): 主送 and 抄送, other items, 印发机关 and 印发日期. A letter has only the first (10.1).
 */
export function colophonRows(block: Colophon): ColophonRow[] {
  const entries = [
    ...(block.recipients ? [entry('主送', block.recipients)] : []),
    ...(block.copies ? [entry('抄送', block.copies)] : []),
  ];
  const rows: ColophonRow[] = entries.length > 0 ? [{ entries }] : [];
  if (block.format === 'letter') return rows;
  if (block.copyCount !== null) rows.push({ left: '', right: `共印${block.copyCount}份` });
  if (block.printer || block.printedOn) {
    rows.push({ left: block.printer ?? '', right: block.printedOn ? `${block.printedOn}印发` : '' });
  }
  return rows;
}

function entry(label: string, names: string): string {
  return `${label}：${names.replace(/[：:。.\s]+$/u, '')}。`;
}

/**
 * 版记 at the foot of the 版心, its last rule on the 版心's lower edge: a table that stands there by itself, bound to the tiny
 * paragraph behind it and so to the page on which the text ends (7.4).
 * @param alone it has a page of its own
 */
export function colophonXml(block: Colophon, profile: PageProfile, alone: boolean): string {
  const rows = colophonRows(block);
  if (rows.length === 0) return '';
  const { width } = textArea(profile);
  const line = lineOf(rows, profile);
  const stands = line !== null;
  const ruled = block.format !== 'letter';
  const cells = rows.map((row, index) => {
    const first = index === 0;
    const last = index === rows.length - 1;
    const rules = ruled
      ? `<w:tcBorders>${rule('top', first ? THICK : THIN)}${rule('bottom', last ? THICK : THIN)}</w:tcBorders>`
      : '';
    return `<w:tr>${stands ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${rules}</w:tcPr>${rowXml(row, width, line ?? LINE)}</w:tc></w:tr>`;
  });
  const { top, bottom } = PADDING;
  const place = `<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:topFromText="${ABOVE}" w:bottomFromText="0" w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="${profile.margins.left}" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/>`;
  const newPage = alone ? gap(20, { pageBreakBefore: true }) : '';
  return `${newPage}<w:tbl><w:tblPr>${stands ? place : ''}<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="${bottom}" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>${cells.join('')}</w:tbl>${gap(20)}`;
}

/** A 版记 with many names is set closer, down to this; then it runs on over pages like any table. */
const CLOSEST_LINE = 300;
/** Part of the 版心 that it may take; lines may break early. */
const MOST_OF_PAGE = 0.88;

/** How high it is, with the white above it, in twips. */
export function colophonHeight(block: Colophon, profile: PageProfile): number {
  const rows = colophonRows(block);
  if (rows.length === 0) return 0;
  return (
    lineCount(rows, textArea(profile).width) * LINE + rows.length * (PADDING.top + PADDING.bottom) + ABOVE
  );
}

/** Whether it leaves room on its page for the text that goes with it; one that does not has the page for itself. */
export function leavesRoom(block: Colophon, profile: PageProfile): boolean {
  const rows = colophonRows(block);
  return lineCount(rows, textArea(profile).width) * LINE < textArea(profile).height / 2;
}

/** Height of its lines, in twips; `null`: no page holds it. */
function lineOf(rows: readonly ColophonRow[], profile: PageProfile): number | null {
  const { width, height } = textArea(profile);
  const lines = lineCount(rows, width);
  const room = height * MOST_OF_PAGE - rows.length * (PADDING.top + PADDING.bottom);
  const line = Math.min(LINE, Math.floor(room / lines));
  return line < CLOSEST_LINE ? null : line;
}

function lineCount(rows: readonly ColophonRow[], width: number): number {
  const room = width - 5 * ONE_CHARACTER;
  const of = (text: string): number => Math.ceil(widthInTwips(text, SIZES.四号, 0) / room);
  return rows
    .flatMap((row) => ('entries' in row ? row.entries.map(of) : [1]))
    .reduce((sum, one) => sum + one, 0);
}

function rule(edge: 'top' | 'bottom', size: number): string {
  return `<w:${edge} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
}

/** One 字 in at both sides; wrapped lines stand behind the colon (7.4.2). */
function rowXml(row: ColophonRow, width: number, line: number): string {
  const common = { offGrid: true, line } as const;
  if ('entries' in row) {
    return row.entries
      .map((text) =>
        paragraph(
          {
            ...common,
            indent: { left: 4 * ONE_CHARACTER, right: ONE_CHARACTER, hanging: 3 * ONE_CHARACTER },
          },
          runs(text, FACE),
        ),
      )
      .join('');
  }
  const sides = { left: ONE_CHARACTER, right: ONE_CHARACTER };
  if (row.left === '') return paragraph({ ...common, align: 'right', indent: sides }, runs(row.right, FACE));
  return paragraph(
    { ...common, align: 'left', indent: sides, tabs: [{ at: 'right', position: width - ONE_CHARACTER }] },
    runs(row.right === '' ? row.left : `${row.left}\t${row.right}`, FACE),
  );
}
