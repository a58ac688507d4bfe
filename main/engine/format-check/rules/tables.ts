import type { Paper } from '../docx/document.ts';
import { type Paragraph, pointSize, type TableInfo, widthOf } from '../docx/paragraph.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { millimetres } from '../xml/units.ts';

const CLAUSE = '8';

/** Tables (8). */
export function checkTables(report: Report, paper: Paper, parts: Parts): void {
  const own = new Set([
    ...parts.colophon.map(({ paragraph }) => paragraph.table),
    ...parts.head.map(({ table }) => table),
  ]);
  for (const table of paper.tables) {
    const section = paper.sections[table.section];
    if (!section || own.has(table)) continue;
    const subject = `表${table.number}`;
    const room = section.width - section.left - section.right - section.gutter;
    const overhang = table.align === 'center' ? 0 : Math.max(0, table.indent - 120);
    if (table.width !== undefined && !table.floating && table.width + overhang > room + 230) {
      report.add({
        code: 'table-width',
        subject,
        found: `宽 ${millimetres(table.width + overhang)}`,
        expected: `不超出版心，${millimetres(room)}`,
        clause: CLAUSE,
      });
    }
    const height = leastHeight(parts.cells, table, Math.min(table.width ?? room, room));
    if (!table.headRepeated && table.rows > 3 && height > section.height - section.top - section.bottom) {
      const [row] = rowsOf(table);
      report.add({
        code: 'table-head-repeat',
        subject,
        found: '表格跨页，没有设置重复标题行',
        expected: '每页重复表头',
        clause: CLAUSE,
        mend: row && ((mender) => mender.flag(mender.under(row, 'w:trPr'), 'w:tblHeader')),
      });
    }
  }
}

function rowsOf({ node }: TableInfo) {
  return node.children
    .filter((row) => typeof row !== 'string' && row.key === 'w:tr')
    .filter((row) => typeof row !== 'string');
}

/** What a table takes at least, whatever its columns are: the text of each row spread over its whole width. */
function leastHeight(cells: readonly Paragraph[], table: TableInfo, width: number): number {
  const rows = new Map<number, { text: number; size: number }>();
  for (const paragraph of cells) {
    if (paragraph.table !== table) continue;
    const size = pointSize(paragraph) * 20;
    const row = rows.get(paragraph.row) ?? { text: 0, size: 0 };
    rows.set(paragraph.row, {
      text: row.text + widthOf(paragraph.text) * size,
      size: Math.max(row.size, size),
    });
  }
  return [...rows.values()].reduce(
    (sum, { text, size }) => sum + Math.max(1, Math.ceil(text / width)) * size,
    0,
  );
}
