import type { Database } from 'better-sqlite3';
import chineseDays from 'chinese-days';
import { z } from 'zod';
import type { CalendarYear, WorkCalendar } from '../../../shared/calendar.ts';
import { daysAfter, isWeekend, weekdaysBetween } from '../../../shared/days.ts';
import { day } from '../input/index.ts';
import { readSetting, type Setting } from '../setting/index.ts';

const days = z.array(day).transform((list) => [...new Set(list)].sort());

/** 放假 from Monday to Friday, and 调休上班 at weekends. */
export const yearDays = z.object({ holidays: days, workdays: days });
export type YearDays = z.infer<typeof yearDays>;

/** The years that an office has entered by hand; they stand in for the program's own. */
export const CALENDAR: Setting<Record<string, YearDays>> = {
  key: 'calendar',
  schema: z.record(z.string().regex(/^\d{4}$/u), yearDays),
  initial: {},
};

export const yearOf = z.int().min(2004).max(2100);

/** The first year that the program's own list of public holidays has. */
const FIRST_YEAR = 2004;

/** Which days are worked: those that an office entered, else those that the program knows, else Monday to Friday. */
export class Calendar {
  /** The last day of the last year known without a gap. */
  readonly knownUntil: string;
  readonly #own: Record<string, YearDays>;
  /** The days that differ from the week's usual ones, by year, for the years that have any. */
  readonly #unusual = new Map<number, { off: readonly string[]; worked: readonly string[] }>();

  constructor(own: Record<string, YearDays>) {
    this.#own = own;
    let last = FIRST_YEAR;
    while (this.#of(String(last + 1))) last += 1;
    this.knownUntil = `${last}-12-31`;
    const years = new Set(Object.keys(own));
    for (let year = FIRST_YEAR; year <= last; year += 1) years.add(String(year));
    for (const year of years) {
      const { holidays = [], workdays = [] } = this.#of(year) ?? {};
      const off = holidays.filter((day) => !isWeekend(day));
      this.#unusual.set(Number(year), { off, worked: workdays.filter(isWeekend) });
    }
  }

  /** How many days after `from` up to and with a later day `to` are worked, both as `2021-03-18`. */
  workedBetween(from: string, to: string): number {
    const within = (days: readonly string[]): number => days.filter((day) => from < day && day <= to).length;
    let worked = weekdaysBetween(from, to);
    for (const [year, unusual] of this.#unusual) {
      if (year < Number(from.slice(0, 4)) || year > Number(to.slice(0, 4))) continue;
      worked += within(unusual.worked) - within(unusual.off);
    }
    return worked;
  }

  describe(): WorkCalendar {
    const years: CalendarYear[] = [];
    const last = Math.max(Number(this.knownUntil.slice(0, 4)), ...Object.keys(this.#own).map(Number));
    for (let year = last; year >= FIRST_YEAR; year -= 1) {
      const known = this.#of(String(year));
      if (known) years.push({ year, ...known, isOwn: Object.hasOwn(this.#own, String(year)) });
    }
    return { years, knownUntil: this.knownUntil };
  }

  #of(year: string): YearDays | null {
    return this.#own[year] ?? publicYear(year);
  }
}

const publicYears = new Map<string, YearDays | null>();

/** What the program itself knows of a year; `null` when it does not know it. */
function publicYear(year: string): YearDays | null {
  const known = publicYears.get(year);
  if (known !== undefined) return known;
  const found: YearDays = { holidays: [], workdays: [] };
  for (let on = `${year}-01-01`; on.startsWith(year); on = daysAfter(on, 1)) {
    // The library names the weekends within a holiday too; they need no naming.
    if (isWeekend(on)) {
      if (chineseDays.isWorkday(on)) found.workdays.push(on);
    } else if (chineseDays.isHoliday(on)) found.holidays.push(on);
  }
  const isKnown = Number(year) >= FIRST_YEAR && found.holidays.length > 0;
  publicYears.set(year, isKnown ? found : null);
  return isKnown ? found : null;
}

/** The calendar of a library. */
export function readCalendar(db: Database): Calendar {
  return new Calendar(readSetting(db, CALENDAR));
}
