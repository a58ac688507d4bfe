import type { Range } from './leads.ts';
import { chineseYear, numeral } from './numerals.ts';

/** A date as far as the text gives it. `null` parts are not said; `day` without `month` does not occur. */
export interface PartialDate extends Range {
  year: number | null;
  month: number;
  day: number | null;
}

/** What stands where a date should and cannot be read: 13月, 2O21年. */
export interface BadDate extends Range {
  bad: true;
}

export type DateToken = PartialDate | BadDate;

/** Everything that may have been meant as a digit; read strictly afterwards. */
const DIGIT = '[0-9〇零一二三四五六七八九十廿卅正OoIlQSBZ?×*■□▇�#_]';
const YEAR = `(?:${DIGIT}(?:\\s?${DIGIT}){1,4}\\s*年\\s*|(?:同年|当年|今年|本年|去年|次年|翌年|上年|明年)\\s*)`;
/** What joins the two ends of a stretch of time: 起至, —, ～. */
const JOINER = '(?:\\([^()]{1,6}\\)\\s{0,3})?(?:起|开始)?[,\\s]{0,3}(?:直?至|到|-{1,2}|~)\\s{0,3}';
/** 2021年3月18日, 3月18日, 3月, 3月下旬; the unit may be said only behind the second end: 3—5月, 3月1—25日. */
const IN_WORDS = `(${YEAR})?(${DIGIT}(?:\\s?${DIGIT}){0,2})\\s*(?:月(?:份)?(?:\\s*(${DIGIT}(?:\\s?${DIGIT}){0,3})\\s*(?:[日号]|(?=${JOINER}${DIGIT}{1,3}\\s*[日号]))|\\s*[上中下]旬|\\s*[初底末])?|(?<=年\\s*${DIGIT}{1,2})(?=${JOINER}${DIGIT}{1,2}\\s*月))`;
const IN_FIGURES = `(?<![0-9./])(${DIGIT}{4})\\s*([.\\-/])\\s*(${DIGIT}{1,2})\\s*\\5\\s*(${DIGIT}{1,2})(?![0-9])日?`;
const MONTH_IN_FIGURES = '(?<![0-9./])((?:19|20)[0-9]{2})[./]([0-9]{1,2})(?![0-9.%])';
const TOKEN = new RegExp(`${IN_WORDS}|${IN_FIGURES}|${MONTH_IN_FIGURES}`, 'g');
const RELATIVE: Record<string, number> = { 同年: 0, 当年: 0, 次年: 1, 翌年: 1 };

/** What the words that stand for a year refer to: the year named last, and the year of the notice itself. */
export interface YearContext {
  last: number | null;
  notice: number | null;
}

/** All dates in a stretch of the shadow, in order. A day alone (至25日) is none; see `rangesIn`. */
export function datesIn(
  shadow: string,
  range: Range,
  context: YearContext = { last: null, notice: null },
): DateToken[] {
  const text = shadow.slice(range.start, range.end);
  const found: DateToken[] = [];
  let last = context.last;
  for (const match of text.matchAll(TOKEN)) {
    const start = range.start + match.index;
    const token = readDate(match, { start, end: start + match[0].length }, { ...context, last });
    if (token === null) continue;
    if (!('bad' in token) && token.year !== null) last = token.year;
    found.push(token);
  }
  return found;
}

function readDate(match: RegExpMatchArray, at: Range, context: YearContext): DateToken | null {
  const [, yearText, monthText, dayText, numericYear, , numericMonth, numericDay, shortYear, shortMonth] =
    match;
  if (monthText === undefined) {
    return checked(
      at,
      strict(numericYear ?? shortYear),
      strict(numericMonth ?? shortMonth),
      numericDay === undefined ? null : strict(numericDay),
    );
  }
  if (!/[0-9〇零一二三四五六七八九十正]/.test(match[0])) return null;
  const year = yearText === undefined ? null : readYear(yearText, context);
  const month = monthText === '正' ? 1 : strict(monthText);
  if (year === 'bad') return { ...at, bad: true };
  return checked(at, year, month, dayText === undefined ? null : strict(dayText));
}

