import {
  LEDGER_FIELD_NAMES,
  type LedgerChoice,
  type LedgerColumn,
  type LedgerField,
  type LedgerLayout,
  type LedgerNote,
  SHARED_FIELDS,
} from '../../../../shared/ledger-import.ts';
import { JuanzongError } from '../../error.ts';
import { columnLetter, type Grid } from '../book/grid.ts';
import { proposeColumns } from './columns.ts';
import { readEntry } from './entries.ts';
import type { Entry } from './entry.ts';
import { findHead, type Head, headAt } from './head.ts';
import { groupRows, type MappedColumn } from './rows.ts';
import { SheetView } from './view.ts';

/** What a ledger says, issue by issue. */
export interface ReadLedger {
  layout: LedgerLayout;
  entries: Entry[];
  leftOut: LedgerNote[];
}

/**
 * Where the table lies and what its columns are: as `choice` says, the rest as proposed.
 * @returns `null` where no sheet looks like a ledger and no choice says where its head is
 * @throws JuanzongError `no-such-sheet`, `no-such-column`, `field-twice`
 */
export function layoutOf(grids: readonly Grid[], choice: LedgerChoice): LedgerLayout | null {
  const place = placeOfTable(grids, choice);
  if (!place) return null;
  const { view, head } = place;
  const columns = chosenColumns(proposeColumns(view, head), choice.columns ?? {});
  return {
    sheet: view.grid.name,
    headRow: head.row + 1,
    headRows: head.rows,
    columns,
    ...linesAbove(view, head),
  };
}

/** @throws JuanzongError `no-ledger-found`, and those of `layoutOf` */
export function readLedger(grids: readonly Grid[], choice: LedgerChoice): ReadLedger {
  const layout = layoutOf(grids, choice);
  const grid = grids.find(({ name }) => name === layout?.sheet);
  if (!layout || !grid) {
    throw new JuanzongError(
      'no-ledger-found',
      '没有找到台账的表头（如序号、问题、措施、责任单位、时限），请指明工作表和表头所在的行。',
    );
  }
  const view = new SheetView(grid);
  const head = headAt(view, layout.headRow - 1, layout.headRows);
  const mapped = layout.columns.flatMap(({ index, head: name, field }): MappedColumn[] =>
    field === null ? [] : [{ index, head: name, field }],
  );
  if (!mapped.some(({ field }) => field === 'statement' || field === 'number' || field === 'sequence')) {
    throw new JuanzongError('no-statement-column', '没有哪一列是问题内容或问题编号，请先指明。');
  }
  const { groups, leftOut } = groupRows(view, head, mapped);
  const columnNotes = layout.columns.flatMap(
    ({ index, head: name, field, reason, examples }): LedgerNote[] =>
      field !== null || examples.length === 0
        ? []
        : [
            {
              place: `${columnLetter(index)}列`,
              kind: 'unused',
              text: `“${name || '没有表头的一列'}”没有采用${reason ? `：${reason}` : ''}`,
            },
          ],
  );
  return {
    layout,
    entries: groups.map((group) => readEntry(view, mapped, group)),
    leftOut: [...otherLedgers(grids, grid), ...columnNotes, ...leftOut],
  };
}

/** Sheets that look like ledgers as well; one is read at a time. */
function otherLedgers(grids: readonly Grid[], read: Grid): LedgerNote[] {
  return grids.flatMap((grid): LedgerNote[] => {
    if (grid === read) return [];
    const head = findHead(new SheetView(grid))?.head;
    const rows = head ? grid.rows.filter(({ index }) => index >= head.row + head.rows).length : 0;
    if (rows === 0) return [];
    const text = `${grid.hidden ? '（隐藏的工作表）' : ''}也像台账，表头下有${rows}行，这次没有导入，需要的请选这个工作表另导入一次`;
    return [{ place: `工作表“${grid.name}”`, kind: 'unused', text }];
  });
}

