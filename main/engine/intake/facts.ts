import { type DateToken, isoDate } from './dates.ts';
import type { Range } from './leads.ts';
import type { Line, Text } from './lines.ts';
import { isOrganisation } from './regions.ts';
import type { Warnings } from './warnings.ts';

/** A value with the place it was read from. */
export interface Found extends Range {
  value: string;
}

const ORDINAL = '[一二三四五六七八九十0-9]{1,3}\\s*';
const GROUP = new RegExp(
  `(?:第\\s*${ORDINAL}[^,。;:、“”()\\s第0-9]{0,8}?(?:巡察|巡视)\\s*组|${ORDINAL}(?:巡察|巡视)\\s*组|(?:巡察|巡视)\\s*(?:工作)?\\s*第?\\s*${ORDINAL}组|(?:巡察|巡视)\\s*组)`,
  'g',
);
/** What may stand directly before the name of an inspection body; a word that begins a place name (自治区, 和平区) does not. */
const BEFORE_NAME =
  /(?:按照|根据|接受了?|接到|收到|期间|配合|针对|关于|部署|安排|(?<![委组构办])派出|经(?![济开])|由|被|受|将(?!乐)|向(?!阳)|给|对|自(?![治贡])|从(?!化|江)|日(?!照|喀)|月(?!湖)|年|起|于(?![都洪田])|与|和(?![平田县林顺龙政静硕布])|及|的|了|在|[,。;:、“”()《》!?\s])/g;
const COMMITTEE = /(?:委|党组|中央|公司|集团|总行|省|市|县|区|旗|院|校)/;

/** 市委第五巡察组, 区委巡察一组, 中央第七巡视组, as printed; a full name before 第三巡察组, and that before one without a number. */
export function inspectionBodyIn(source: string, shadow: string, ranges: Range[]): Found | null {
  const weaker: Partial<Record<'short' | 'unnumbered', Found>> = {};
  for (const range of ranges) {
    const text = shadow.slice(range.start, range.end);
    for (const match of text.matchAll(GROUP)) {
      const start = nameStart(text, match.index);
      const end = match.index + match[0].length;
      const name = text.slice(start, end);
      const numbered = /[一二三四五六七八九十0-9]/.test(match[0]);
      const full = COMMITTEE.test(name);
      if (/各巡[察视]组/.test(name) || !(numbered || full)) continue;
      const at = { start: range.start + start, end: range.start + end };
      const found = { ...at, value: source.slice(at.start, at.end) };
      if (numbered && full) return found;
      weaker[full ? 'unnumbered' : 'short'] ??= found;
    }
  }
  return weaker.short ?? weaker.unnumbered ?? null;
}

function nameStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 30), at);
  let cut = 0;
  for (const match of before.matchAll(BEFORE_NAME)) cut = match.index + match[0].length;
  return at - before.length + cut;
}

const STAGE =
  '(?:(?:常规|专项|机动|提级|交叉|延伸|联动|政治|异地|集中|综合|直接|专题|巡[察视])(?:性|式)?|(?:省市|市县|上下|县乡|市区)联动)';
const LOOK_BACK = `[“‘']?回头看[”’']?`;
const KIND = new RegExp(
  `(?:${STAGE}(?:[、和暨及+]?${STAGE})*(?:巡察|巡视)(?:${LOOK_BACK})?|(?:巡察|巡视)\\s*${LOOK_BACK})(?!\\s*第?[一二三四五六七八九十0-9]*组)(?!工作领导|机构|办公室|制度|条例|整改)`,
  'g',
);

/** 常规巡察, 专项巡察, 巡察“回头看”, as printed; `null` where the text only says that it was inspected. */
export function inspectionKindIn(source: string, shadow: string, ranges: Range[]): Found | null {
  for (const range of ranges) {
    const text = shadow.slice(range.start, range.end);
    for (const match of text.matchAll(KIND)) {
      if (
        /^政治(?:巡察|巡视)/.test(match[0]) &&
        !/(?:开展|进行|实施)[^,。]{0,16}$/.test(text.slice(Math.max(0, match.index - 24), match.index))
      )
        continue;
      const start = range.start + match.index;
      return { start, end: start + match[0].length, value: source.slice(start, start + match[0].length) };
    }
  }
  return null;
}

/** The date as a value; what cannot be read is a warning, never a guess. */
export function dated(text: Text, date: DateToken | null, warnings: Warnings, name: string): Found | null {
  if (date === null) return null;
  const printed = text.source.slice(date.start, date.end).trim();
  if ('bad' in date) {
    warnings.add('bad-date', `${name}写作“${printed}”，不是有效日期，请核对原文后补录。`, date);
    return null;
  }
  const value = isoDate(date);
  if (value === null) warnings.add('bad-date', `${name}写作“${printed}”，没有年份，请核对原文后补录。`, date);
  return value === null ? null : { start: date.start, end: date.end, value };
}

/** Words that stand for a unit instead of naming it; 本溪 and 贵州 are places. */
export const PRONOUN =
  /^(?:我|本(?!溪)|该|其|被|各|全(?![州南椒])|这|贵(?![州阳港池溪定南])|所|有关|相关|下列)/;
const UNIT_IN_TEXT =
  /(?:对|向|进驻)([^,。;:对向]{2,40}?)(?:党组织?|党委|领导班子)?(?:\([^()]{1,40}\))?(?:进行|开展|实施|反馈)/g;

/** The inspected unit from the title: what stands before 关于, or between 关于 and 落实. */
export function unitInTitle(text: Text, lines: Line[]): Found | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const whole = text.shadow.slice(first.start, last.end);
  const before =
    /^([\s\S]{3,60}?)\s*关于/.exec(whole)?.[1] ??
    /^([^“]{3,50}?)(?:党组织)?(?:落实|巡[察视]|整改)/.exec(whole)?.[1];
  const about = /^(?:关于)([^“]{3,50}?)(?:落实|对|接受|巡[察视]|整改|(?:省|市|区|县|旗|州)委(?:第|巡))/.exec(
    whole,
  )?.[1];
  for (const [name, offset] of [
    [before, 0],
    [about, whole.startsWith('关于') ? 2 : 0],
  ] as const) {
    if (name === undefined || (offset === 0 && name.startsWith('关于'))) continue;
    const plain = name.replaceAll(/[\r\n]\s*/g, '').trim();
    if (!isOrganisation(plain) || PRONOUN.test(plain)) continue;
    const start = first.start + offset;
    const printed = text.source.slice(start, start + name.length);
    return { start, end: start + name.trimEnd().length, value: printed.replaceAll(/[\r\n]\s*/g, '').trim() };
  }
  return null;
}

/** The inspected unit from 对某县水利局党组进行了巡察; never 我局, 我校. */
export function unitInText(source: string, shadow: string, ranges: Range[]): Found | null {
  for (const range of ranges) {
    const text = shadow.slice(range.start, range.end);
    for (const match of text.matchAll(UNIT_IN_TEXT)) {
      const suffix =
        /(?:党组|党委|党工委|党总支|党支部)(?=(?:\([^()]{1,40}\))?(?:进行|开展|实施|反馈))/.exec(
          match[0],
        )?.[0] ?? '';
      const name = (match[1] ?? '') + (match[1]?.endsWith(suffix) ? '' : suffix);
      if (PRONOUN.test(name) || !isOrganisation(name) || /巡[察视]/.test(name)) continue;
      const start = range.start + match.index + match[0].indexOf(match[1] ?? '');
      return { start, end: start + name.length, value: source.slice(start, start + name.length) };
    }
  }
  return null;
}
