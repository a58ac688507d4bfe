import { chainHeadText } from '../../../shared/chain-head.ts';
import { GAP_MARK, GAP_NAMES, GAPS, type List, type ListColumn, type ListRow } from '../../../shared/list.ts';
import { LIST_LOOKS } from '../../../shared/list-looks.ts';
import type { Paper } from '../document/index.ts';
import { dateText, LANDSCAPE, normalisePunctuation } from '../gongwen/index.ts';
import { type Sheet, withHead } from '../workbook/index.ts';

/** A list for printing: A4 across, its head on every page. */
export function listDocument(list: List): Paper {
  const { name, columns, rows, on, caseFile } = list;
  const lacks = gapsText(list);
  return {
    type: 'docx',
    ...facts(list),
    profile: LANDSCAPE,
    blocks: [
      { kind: 'title', text: normalisePunctuation(name) },
      {
        kind: 'caption',
        left: caseFile.inspectedUnit ? `填报单位：${caseFile.inspectedUnit}` : '',
        right: `截至${dateText(on)}，${countsText(list)}`,
      },
      {
        kind: 'table',
        size: '小五',
        columns: columns.map(({ key, head: text }) => ({
          head: text,
          share: LIST_LOOKS[key].width,
          align: LIST_LOOKS[key].align,
        })),
        rows: rows.map((row) => columns.map(({ key }) => String(cellOf(row, key) ?? ''))),
      },
      ...(lacks ? [{ kind: 'caption' as const, left: lacks, right: '' }] : []),
      { kind: 'caption', left: '', right: chainHeadText(list.chainHead) },
    ],
  };
}

/** A list for working with. */
export function listWorkbook(list: List): Paper {
  const { name, columns, rows } = list;
  const sheet = {
    name: sheetName(name),
    columns: columns.map(({ key, head: text }) => ({
      head: text,
      width: LIST_LOOKS[key].width,
      align: LIST_LOOKS[key].align === 'centre' ? ('center' as const) : ('left' as const),
    })),
    rows: rows.map((row) => columns.map(({ key }) => cellOf(row, key))),
  };
  return {
    type: 'xlsx',
    ...facts(list),
    sheets: withHead([sheet], list.chainHead).map((each) => withFigures(each, list)),
  };
}

/** The rows of the list are left alone: its figures stand beside the chain's head, printed and on a sheet of their own. */
function withFigures(sheet: Sheet, list: List): Sheet {
  const { on, issues, measures, gaps } = list;
  if (sheet.foot !== undefined) return { ...sheet, foot: `截至${on}，${countsText(list)}，${sheet.foot}` };
  const lacks = GAPS.map((gap) => [`缺项：${GAP_NAMES[gap]}`, gaps[gap]]);
  return {
    ...sheet,
    rows: [['截至日期', on], ['问题数', issues], ['整改措施数', measures], ...lacks, ...sheet.rows],
  };
}

function facts({ name, caseFile, on }: List): { title: string; creator: string; date: string } {
  return { title: name, creator: caseFile.inspectedUnit ?? '', date: on };
}

function countsText({ issues, measures }: List): string {
  return `问题${issues}个，整改措施${measures}条`;
}

/** `缺项：无牵头单位3个，措施无时限5条`; empty where nothing is missing. */
function gapsText({ gaps }: List): string {
  const parts = GAPS.filter((gap) => gaps[gap] > 0).map(
    (gap) => `${GAP_NAMES[gap]}${gaps[gap]}${gap === 'measureDeadline' ? '条' : '个'}`,
  );
  return parts.length === 0 ? '' : `缺项：${parts.join('，')}`;
}

function cellOf(row: ListRow, key: ListColumn['key']): string | number | null {
  if (row.missing.includes(key)) return GAP_MARK;
  const value = row.cells[key] ?? null;
  return typeof value === 'string' ? normalisePunctuation(value) : value;
}

/** Excel allows 31 characters, and some of them nowhere in a sheet's name. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]:*?/\\']/gu, '').slice(0, 31) || '清单';
}
