/** Whether a text is a date as records hold it: `2021-03-18`, or `2021-03` where no day is known; of the calendar. */
export function isDateText(text: string): boolean {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match) return false;
  const [, year, month, day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** What to tell someone who wrote another form. */
export const DATE_FORM = '要写成 2021-03-18 或 2021-03';
