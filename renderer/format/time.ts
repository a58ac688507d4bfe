import { dayOf, timeOf } from '../../shared/clock.ts';

export { dayOf } from '../../shared/clock.ts';

/** A point in time, ISO 8601 in UTC, as tables show it on this machine's clock: 2021-03-18 09:05. */
export function dayAndTime(at: string): string {
  const date = new Date(at);
  return `${dayOf(date)} ${timeOf(date)}`;
}
