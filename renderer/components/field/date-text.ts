import { DATE_FORM, isDateText } from '../../../shared/date.ts';

/** What someone typed as a date, read: `date` is `2021-03-18` or `2021-03`, `null` where nothing was typed. */
export type TypedDate = { kind: 'date'; date: string | null } | { kind: 'unreadable'; reason: string };

const SHAPES = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})[-/.年](\d{1,2})月?$/,
];

/** Reads 2021-3-8, 2021/3/8, 2021.3.8, 20210308, 2021年3月8日 and, without the day, 2021-3; full-width digits too. */
export function readTypedDate(text: string): TypedDate {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (plain === '') return { kind: 'date', date: null };
  for (const shape of SHAPES) {
    const match = shape.exec(plain);
    if (!match) continue;
    const [year, ...rest] = match.slice(1);
    const date = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
    if (isDateText(date)) return { kind: 'date', date };
    return { kind: 'unreadable', reason: `日历上没有“${text.trim()}”这一天，请改正。` };
  }
  return { kind: 'unreadable', reason: `“${text.trim()}”不是日期，${DATE_FORM}。` };
}
