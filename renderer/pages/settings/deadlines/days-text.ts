import { daysAfter } from '../../../../shared/days.ts';
import { readTypedDate } from '../../../components/field/index.ts';

/** What is written in a list of days: the days, or the part that is none. */
export type DaysRead = { kind: 'days'; days: string[] } | { kind: 'unreadable'; part: string };

/** A longer span is a slip of the keyboard. */
const LONGEST_SPAN = 60;

/**
 * Reads days as they stand in a notice, parted by lines, commas or blanks; a span is written 2027-02-05至2027-02-11.
 * @returns in order, each once
 */
export function readDays(text: string): DaysRead {
  const days = new Set<string>();
  for (const part of text.split(/[\s,，、;；]+/u).filter((each) => each !== '')) {
    const [from, to = from] = part.split(/[至~—]/u).map(dayOf);
    if (!from || !to || to < from || daysAfter(from, LONGEST_SPAN) < to) return { kind: 'unreadable', part };
    for (let day = from; day <= to; day = daysAfter(day, 1)) days.add(day);
  }
  return { kind: 'days', days: [...days].sort() };
}

function dayOf(text: string): string | null {
  const typed = readTypedDate(text);
  return typed.kind === 'date' && typed.date?.length === 10 ? typed.date : null;
}

/** Days as they are written into the list: spans where they follow each other. */
export function daysText(days: readonly string[]): string {
  const spans: [from: string, to: string][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && daysAfter(last[1], 1) === day) last[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(([from, to]) => (from === to ? from : `${from}至${to}`)).join('\n');
}
