import { type DateSpan, type DateToken, datesInAll, rangesIn } from './dates.ts';
import { dated, type Found } from './facts.ts';
import type { Range } from './leads.ts';
import type { Text } from './lines.ts';
import type { Warnings } from './warnings.ts';

export interface InspectionDates {
  from: Found | null;
  to: Found | null;
  feedback: Found | null;
}

/** A paragraph with the dates in it. */
interface Dated {
  range: Range;
  dates: DateToken[];
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
): InspectionDates {
  const dates = datesInAll(text.shadow, ranges, notice === null ? null : Number(notice.slice(0, 4)));
  const paragraphs = ranges.map((range, i) => ({ range, dates: dates[i] ?? [] }));
  const stay = stayIn(text.shadow, paragraphs);
  const single = stay === null ? singleStart(text, paragraphs) : null;
  const from = dated(text, stay?.from ?? single, warnings, '巡察开始时间');
  const to = dated(text, stay?.to ?? null, warnings, '巡察结束时间');
  const known = [stay?.to, stay?.from, single].find((date) => date && !('bad' in date) && date.year !== null);
  const feedback = feedbackIn(text, paragraphs, stay, known ?? null, warnings);
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

function stayIn(shadow: string, paragraphs: Dated[]): DateSpan | null {
  for (const { range, dates } of paragraphs) {
    for (const span of rangesIn(shadow, range, dates)) {
      const sentence = sentenceAround(shadow, range, span);
      if (!/巡[察视]|进驻/.test(shadow.slice(sentence.start, sentence.end))) continue;
      if (beforeFeedback(shadow, range, span)) continue;
      const alone = [...shadow.slice(sentence.start, span.start).matchAll(YEAR_ALONE)].at(-1);
      const earlier = dates.findLast(
        (date) => date.end <= span.start && !('bad' in date) && date.year !== null,
      );
      return withYearOf(span, alone === undefined ? yearOf(earlier) : Number(alone[0]));
    }
  }
  return null;
}

const YEAR_ALONE = /(?:19|20)[0-9]{2}(?=\s*年(?!版|修订|印发))/g;

function yearOf(date: DateToken | undefined): number | null {
  return date === undefined || 'bad' in date ? null : date.year;
}

/** 2021年，县委第一巡察组于3月1日至4月30日…: the year stands earlier in the sentence, or in a date before it. */
function withYearOf(span: DateSpan, year: number | null): DateSpan {
  const { from, to } = span;
  if (year === null || 'bad' in from || 'bad' in to || from.year !== null || to.year !== null) return span;
  return { ...span, from: { ...from, year }, to: { ...to, year: year + (to.month < from.month ? 1 : 0) } };
}

function sentenceAround(shadow: string, range: Range, at: Range): Range {
  const before = shadow.slice(range.start, at.start).lastIndexOf('。');
  const behind = shadow.slice(at.end, range.end).indexOf('。');
  return { start: range.start + before + 1, end: behind < 0 ? range.end : at.end + behind };
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
function singleStart(text: Text, paragraphs: Dated[]): DateToken | null {
  for (const { range, dates } of paragraphs) {
    for (const date of dates) {
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

/** What may stand between 反馈 and its date where the date comes second: 反馈会于3月18日召开, 反馈时间：3月18日. */
const FEEDBACK_BEFORE_DATE =
  /^反馈(?:大?会议?|意见|情况)?(?:的?(?:时间|日期)\s*(?:为|是|:)|[^。;,:后之\d]{0,6}(?:于|在))\s*$/;
/** The date belongs to something that was done because of the feedback, or to the inspection itself. */
const OTHER_EVENT =
  /传达|学习|研究|印发|制定|整改(?!工作领导)|公布|公开|(?:进驻|开展|进行)[^,。;]{0,30}巡[察视][^,。;]{0,10}[,;]/;

function feedbackIn(
  text: Text,
  paragraphs: Dated[],
  stay: DateSpan | null,
  known: DateToken | null,
  warnings: Warnings,
): Found | null {
  for (const { range, dates } of paragraphs) {
    const others = dates.filter((date) => stay === null || date.end <= stay.start || date.start >= stay.end);
    for (const match of text.shadow.slice(range.start, range.end).matchAll(/反馈/g)) {
      const at = range.start + match.index;
      const date =
        others.find(
          (each) =>
            each.start > at &&
            each.start < at + 20 &&
            FEEDBACK_BEFORE_DATE.test(text.shadow.slice(at, each.start)),
        ) ??
        others.findLast(
          (each) => each.end <= at && each.start > at - 90 && leadsTo(text.shadow.slice(each.end, at)),
        );
      if (date !== undefined) return dated(text, withYear(date, known), warnings, '反馈时间');
    }
  }
  return null;
}

function leadsTo(between: string): boolean {
  return !between.includes('。') && !OTHER_EVENT.test(between);
}

function withYear(date: DateToken, known: DateToken | null): DateToken {
  if ('bad' in date || date.year !== null || known === null || 'bad' in known || known.year === null)
    return date;
  const day = (month: number, of: number | null) => month * 100 + (of ?? 99);
  const early =
    date.month === known.month && (date.day === null || known.day === null)
      ? false
      : day(date.month, date.day) < day(known.month, known.day);
  return { ...date, year: early ? known.year + 1 : known.year };
}
