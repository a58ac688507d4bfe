const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a point in time on this machine's clock: 2021-03-18. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** A point in time, ISO 8601 in UTC, as tables show it on this machine's clock: 2021-03-18 09:05. */
export function dayAndTime(at: string): string {
  const date = new Date(at);
  return `${dayOf(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
