import { z } from 'zod';
import { envelopeFields, officialPaper } from '../../envelope/index.ts';
import { defineKind } from '../kind.ts';
import {
  AS_OF,
  adviceOnNarrative,
  chapter,
  collectNarrative,
  figureBlocks,
  LEADERSHIP,
  MEETINGS,
  type Narrative,
  NEXT_STEPS,
  narrativeIssues,
  narrativeLead,
  narrativeShape,
  narrativeTitle,
  TITLE,
  wholeDay,
  writtenText,
} from '../narrative/index.ts';

/**
 * 党内通报: as far as the feedback went, the report is made known within the Party, with what the public is not told; cases
 * that are not announced yet are left out here too.
 */
export const internalNotice = defineKind({
  key: 'internal-notice',
  name: '党内通报',
  about: 'caseFile',
  example: {
    asOf: '2025-06-20',
    meetings: 12,
    leadership:
      '（一）加强组织领导。党工委召开专题会议3次，逐条研究反馈问题。\n（二）压实整改责任。班子成员按分工牵头整改，每半月调度一次。',
    nextSteps: '继续抓好未完成问题的整改，每月在党内通报一次进展，接受党员监督。',
    recipients: '各党（工）委、党支部，开发区各部门',
    numberCode: '青党工',
    date: '2025-06-25',
    drafter: '陈立',
    checker: '周岚',
    copies: '市委巡察工作领导小组办公室',
    printer: '党工委办公室',
    printedOn: '2025-06-25',
    copyCount: 30,
    publicity: '不予公开',
  },
  fileType: 'docx',
  data: z.strictObject(narrativeShape),
  fields: [
    TITLE,
    AS_OF,
    LEADERSHIP,
    MEETINGS,
    NEXT_STEPS,
    ...envelopeFields(['issuers', 'recipients', 'date'], { recipients: '通报范围（主送）' }),
  ],
  collect: (db, scope, typed) =>
    collectNarrative(
      db,
      scope,
      'internal-notice',
      typed,
      ({ disclosure, withheldGround }) => disclosure === 'public' || withheldGround !== 'unannouncedCase',
    ),
  missing: ({ asOf }) => wholeDay('asOf', '统计截止', asOf),
  advice: adviceOnNarrative,
  compose: (data) =>
    officialPaper({
      format: 'document',
      title: narrativeTitle(data, '整改情况的通报'),
      envelope: data,
      body: [
        ...narrativeLead(data, '现将整改情况通报如下：'),
        ...chapter('一', '组织领导和责任落实情况', writtenText(data.leadership)),
        ...chapter('二', '反馈问题整改落实情况', [
          ...figureBlocks(data),
          ...selection(data),
          ...narrativeIssues(data),
        ]),
        ...chapter('三', '下一步工作', writtenText(data.nextSteps)),
      ],
    }),
});

/** The figures are of all problems, and what follows is not always. */
function selection({ figures, issues }: Narrative): { kind: 'paragraph'; text: string }[] {
  if (figures === null || issues.length === figures.issues || issues.length === 0) return [];
  return [{ kind: 'paragraph', text: `现将其中${issues.length}个问题的整改情况通报如下：` }];
}
