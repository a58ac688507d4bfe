import { type ChainHead, chainHeadText } from '../../../../shared/chain-head.ts';
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
export function sheetFoot(envelope: Envelope, names: SheetNames): Block[] {
  const people = peopleText(envelope, names);
  return people === '' ? [] : [{ kind: 'caption', left: people, right: '' }];
}

/** As `sheetFoot`, with where the audit chain stood at the very end, by which the printed sheet is checked. */
export function checkedFoot(
  envelope: Envelope,
  names: SheetNames,
  orientation: keyof typeof ROOM,
  chainHead: ChainHead | undefined,
): Block[] {
  if (chainHead === undefined) return sheetFoot(envelope, names);
  return captions(peopleText(envelope, names), chainHeadText(chainHead), orientation);
}

function peopleText({ drafter, checker, signers, contact }: Envelope, names: SheetNames): string {
  return [
    drafter === null ? '' : `${names.drafter}：${drafter}`,
    checker === null ? '' : `${names.checker}：${checker}`,
    signers.length === 0 ? '' : `${names.signers}：${signers.join('、')}`,
    contact === null ? '' : `联系人及电话：${contact}`,
  ]
    .filter((part) => part !== '')
    .join('　　');
}

/** The envelope of a form that stays in the archive: nothing of what is printed on papers that go out but 密级. */
export function archiveEnvelope(envelope: Envelope): Envelope {
  return {
    ...envelope,
    serial: null,
    urgency: null,
    number: null,
    recipients: null,
    attachments: [],
    note: null,
    publicity: null,
    contact: null,
    copies: null,
    printer: null,
    printedOn: null,
    copyCount: null,
  };
}
