import { type DateSpan, type DateToken, datesIn, isoDate, rangesIn, type YearContext } from './dates.ts';
import type { Range } from './leads.ts';
import type { Line, Text } from './lines.ts';
import { isOrganisation } from './regions.ts';
import type { Warnings } from './warnings.ts';

/** A value with the place it was read from. */
export interface Found extends Range {
  value: string;
}

export interface InspectionFacts {
  body: Found | null;
  kind: Found | null;
  from: Found | null;
  to: Found | null;
  feedback: Found | null;
}

const ORDINAL = '第?\\s*[一二三四五六七八九十0-9]{1,3}\\s*';
const GROUP = new RegExp(
  `(?:${ORDINAL}[^,。;:、“”()\\s]{0,8}?(?:巡察|巡视)\\s*组|(?:巡察|巡视)\\s*(?:工作)?\\s*${ORDINAL}组|(?:巡察|巡视)\\s*组)`,
  'g',
);
/** What may stand directly before the name of an inspection body, and ends the search for its beginning. */
const BEFORE_NAME =
  /(?:按照|根据|接受了?|接到|收到|期间|配合|针对|关于|派出|经|由|被|受|将|向|给|对|自|日|月|起|于|与|和|及|的|了|在|[,。;:、“”()《》!?\s])/g;
const COMMITTEE = /(?:委|党组|中央|工委|党委|公司|集团|总行|省|市|县|区|院|校)/;

/** 市委第五巡察组, 区委巡察一组, 中央第七巡视组, as printed; a body with a number before one without. */
export function inspectionBodyIn(source: string, shadow: string, ranges: Range[]): Found | null {
  let unnumbered: Found | null = null;
  for (const range of ranges) {
    const text = shadow.slice(range.start, range.end);
    for (const match of text.matchAll(GROUP)) {
      const from = nameStart(text, match.index);
      const name = text.slice(from, match.index + match[0].length);
      if (!COMMITTEE.test(name) || /领导小组|各巡[察视]组|巡[察视]工作领导/.test(name)) continue;
      const found = {
        start: range.start + from,
        end: range.start + match.index + match[0].length,
        value: '',
      };
      found.value = source.slice(found.start, found.end);
      if (/[一二三四五六七八九十0-9]/.test(match[0])) return found;
      unnumbered ??= found;
    }
  }
  return unnumbered;
}

function nameStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 30), at);
  let cut = 0;
  for (const match of before.matchAll(BEFORE_NAME)) cut = match.index + match[0].length;
  return at - before.length + cut;
}

