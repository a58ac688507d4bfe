import type { RectificationKind } from '../../../../shared/vocabulary.ts';
import { datesIn, isoDate, rangesIn, shadowOf } from '../../intake/index.ts';
import type { Cell } from '../book/grid.ts';
import { dayOfSerial } from '../book/grids.ts';
import { kindInLimit } from './progress.ts';

/** What a cell of a date column says. */
export interface ReadDate {
  /** `2021-03-18`; of a stretch of time its last day. */
  day: string | null;
  /** The first day of a stretch of time. */
  from: string | null;
  /** 长期坚持, 立行立改 */
  kind: RectificationKind | null;
  /** How the day was understood, where the text leaves it open. */
  note: string | null;
  /** Why it could not be read. */
  fault: string | null;
}

const NOTHING: ReadDate = { day: null, from: null, kind: null, note: null, fault: null };

/** Whether a date is one by which something has to be done, so that a month means its end. */
export type DateUse = 'limit' | 'point';

export function readDate(cell: Cell, use: DateUse): ReadDate {
  if (cell.kind === 'formula' || cell.kind === 'error') return NOTHING;
  if (cell.kind === 'date') return cell.text.length === 10 ? day(cell.text) : month(cell.text, use, '');
  if (cell.kind === 'number') return readNumber(cell.value, cell.text, use);
  return readText(cell.text, use);
}

function day(text: string): ReadDate {
  return { ...NOTHING, day: text };
}

function fault(reason: string): ReadDate {
  return { ...NOTHING, fault: reason };
}

function readNumber(value: number, text: string, use: DateUse): ReadDate {
  if (Number.isInteger(value) && value >= 20_000 && value <= 80_000) {
    const serial = dayOfSerial(value);
    if (serial) return day(serial);
  }
  // 2021.10 that became a number has lost its nought.
  if (/^(?:19|20)\d{2}\.1$/u.test(text)) return fault(`“${text}”可能是1月，也可能是10月`);
  return readText(text, use);
}

function readText(text: string, use: DateUse): ReadDate {
  const shadow = shadowOf(text).replaceAll(/\s+/gu, '');
  if (/^(?:[-/\\—]*|无|暂无|不适用)$/u.test(shadow)) return NOTHING;
  const kind = kindInLimit(shadow);
  const read = readSpoken(shadow, use);
  if (read.fault === null || kind === null) return { ...read, kind };
  return { ...NOTHING, kind };
}

function readSpoken(shadow: string, use: DateUse): ReadDate {
  const figures = /^((?:19|20)\d{2})(\d{2})(\d{2})?(?:日?前)?$/u.exec(shadow);
  if (figures) return readText([figures[1], figures[2], figures[3]].filter(Boolean).join('.'), use);
  const year = /((?:19|20)\d{2})年(?:(年?底|年?末|年内)|上半年|下半年|第?([一二三四1234])季度)/u.exec(shadow);
  if (year?.[1]) return wordsOfYear(year[1], year[0], use);
  const range = { start: 0, end: shadow.length };
  const tokens = datesIn(shadow, range);
  const [first, second, ...more] = tokens;
  if (!first) return fault(`“${shadow}”不是日期`);
  const [span] = rangesIn(shadow, range, tokens);
  if (span && (!second || second.end === span.end) && more.length === 0) {
    const to = oneDate(span.to, shadow.slice(span.to.start), use);
    const from = isoDate(span.from);
    return { ...to, from: from === null ? null : from.length === 10 ? from : `${from}-01` };
  }
  if (second) return fault(`“${shadow}”有几个日期，不能确定是哪一个`);
  return oneDate(first, shadow.slice(first.start), use);
}

type Token = Parameters<typeof isoDate>[0];

/** @param text the token and what follows it */
function oneDate(token: Token, text: string, use: DateUse): ReadDate {
  if ('bad' in token) return fault(`“${text}”不是有效的日期`);
  if (token.year === null) return fault(`“${text}”没有年份`);
  const iso = isoDate(token);
  if (iso === null) return fault(`“${text}”不是有效的日期`);
  return iso.length === 10 ? day(iso) : month(iso, use, text);
}

/** @param iso `2021-03` @param text the token and what follows it */
function month(iso: string, use: DateUse, text: string): ReadDate {
  const part = /([上中下])旬/u.exec(text)?.[1];
  if (part === '上' || part === '中') {
    const at = `${iso}-${part === '上' ? '10' : '20'}`;
    return { ...day(at), note: `“${part}旬”按 ${at}` };
  }
  const isEnd = part === '下' || /月份?(?:底|末)/u.test(text);
  const last = lastOf(iso);
  if (isEnd) return { ...day(last), note: `“${part === '下' ? '下旬' : '月底'}”按 ${last}` };
  if (use === 'limit' && !/月初/u.test(text)) return { ...day(last), note: `只有年月，按月底 ${last}` };
  return fault(`“${text || iso}”没有写明哪一天`);
}

function lastOf(iso: string): string {
  const [year = 0, number = 1] = iso.split('-').map(Number);
  return `${iso}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

const QUARTER_ENDS: Record<string, string> = {
  一: '03-31',
  1: '03-31',
  二: '06-30',
  2: '06-30',
  三: '09-30',
  3: '09-30',
  四: '12-31',
  4: '12-31',
};

function wordsOfYear(year: string, text: string, use: DateUse): ReadDate {
  const quarter = /([一二三四1234])季度/u.exec(text)?.[1];
  const end = quarter ? QUARTER_ENDS[quarter] : text.includes('上半年') ? '06-30' : '12-31';
  if (use === 'point' && !/[底末]/u.test(text)) return fault(`“${text}”没有写明哪一天`);
  return { ...day(`${year}-${end}`), note: `“${text}”按 ${year}-${end}` };
}
