const DAY = 86_400_000;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Calendar days from one day to another, both as `2021-03-18`; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / DAY);
}

/** The day so many days later, or earlier. */
export function daysAfter(day: string, days: number): string {
  return new Date(at(day) + days * DAY).toISOString().slice(0, 10);
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(at(day)).getUTCDay());
}

/** Days from Monday to Friday after one day up to and with a later one; no more work for centuries than for a week. */
export function weekdaysBetween(from: string, to: string): number {
  return weekdaysUntil(to) - weekdaysUntil(from);
}

/** Counted from a Monday, so that each full week has five and the last one at most as many. */
function weekdaysUntil(day: string): number {
  const days = daysBetween('1969-12-29', day) + 1;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}
