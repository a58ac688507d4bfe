const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a point in time on this machine's clock: 2021-03-18. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** A point in time on this machine's clock, fit for a name: 20210318-090500. */
export function stampOf(date: Date): string {
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join('');
  return `${dayOf(date).replaceAll('-', '')}-${time}`;
}

/** The time of day on this machine's clock: 09:05. */
export function timeOf(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
