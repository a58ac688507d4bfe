import type { KindField } from '../field.ts';
import type { PaperAnnex } from './annexes.ts';
import { inline } from './blocks.ts';
import type { LetterData } from './data.ts';
import { COLUMNS, dateCell, pairs, remark, wide } from './form-rows.ts';

export const RECEIPT_FIELDS: readonly KindField<LetterData>[] = [
  { key: 'receiver', name: '签收人', type: 'line' },
  { key: 'receiverPost', name: '签收人职务', type: 'line' },
  { key: 'receivedOn', name: '签收时间', type: 'date' },
];

/** In millimetres. */
const RECEIPT_ROW = 13;

/** 送达回执: comes back from whoever has received the paper. */
export function receipt(data: LetterData, title: string): PaperAnnex {
  const { number, recipients, issuers, date, receiver, receiverPost, receivedOn } = data;
  return {
    title: '送达回执',
    orientation: 'portrait',
    blocks: [
      {
        kind: 'form',
        size: '小四',
        columns: COLUMNS,
        rows: [
          wide(RECEIPT_ROW, '送达文书', inline(title)),
          { ...pairs(['发文字号', number ?? ''], ['成文日期', dateCell(date)]), height: RECEIPT_ROW },
          wide(RECEIPT_ROW, '发文机关', issuers.map(inline).join('、')),
          wide(RECEIPT_ROW, '受送达单位\n（人员）', receivers(recipients)),
          {
            ...pairs(['签 收 人', inline(receiver ?? '')], ['职　　务', inline(receiverPost ?? '')]),
            height: RECEIPT_ROW,
          },
          wide(RECEIPT_ROW, '签收时间', dateCell(receivedOn)),
          remark('备　　注', '', '受送达单位（盖章）：　　　　　　　　　　　　'),
        ],
      },
      { kind: 'caption', left: '签收后请将本回执退回发文机关。', right: '' },
    ],
  };
}

/** One receiver is named. Where there are many, each writes itself on its own receipt. */
function receivers(recipients: string | null): string {
  const text = inline(recipients ?? '');
  return [...text].length > LONGEST ? '' : text;
}

/** Two lines of the form, in characters. */
const LONGEST = 50;