function readYear(text: string, context: YearContext): number | 'bad' | null {
  const word = text.trim();
  const relative = RELATIVE[word];
  if (relative !== undefined) return context.last === null ? null : context.last + relative;
  if (/^(?:今年|本年)$/.test(word)) return context.notice;
  if (/^(?:去年|上年)$/.test(word)) return context.notice === null ? null : context.notice - 1;
  if (word === '明年') return context.notice === null ? null : context.notice + 1;
  const digits = word.replace(/\s*年$/, '');
  const year = /^[0-9]{4}$/.test(digits) ? Number(digits) : chineseYear(digits.replaceAll(/[Oo0]/g, '〇'));
  return year === null || year < 1949 || year > 2199 ? 'bad' : year;
}

/** Digits that are all digits; anything else, a space between them included, is damage. */
function strict(text: string | undefined): number | 'bad' {
  if (text === undefined || !/^(?:[0-9]{1,4}|[〇零一二三四五六七八九十廿卅]{1,4})$/.test(text)) return 'bad';
  return numeral(text) ?? 'bad';
}

function checked(
  at: Range,
  year: number | 'bad' | null,
  month: number | 'bad',
  day: number | 'bad' | null,
): DateToken {
  if (year === 'bad' || month === 'bad' || day === 'bad') return { ...at, bad: true };
  const wrongYear = year !== null && (year < 1949 || year > 2199);
  const longest = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  if (wrongYear || month < 1 || month > 12 || (day !== null && (day < 1 || day > longest)))
    return { ...at, bad: true };
  return { ...at, year, month, day };
}

export interface DateSpan extends Range {
  from: DateToken;
  to: DateToken;
}

const JOINED = new RegExp(`^\\s*${JOINER}`);
const LONE_NUMERIC = /^([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})(?![0-9.:])/;
const LONE_DAY = new RegExp(`^(${DIGIT}{1,3})\\s*[日号]`);

/** The dates of several paragraphs, paragraph by paragraph; 同年 may refer to a year named in an earlier one. */
export function datesInAll(shadow: string, ranges: Range[], notice: number | null): DateToken[][] {
  let last: number | null = null;
  return ranges.map((range) => {
    const dates = datesIn(shadow, range, { last, notice });
    for (const date of dates) if (!('bad' in date) && date.year !== null) last = date.year;
    return dates;
  });
}

/** All stretches of time: 2020年10月22日至12月15日, 3月1日至25日, 11月2日至次年1月8日. What the end leaves out is the start's. */
export function rangesIn(shadow: string, range: Range, dates: DateToken[]): DateSpan[] {
  return dates.flatMap((date, i) => {
    const between = JOINED.exec(shadow.slice(date.end, Math.min(date.end + 24, range.end)));
    if (between === null) return [];
    const at = date.end + between[0].length;
    const next = dates[i + 1];
    const end = next !== undefined && next.start === at ? next : shortEnd(shadow, range, date, at);
    return end === null
      ? []
      : [{ start: date.start, end: end.end, from: completedBackwards(date, end), to: completed(date, end) }];
  });
}

/** An end that gives only what differs from the start: 25日, 12.15. */
function shortEnd(shadow: string, range: Range, from: DateToken, at: number): DateToken | null {
  if ('bad' in from) return null;
  const text = shadow.slice(at, Math.min(at + 8, range.end));
  const numeric = from.day === null ? null : LONE_NUMERIC.exec(text);
  if (numeric !== null)
    return checked({ start: at, end: at + numeric[0].length }, null, strict(numeric[1]), strict(numeric[2]));
  const lone = LONE_DAY.exec(text);
  return lone === null
    ? null
    : checked({ start: at, end: at + lone[0].length }, from.year, from.month, strict(lone[1]));
}

function completed(from: DateToken, to: DateToken): DateToken {
  if ('bad' in from || 'bad' in to || to.year !== null || from.year === null) return to;
  return { ...to, year: from.year + (to.month < from.month ? 1 : 0) };
}

function completedBackwards(from: DateToken, to: DateToken): DateToken {
  if ('bad' in from || 'bad' in to || from.year !== null || to.year === null) return from;
  return { ...from, year: to.year - (from.month > to.month ? 1 : 0) };
}

/** `2021-03-18` or `2021-03`; `null` where the year is not said. */
export function isoDate(date: DateToken): string | null {
  if ('bad' in date || date.year === null) return null;
  const month = `${date.year}-${String(date.month).padStart(2, '0')}`;
  return date.day === null ? month : `${month}-${String(date.day).padStart(2, '0')}`;
}
