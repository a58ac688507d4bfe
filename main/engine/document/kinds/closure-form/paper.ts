import type { ChainHead } from '../../../../../shared/chain-head.ts';
import type { FormRow } from '../../../gongwen/index.ts';
import { officialPaper } from '../../envelope/index.ts';
import type { Paper } from '../../paper.ts';
import { captions, checkedFoot } from '../sheet.ts';
import { COLUMNS } from './content.ts';
import type { ClosureData } from './data.ts';

/** What the forms of closing call parts of the envelope. */
export const CLOSURE_NAMES = {
  issuers: '申请单位',
  date: '申请日期',
  drafter: '填表人',
  checker: '审核人',
  signers: '单位负责人',
} as const;

/**
 * An application or an approval: a form with who applies and under which number above it.
 * @param checkedBy where the audit chain stood, to be printed at its end
 */
export function closurePaper(
  title: string,
  data: ClosureData,
  rows: readonly FormRow[],
  checkedBy?: ChainHead,
): Paper {
  const { issuers, request, date } = data;
  return officialPaper({
    format: 'plain',
    title,
    envelope: { ...data, contact: null },
    signature: null,
    body: [
      ...captions(`申请单位：${issuers.join('、')}`, `申请编号：${request ?? '　　　　　　'}`, 'portrait'),
      ...(date === null ? [] : captions('', `申请日期：${date}`, 'portrait')),
      { kind: 'form', size: '小四', columns: COLUMNS, rows },
      ...checkedFoot(data, CLOSURE_NAMES, 'portrait', checkedBy),
    ],
  });
}
