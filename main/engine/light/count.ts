import type { Database } from 'better-sqlite3';
import { daysBetween } from '../../../shared/days.ts';
import { type Light, type LightTable, lightFor } from '../../../shared/light.ts';
import { type Calendar, readCalendar } from './calendar.ts';
import { readLightTable } from './table.ts';

/** What the light of a deadline says on a day. */
export interface Counted {
  daysLeft: number | null;
  colour: Light | null;
  isBeyondCalendar: boolean;
}

/** Tells lights by an office's table and calendar, both as they are now. */
export class LightCounter {
  readonly table: LightTable;
  readonly calendar: Calendar;
  readonly #counted = new Map<string, number>();

  constructor(db: Database) {
    this.table = readLightTable(db);
    this.calendar = readCalendar(db);
  }

  /** The light on the day `on` of what is to be done by `deadline`; none where that is `null`. */
  count(on: string, deadline: string | null): Counted {
    if (deadline === null) return { daysLeft: null, colour: null, isBeyondCalendar: false };
    const daysLeft = this.daysLeft(on, deadline);
    const last = on < deadline ? deadline : on;
    return {
      daysLeft,
      colour: lightFor(daysLeft, this.table.rules),
      isBeyondCalendar: this.table.counting === 'working' && last > this.calendar.knownUntil,
    };
  }

  /** Days from one day to the deadline as the office counts them; negative exactly when the deadline has passed. */
  daysLeft(on: string, deadline: string): number {
    if (this.table.counting === 'calendar') return daysBetween(on, deadline);
    return on <= deadline ? this.#worked(on, deadline) : -Math.max(1, this.#worked(deadline, on));
  }

  /** Working days after `from` up to `to`. */
  #worked(from: string, to: string): number {
    const key = `${from} ${to}`;
    const known = this.#counted.get(key);
    if (known !== undefined) return known;
    const count = this.calendar.workedBetween(from, to);
    this.#counted.set(key, count);
    return count;
  }
}

/** The light of any deadline on the day `on`; the office's table and calendar are read once. */
export function lightReader(db: Database, on: string): (deadline: string | null) => Counted {
  const counter = new LightCounter(db);
  return (deadline) => counter.count(on, deadline);
}
