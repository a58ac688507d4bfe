import { isDateText } from '../../../../../shared/date.ts';
import type { FieldFault } from '../../../../../shared/document.ts';

/** Minutes that bear a day before that of the meeting or talk itself. @param name of the field with its time */
export function heldLater(
  { time, date }: { time: string | null; date: string | null },
  name: string,
): FieldFault[] {
  const held = time === null ? null : dayIn(time);
  if (held === null || date === null || date >= held) return [];
  return [{ key: 'date', message: `“成文日期”（${date}）不能早于“${name}”（${held}），请核对。` }];
}

/** The first whole day that a text names: 2025年4月24日上午9时, 2025-04-24 9:30. */
function dayIn(text: string): string | null {
  const { year, month, day } =
    /(?<year>\d{4})[年./-](?<month>\d{1,2})[月./-](?<day>\d{1,2})/u.exec(text.normalize('NFKC'))?.groups ??
    {};
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDateText(date) ? date : null;
}