const STAGE = '(?:常规|专项|机动|提级|交叉|延伸|联动|政治|异地|集中|综合|省市联动|市县联动|上下联动)';
const KIND = new RegExp(
  `(?:${STAGE}(?:[、和暨及]?${STAGE})*(?:巡察|巡视)(?:“?回头看”?)?|(?:巡察|巡视)\\s*“?回头看”?)(?!\\s*第?[一二三四五六七八九十0-9]*组)(?!工作领导|机构|办公室|制度|条例)`,
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

/**
 * The dates of the inspection and of the feedback. A feedback date without a year lies in the year in which the
 * inspection ended, or in the next where it would otherwise come before that end.
 */
export function inspectionDatesIn(
  text: Text,
  ranges: Range[],
  notice: string | null,
  warnings: Warnings,
): Pick<InspectionFacts, 'from' | 'to' | 'feedback'> {
  const context: YearContext = { last: null, notice: notice === null ? null : Number(notice.slice(0, 4)) };
  const spans = ranges.flatMap((range) =>
    rangesIn(text.shadow, range, context).map((span) => ({ span, range })),
  );
  const stay =
    spans.find(
      ({ span, range }) =>
        /巡[察视]|进驻/.test(sentenceAround(text.shadow, range, span)) &&
        !beforeFeedback(text.shadow, range, span),
    )?.span ?? null;
  const single = stay === null ? singleStart(text, ranges, context) : null;
  const from = dated(text, stay?.from ?? single, warnings, '巡察开始时间');
  const to = dated(text, stay?.to ?? null, warnings, '巡察结束时间');
  const feedback = feedbackIn(text, ranges, stay, to?.value ?? null, context, warnings);
  if (stay !== null && from !== null && to !== null && to.value < from.value.slice(0, to.value.length)) {
    warnings.add(
      'date-order',
      `巡察结束时间（${to.value}）早于开始时间（${from.value}），两者都没有采用，请核对原文。`,
      stay,
    );
    return { from: null, to: null, feedback };
  }
  return { from, to, feedback };
}

function sentenceAround(shadow: string, range: Range, at: Range): string {
  const before = shadow.lastIndexOf('。', at.start);
  const after = shadow.indexOf('。', at.end);
  return shadow.slice(Math.max(range.start, before + 1), after < 0 ? range.end : Math.min(after, range.end));
}

/** A stretch of time that tells when the feedback or the rectification took place is not the inspection's. */
function beforeFeedback(shadow: string, range: Range, span: DateSpan): boolean {
  const behind = shadow.slice(span.end, Math.min(span.end + 40, range.end));
  return (
    /^[^。,;]{0,20}(?:集中整改|整改期|公示|反馈)/.test(behind) &&
    !/巡[察视]组?[^。]{0,20}(?:进行|开展|进驻|巡[察视])/.test(behind)
  );
}

/** 2021年3月5日起, with no end said. */
function singleStart(text: Text, ranges: Range[], context: YearContext): DateToken | null {
  for (const range of ranges) {
    for (const date of datesIn(text.shadow, range, context)) {
      const clause =
        /^[^。;]{0,80}/.exec(text.shadow.slice(date.end, Math.min(date.end + 80, range.end)))?.[0] ?? '';
      if (
        /(?:进驻|开展|进行|实施)[^。;]{0,30}巡[察视]|巡[察视]组[^。;]{0,30}(?:进驻|巡[察视])/.test(clause) &&
        !/反馈/.test(clause.split(',').slice(0, 2).join(','))
      )
        return date;
    }
  }
  return null;
}

function feedbackIn(
  text: Text,
  ranges: Range[],
  stay: DateSpan | null,
  inspectedTo: string | null,
  context: YearContext,
  warnings: Warnings,
): Found | null {
  for (const range of ranges) {
    const dates = datesIn(text.shadow, range, context).filter(
      (date) => stay === null || date.end <= stay.start || date.start >= stay.end,
    );
    for (const match of text.shadow
      .slice(range.start, range.end)
      .matchAll(/反馈(?:会|了|情况|意见|大会)?/g)) {
      const at = range.start + match.index;
      const named = /^反馈(?:时间|日期)(?:为|是|:)/.test(text.shadow.slice(at, at + 8))
        ? dates.find((date) => date.start >= at && date.start < at + 12)
        : undefined;
      const date =
        named ??
        dates.findLast(
          (each) =>
            each.end <= at &&
            each.start > at - 90 &&
            !/。/.test(text.shadow.slice(each.end, at)) &&
            !isInspectionOnly(text.shadow.slice(each.end, at)),
        );
      if (date === undefined) continue;
      return dated(text, withYear(date, stay, inspectedTo), warnings, '反馈时间');
    }
  }
  return null;
}

/** The date belongs to the inspection when the inspection is told behind it and another clause brings the feedback. */
function isInspectionOnly(between: string): boolean {
  return /(?:进驻|开展|进行)[^,。;]{0,30}巡[察视][^,。;]{0,10}[,;]/.test(between);
}

function withYear(date: DateToken, stay: DateSpan | null, inspectedTo: string | null): DateToken {
  if ('bad' in date || date.year !== null || inspectedTo === null || stay === null || 'bad' in stay.to)
    return date;
  const year = Number(inspectedTo.slice(0, 4));
  const day = (month: number, of: number | null) => month * 100 + (of ?? 99);
  const early =
    date.month === stay.to.month && (date.day === null || stay.to.day === null)
      ? false
      : day(date.month, date.day) < day(stay.to.month, stay.to.day);
  return { ...date, year: early ? year + 1 : year };
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

const PRONOUN = /^(?:我|本|该|其|被|各|全|这|贵|所|有关|相关|下列)/;
const UNIT_IN_TEXT = /(?:对|向|进驻)([^,。;:对向]{2,40}?)(?:党组织?|党委|领导班子)?(?:进行|开展|实施|反馈)/g;

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
        /(?:党组|党委|党工委|党总支|党支部)(?=(?:进行|开展|实施|反馈))/.exec(match[0])?.[0] ?? '';
      const name = (match[1] ?? '') + (match[1]?.endsWith(suffix) ? '' : suffix);
      if (PRONOUN.test(name) || !isOrganisation(name) || /巡[察视]/.test(name)) continue;
      const start = range.start + match.index + match[0].indexOf(match[1] ?? '');
      return { start, end: start + name.length, value: source.slice(start, start + name.length) };
    }
  }
  return null;
}
