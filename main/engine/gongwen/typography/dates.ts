/** `2021-03-18` → 2021年3月18日, `2021-03` → 2021年3月 (GB/T 9704-2012, 7.3.5.4: no leading zeros). */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}

/** The end of a period, without the year where the beginning already names it: 2020年10月22日至12月15日. */
export function dateTextWithin(date: string, start: string | null): string {
  const text = dateText(date);
  return start !== null && start.slice(0, 4) === date.slice(0, 4) ? text.replace(/^\d+年/u, '') : text;
}
