import { type DateToken, datesIn, isoDate, rangesIn } from './dates.ts';
import { dated, type Found } from './facts.ts';
import type { Range } from './leads.ts';
import type { Text } from './lines.ts';
import type { Warnings } from './warnings.ts';

export interface CommentPeriod {
  from: Found | null;
  to: Found | null;
}

const NAMED = '(?:公示|征求|征集|监督期|反馈期|受理(?:反馈)?期|意见(?:建议)?(?:反馈|收集)|公开)';
/** In the closing block every date is about it; in the opening only one that is named. */
const NAMED_BEFORE = new RegExp(`${NAMED}[^。;\\d]{0,16}$`);
const ABOUT = /公示|征求|征集|监督|反映|反馈|异议|意见|建议|受理|来电|来信|公布|公开/;

/** When the public may comment; `null` where no date of it can be told, as in 自公布之日起15个工作日. */
export function commentPeriodIn(
  text: Text,
  closing: Range | null,
  opening: Range[],
  noticeDate: string | null,
  warnings: Warnings,
): CommentPeriod | null {
  const places = closing === null ? opening : [closing, ...opening];
  for (const place of places) {
    const dates = datesIn(text.shadow, place);
    const about = (at: Range) =>
      place === closing
        ? ABOUT.test(sentenceAt(text.shadow, place, at))
        : NAMED_BEFORE.test(text.shadow.slice(Math.max(place.start, at.start - 24), at.start));
    const span = rangesIn(text.shadow, place, dates).find(about);
    if (span !== undefined) return between(text, span, noticeDate, warnings);
    const one = oneEnd(text, place, dates.filter(about), noticeDate, warnings);
    if (one !== null) return one;
  }
  return null;
}

const LONGEST_SENTENCE = 300;

/** The sentence around a place; a line end closes one as well. */
function sentenceAt(shadow: string, range: Range, at: Range): string {
  const before = shadow.slice(Math.max(range.start, at.start - LONGEST_SENTENCE), at.start);
  const behind = shadow.slice(at.end, Math.min(range.end, at.end + LONGEST_SENTENCE));
  const start = Math.max(...['。', '\n', '\r'].map((mark) => before.lastIndexOf(mark))) + 1;
  return before.slice(start) + shadow.slice(at.start, at.end) + behind.slice(0, behind.search(/[。\n\r]|$/));
}

/** 请于2021年9月23日前反映 has no start, 自2021年9月1日起15个工作日 no end. */
function oneEnd(
  text: Text,
  range: Range,
  dates: DateToken[],
  noticeDate: string | null,
  warnings: Warnings,
): CommentPeriod | null {
  for (const date of dates) {
    const before = text.shadow.slice(Math.max(range.start, date.start - 10), date.start);
    const behind = text.shadow.slice(date.end, date.end + 3);
    if (
      /(?:至|截至|截止|截止到|到)\s*(?:时间|日期)?(?:为|是|:)?\s*$/.test(before) ||
      /^\s*(?:前|止|以前|之前|截止)/.test(behind)
    ) {
      const to = dated(text, inNoticeYear(date, noticeDate), warnings, '征求意见截止时间');
      if (to !== null) return { from: null, to };
    } else if (/^\s*(?:起|开始)/.test(behind)) {
      const from = dated(text, inNoticeYear(date, noticeDate), warnings, '征求意见开始时间');
      if (from !== null) return { from, to: null };
    }
  }
  return null;
}

function between(
  text: Text,
  span: { start: number; end: number; from: DateToken; to: DateToken },
  noticeDate: string | null,
  warnings: Warnings,
): CommentPeriod | null {
  const first = inNoticeYear(span.from, noticeDate);
  const second = endYear(first, span.to, noticeDate);
  const from = dated(text, first, warnings, '征求意见开始时间');
  const to = dated(text, second, warnings, '征求意见截止时间');
  if (
    from !== null &&
    to !== null &&
    (isoDate(second) ?? '') < (isoDate(first) ?? '').slice(0, to.value.length)
  ) {
    warnings.add(
      'date-order',
      `征求意见截止时间（${to.value}）早于开始时间（${from.value}），两者都没有采用，请核对原文。`,
      span,
    );
    return null;
  }
  return from === null && to === null ? null : { from, to };
}

/** A date without a year lies within half a year of the notice. */
function inNoticeYear(date: DateToken, noticeDate: string | null): DateToken {
  if ('bad' in date || date.year !== null || noticeDate === null) return date;
  const distance = date.month - Number(noticeDate.slice(5, 7));
  const shift = distance > 6 ? -1 : distance < -6 ? 1 : 0;
  return { ...date, year: Number(noticeDate.slice(0, 4)) + shift };
}

function endYear(from: DateToken, to: DateToken, noticeDate: string | null): DateToken {
  if ('bad' in to || to.year !== null) return to;
  if ('bad' in from || from.year === null) return inNoticeYear(to, noticeDate);
  return { ...to, year: from.year + (to.month < from.month ? 1 : 0) };
}
