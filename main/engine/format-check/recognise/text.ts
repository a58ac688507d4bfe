/** Patterns of what stands in official papers, loose enough to know it when it is written wrong. */

export const CHINESE_NUMERAL = '[一二三四五六七八九十百]{1,5}';

/** 〔2026〕3号 in any bracket, with 第, without 号, with a short year. */
const BRACKETED_NUMBER =
  /[〔[［【（({〈﹝〖「]\s*([0-9０-９]{2,4})\s*年?\s*[〕\]］】）)}〉﹞〗」]\s*(第)?\s*([0-9０-９]{1,5})\s*(号)?/u;
/** 松发2026第3号, 松发2026-3号 */
const BARE_NUMBER =
  /[\p{Script=Han}]{1,12}\s*([0-9０-９]{4})\s*[-—－第年]\s*(第)?\s*([0-9０-９]{1,5})\s*(号)/u;

export interface NumberParts {
  /** The whole of it in the line. */
  text: string;
  at: number;
  year: string;
  ordinal: string;
  hasDi: boolean;
  hasHao: boolean;
  bracketed: boolean;
}

/** The 发文字号 in a line of the head. */
export function numberIn(line: string): NumberParts | null {
  const bracketed = BRACKETED_NUMBER.exec(line);
  const found = bracketed ?? BARE_NUMBER.exec(line);
  if (!found || line.length > 90 || /[。；]/u.test(line)) return null;
  const before = line.slice(0, found.index);
  // 督办号：… of a form.
  if (/[：:]/u.test(before) && !/签\s*发\s*人/u.test(before)) return null;
  if (bracketed && !/\p{Script=Han}\s*$/u.test(before)) return null;
  const start = bracketed ? (/(?:^|[\s　])([^\s　]+)\s*$/u.exec(before)?.[1]?.length ?? 0) : 0;
  const at = bracketed ? found.index - start - (before.length - before.trimEnd().length) : found.index;
  return {
    text: line.slice(at, found.index + found[0].length).trim(),
    at,
    year: found[1] ?? '',
    ordinal: found[3] ?? '',
    hasDi: found[2] !== undefined || /第/u.test(found[0]),
    hasHao: found[4] !== undefined,
    bracketed: bracketed !== null,
  };
}

const ARABIC_DATE =
  /^([0-9０-９]{2,4})\s*([年.．/／-])\s*([0-9０-９]{1,2})\s*([月.．/／-])\s*([0-9０-９]{1,2})\s*(日?)$/u;
const CHINESE_DATE =
  /^[〇○ＯO零一二三四五六七八九]{2,4}年[元正一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日$/u;

export type DateForm =
  | { kind: 'arabic'; year: string; month: string; day: string; plain: boolean; spaced: boolean }
  | { kind: 'chinese' };

/** A text that is a date and nothing else, in whatever form. */
export function dateForm(text: string): DateForm | null {
  const trimmed = text.trim();
  const tight = trimmed.replace(/[\s　]+/gu, '');
  if (CHINESE_DATE.test(tight)) return { kind: 'chinese' };
  const found = ARABIC_DATE.exec(tight);
  if (!found) return null;
  const [, year = '', first, month = '', second, day = '', end] = found;
  return {
    kind: 'arabic',
    year,
    month,
    day,
    plain: first === '年' && second === '月' && end === '日',
    spaced: tight !== trimmed,
  };
}

export interface HeadingMark {
  level: 1 | 2 | 3 | 4;
  value: number;
  /** As it stands. */
  text: string;
  /** As it should stand. */
  proper: string;
}

/** What two numbers side by side count or name. */
const COUNTED = '(?:季度|月份?|级|类|期|批|线|产|把手|年级|轮)';

const HEADING_MARKS: readonly [level: HeadingMark['level'], pattern: RegExp][] = [
  // 三、四季度… is running text.
  [
    1,
    new RegExp(
      `^(?:第)?(${CHINESE_NUMERAL})(?:、(?!${CHINESE_NUMERAL}${COUNTED})|[.．,，：:]|[\\s　]+(?=\\p{Script=Han}))`,
      'u',
    ),
  ],
  [2, new RegExp(`^[（([［〔【]\\s*(${CHINESE_NUMERAL})\\s*[）)\\]］〕】]\\s?[、.．,，]?`, 'u')],
  [2, new RegExp(`^(${CHINESE_NUMERAL})[）)]`, 'u')],
  // 5、6月份… and 1,200… are running text.
  [3, /^([0-9０-９]{1,3})\s?(?:[.．,，](?![0-9０-９])|、(?![0-9０-９]{1,3}\p{Script=Han})|[)）])/u],
  [4, /^[（([［〔【]\s*([0-9０-９]{1,3})\s*[）)\]］〕】]\s?[、.．,，]?/u],
];

/** 一、 · （一） · 1. · （1） at the beginning of a text, however they are written. */
export function headingMark(text: string): HeadingMark | null {
  for (const [level, pattern] of HEADING_MARKS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const digits = found[1] ?? '';
    const value = level <= 2 ? chineseValue(digits) : Number(narrow(digits));
    // 第一，… is running text.
    if (value === null || (level === 1 && text.startsWith('第') && !found[0].endsWith('、'))) return null;
    // Behind a bare space only a short title follows.
    if (level === 1 && /[\s　]$/u.test(found[0]) && text.length > 40) return null;
    const proper = { 1: `${digits}、`, 2: `（${digits}）`, 3: `${value}.`, 4: `（${value}）` }[level];
    return { level, value, text: found[0].trimEnd(), proper };
  }
  return null;
}

export function narrow(digits: string): string {
  return digits.replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 999; `null` for what is no number. */
export function chineseValue(text: string): number | null {
  const found =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u.exec(text);
  if (!found || text === '') return null;
  const [, hundreds, tens, ones] = found;
  const digit = (one: string | undefined): number => (one ? DIGITS.indexOf(one) : 0);
  return digit(hundreds) * 100 + (tens === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones);
}

/** What official titles end in. */
export const TITLE_END =
  /(?:通知|通报|报告|请示|批复|意见|决定|决议|方案|计划|要点|函|纪要|公告|通告|公报|议案|命令|令|办法|规定|细则|制度|通知书|通知单|督办单|交办单|清单|台账|目录|表|总结|讲话|说明|简报|专报|月报|记录|情况)(?:（[^（）]*）)?$/u;

/** The beginning of a text, to find it by. */
export function glimpse(text: string): string {
  const shown = [...text.trim().replace(/\s+/gu, ' ')];
  return shown.length > 12 ? `${shown.slice(0, 12).join('')}…` : shown.join('');
}
