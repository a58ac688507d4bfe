import { chainHeadText } from '../../../shared/chain-head.ts';
import { GAP_MARK, GAP_NAMES, GAPS, type List, type ListColumn, type ListRow } from '../../../shared/list.ts';
import { LIST_LOOKS } from '../../../shared/list-looks.ts';
import type { Paper } from '../document/index.ts';
import {
  dateText,
  LANDSCAPE,
  normalisePunctuation,
  type TableColumn,
  widthInCharacters,
} from '../gongwen/index.ts';
import { type Sheet, withHead } from '../workbook/index.ts';
import { fittedShares } from './column-shares.ts';

/** A list as it stands on paper. */
export interface PrintedList {
  name: string;
  /** Shares are of the width of the page. */
  columns: TableColumn[];
  rows: string[][];
  /** How many problems and measures it is of. */
  counts: string;
  /** What is missing in it; empty where nothing is. */
  gaps: string;
}

export function printedList(list: List): PrintedList {
  const { name, columns } = list;
  const rows = list.rows.map((row) => columns.map(({ key }) => String(cellOf(row, key) ?? '')));
  return {
    name: normalisePunctuation(name),
    columns: printedColumns(columns, rows),
    rows,
    counts: countsText(list),
    gaps: gapsText(list),
  };
}

/** In millimetres: a page across, what a cell needs beside its text, and a character of 小五. */
const PAGE = 225;
const PADDING = 4;
const CHARACTER = 3.2;

/** A centred column is as wide as what is in it, up to so many characters; the others part the rest among them. */
const WIDEST = 7;
/** What a column of text has at least, in millimetres: four characters. */
const LEAST = 17;

function printedColumns(columns: readonly ListColumn[], rows: readonly string[][]): TableColumn[] {
  const looks = columns.map(({ key }) => LIST_LOOKS[key]);
  const needs = columns.map(({ head }, index) => {
    if (looks[index]?.align !== 'centre') return 0;
    const widest = Math.max(0, ...rows.map((row) => widthInCharacters(row[index] ?? '')));
    return PADDING + CHARACTER * Math.max(2, Math.ceil([...head].length / 2), Math.min(WIDEST, widest));
  });
  const rest = Math.max(PAGE / 5, PAGE - needs.reduce((sum, need) => sum + need, 0));
  const texts = columns.flatMap((_, index) =>
    looks[index]?.align === 'left' ? [rows.map((row) => row[index] ?? '')] : [],
  );
  const shares = fittedShares(rest, texts, Math.min(LEAST, rest / Math.max(1, texts.length)));
  return columns.map(({ head, key }, index) => {
    const { align } = LIST_LOOKS[key];
    const share = align === 'left' ? (shares.shift() ?? 0) : (needs[index] ?? 0);
    return { head: brokenHead(head, (share - PADDING) / CHARACTER), share, align };
  });
}

const WORDS = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** 问题编号 in a narrow column: 问题 above 编号. */
function brokenHead(head: string, room: number): string {
  if ([...head].length <= room) return head;
  const unevenness = (at: number): number => Math.abs(head.length - 2 * at);
  const [at] = [...WORDS.segment(head)]
    .map(({ index }) => index)
    .filter((index) => index > 0)
    .sort((a, b) => unevenness(a) - unevenness(b));
  return at === undefined ? head : `${head.slice(0, at)}\n${head.slice(at)}`;
}

/** A list for printing: A4 across, its head on every page. */
export function listDocument(list: List): Paper {
  const { on, caseFile } = list;
  const { name, columns, rows, counts, gaps } = printedList(list);
  return {
    type: 'docx',
    ...facts(list),
    profile: LANDSCAPE,
    blocks: [
      { kind: 'title', text: name },
      {
        kind: 'caption',
        left: caseFile.inspectedUnit ? `填报单位：${caseFile.inspectedUnit}` : '',
        right: `截至${dateText(on)}，${counts}`,
      },
      { kind: 'table', size: '小五', columns, rows },
      ...(gaps ? [{ kind: 'caption' as const, left: gaps, right: '' }] : []),
      { kind: 'caption', left: '', right: chainHeadText(list.chainHead) },
    ],
  };
}

const DATE_COLUMNS: ReadonlySet<ListColumn['key']> = new Set([
  'startDate',
  'dueDate',
  'extendedTo',
  'nextReview',
  'deadline',
  'completedDate',
]);

/** A list for working with. */
export function listWorkbook(list: List): Paper {
  const { name, columns, rows } = list;
  const sheet = {
    name: sheetName(name),
    columns: columns.map(({ key, head: text }) => ({
      head: text,
      width: LIST_LOOKS[key].width,
      align: LIST_LOOKS[key].align === 'centre' ? ('center' as const) : ('left' as const),
      date: DATE_COLUMNS.has(key),
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
