import { type Block, type TableCaption, widthInCharacters } from '../../gongwen/index.ts';
import type { Envelope } from '../envelope/index.ts';

/** What a sheet, a paper without a red head, calls parts of the envelope. */
export const SHEET_NAMES = {
  issuers: '填报单位',
  date: '填报日期',
  drafter: '填报人',
  checker: '审核人',
  signers: '负责人',
} as const satisfies Partial<Record<keyof Envelope, string>>;

export type SheetNames = Record<keyof typeof SHEET_NAMES, string>;

/** Characters of 小四 type beside each other in the 版心. */
const ROOM = { portrait: 36, landscape: 52 };

/** Two texts above a table, beside each other where there is room, else below each other. */
export function captions(left: string, right: string, orientation: keyof typeof ROOM): TableCaption[] {
  const fits = widthInCharacters(left) + widthInCharacters(right) + 1 <= ROOM[orientation];
  if (fits || left === '' || right === '') return [{ kind: 'caption', left, right }];
  return [
    { kind: 'caption', left, right: '' },
    { kind: 'caption', left: '', right },
  ];
}

/** Who hands a sheet in and when, with what else is said of it at the right. */
export function sheetHead(
  { issuers, date }: Envelope,
  names: SheetNames,
  orientation: keyof typeof ROOM,
  ...facts: string[]
): TableCaption[] {
  const right = [...(date === null ? [] : [`${names.date}：${date}`]), ...facts].join('　');
  return captions(`${names.issuers}：${issuers.join('、')}`, right, orientation);
}

/** Who made a sheet, who went over it and who answers for it, below the table; nothing where nobody is named. */
export function sheetFoot({ drafter, checker, signers, contact }: Envelope, names: SheetNames): Block[] {
  const people = [
    drafter === null ? '' : `${names.drafter}：${drafter}`,
    checker === null ? '' : `${names.checker}：${checker}`,
    signers.length === 0 ? '' : `${names.signers}：${signers.join('、')}`,
    contact === null ? '' : `联系人及电话：${contact}`,
  ].filter((part) => part !== '');
  return people.length === 0 ? [] : [{ kind: 'caption', left: people.join('　　'), right: '' }];
}
