import type { FieldFault } from '../../../../../shared/document.ts';

/** 保管期限代码 (DA/T 22-2015): 永久, 30 years, 10 years. */
export const RETENTIONS = ['Y', 'D30', 'D10'] as const;
export type Retention = (typeof RETENTIONS)[number];
export const RETENTION_NAMES: Record<Retention, string> = { Y: '永久', D30: '30年', D10: '10年' };

export interface CodeParts {
  /** 全宗号 */
  fonds: string | null;
  /** 年度 */
  year: number | null;
  retention: Retention | null;
  /** 机构（问题）代码; `null` where none is used. */
  organ: string | null;
  /** 起始件号 */
  firstItem: number | null;
}

/** 件号 has four digits. */
const MOST_ITEMS = 9999;

/** 档号 of the item at a place, from 0: 全宗号-WS·年度-保管期限-机构代码-件号. */
export function archiveCode({ fonds, year, retention, organ, firstItem }: CodeParts, place: number): string {
  const item = String((firstItem ?? 1) + place).padStart(4, '0');
  return [fonds, `WS·${year}`, retention, ...(organ === null ? [] : [organ]), item].join('-');
}

/** What of the parts is not as DA/T 22-2015 has it. @param count how many items there are */
export function codeFaults({ fonds, year, organ, firstItem }: CodeParts, count: number): FieldFault[] {
  const last = (firstItem ?? 1) + count - 1;
  return [
    ...(fonds !== null && !/^[A-Z0-9]\d{3}$/u.test(fonds)
      ? [{ key: 'fonds', message: `“全宗号”为4位数字，或1个大写字母加3位数字，现在是“${fonds}”。` }]
      : []),
    ...(year !== null && (year < 1900 || year > 2999)
      ? [{ key: 'year', message: `“年度”要写4位数字，如2025，现在是“${year}”。` }]
      : []),
    ...(organ !== null && !/^[A-Z0-9]{1,6}$/u.test(organ)
      ? [{ key: 'organ', message: `“机构（问题）代码”用大写字母或数字，如BGS，现在是“${organ}”。` }]
      : []),
    ...(firstItem === 0 || last > MOST_ITEMS
      ? [{ key: 'firstItem', message: `“起始件号”从1起，末件件号不能超过${MOST_ITEMS}，现在共${count}件。` }]
      : []),
  ];
}