function placeOfTable(
  grids: readonly Grid[],
  { sheet, headRow, headRows }: LedgerChoice,
): { view: SheetView; head: Head } | null {
  const wanted = sheet === undefined ? grids : grids.filter(({ name }) => name === sheet);
  if (sheet !== undefined && wanted.length === 0) {
    const names = grids.map(({ name }) => name).join('、');
    throw new JuanzongError('no-such-sheet', `没有名为“${sheet}”的工作表，文件中有：${names}。`);
  }
  if (headRow !== undefined) {
    const [grid] = [...wanted].sort((a, b) => b.rows.length - a.rows.length);
    if (!grid) return null;
    const view = new SheetView(grid);
    const found = findHead(view)?.head;
    const rows = headRows ?? (found?.row === headRow - 1 ? found.rows : 1);
    return { view, head: headAt(view, headRow - 1, rows) };
  }
  let best: { view: SheetView; head: Head; score: number } | null = null;
  for (const grid of wanted) {
    const view = new SheetView(grid);
    const found = findHead(view);
    if (!found) continue;
    const rows = grid.rows.filter(({ index }) => index >= found.head.row + found.head.rows).length;
    const score = (found.score + Math.min(rows, 20) / 10) * (grid.hidden ? 0.2 : 1) * (rows === 0 ? 0.3 : 1);
    if (score > (best?.score ?? 0)) best = { view, head: found.head, score };
  }
  return best;
}

/** The columns as a person chose them; a field that only one column can be leaves the one that was proposed for it. */
function chosenColumns(
  proposed: readonly LedgerColumn[],
  choice: Readonly<Record<string, LedgerField | null>>,
): LedgerColumn[] {
  const byLetter = new Map(Object.entries(choice));
  for (const letter of byLetter.keys()) {
    if (proposed.some((column) => column.letter === letter)) continue;
    throw new JuanzongError(
      'no-such-column',
      `台账中没有“${letter}”列，或这一列是空的，请核对列的对应关系。`,
    );
  }
  const chosen = new Map<LedgerField, string>();
  for (const [letter, field] of byLetter) {
    if (field === null || SHARED_FIELDS.includes(field)) continue;
    const other = chosen.get(field);
    if (other !== undefined) {
      throw new JuanzongError(
        'field-twice',
        `“${LEDGER_FIELD_NAMES[field]}”只能对应一列，现在有${other}、${letter}两列，请只留一列。`,
      );
    }
    chosen.set(field, letter);
  }
  return proposed.map((column): LedgerColumn => {
    const field = byLetter.get(column.letter);
    if (field !== undefined)
      return { ...column, field, certainty: 'certain', reason: field === null ? '已选择不导入' : null };
    const isGivenUp = column.field !== null && chosen.has(column.field);
    return isGivenUp
      ? { ...column, field: null, certainty: 'unknown', reason: '已有一列作为同一项内容' }
      : column;
  });
}

const UNIT = /(?:填报|被巡察|整改|报送|编制)?(?:单位|党组织)(?:名称)?(?:[（(][^）)]*[）)])?\s*[:：]\s*(.+)$/u;
const NEXT_FACT = /\s{2,}|\t|(?:填报|制表|截止|截至|时间|日期|年\s*月\s*日)/u;

/** Title and unit, as the lines above the head say them. */
function linesAbove(view: SheetView, head: Head): Pick<LedgerLayout, 'title' | 'unit'> {
  const lines = view.rows
    .filter(({ index }) => index < head.row)
    .flatMap(({ cells }) =>
      cells.map(([, cell]) => ('text' in cell && cell.kind === 'text' ? cell.text : '')),
    )
    .filter((text) => text !== '');
  const title =
    lines.find((text) => text.length >= 4 && !/[:：]/u.test(text) && !/^附件/u.test(text)) ?? null;
  const unit = lines.map((text) => UNIT.exec(text)?.[1]?.split(NEXT_FACT)[0]?.trim()).find((text) => text);
  return { title: title?.replaceAll(/\s+/gu, '') ?? null, unit: unit ?? null };
}
