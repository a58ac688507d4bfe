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
  NEXT_STEPS,
  narrativeIssues,
  narrativeLead,
  narrativeShape,
  narrativeTitle,
  TITLE,
  wholeDay,
  writtenText,
} from '../narrative/index.ts';

/** 整改进展情况报告: what an inspected unit reports to its superior, with figures and problem by problem. */
export const progressReport = defineKind({
  key: 'progress-report',
  name: '整改进展情况报告',
  about: 'caseFile',
  example: {
    asOf: '2025-06-20',
    meetings: 12,
    leadership:
      '（一）加强学习领会。党工委召开专题会议3次，传达学习巡察反馈意见，班子成员逐条认领问题。\n（二）压实整改责任。成立整改工作领导小组，建立问题清单、任务清单、责任清单和时限清单，每半月调度一次。\n（三）开好专题民主生活会。2025年2月20日召开专题民主生活会，班子成员查摆问题21条，提出整改措施36条。',
    nextSteps:
      '（一）抓好后续整改。对未完成的问题逐项盯办，每月报告一次进展。\n（二）巩固整改成果。年底前对已完成的问题组织一次“回头看”。',
    recipients: '市委巡察工作领导小组',
    signers: ['郁长风'],
    numberCode: '青党工',
    date: '2025-06-25',
    drafter: '陈立',
    checker: '周岚',
    contact: '陈立，0309-5550127',
    copies: '市纪委监委机关，市委组织部',
    printer: '党工委办公室',
    printedOn: '2025-06-25',
    copyCount: 10,
  },
  fileType: 'docx',
  data: z.strictObject(narrativeShape),
  fields: [
    TITLE,
    AS_OF,
    LEADERSHIP,
    { ...MEETINGS, required: true },
    NEXT_STEPS,
    ...envelopeFields(['issuers', 'recipients', 'signers', 'date']),
  ],
  collect: (db, scope, typed) => collectNarrative(db, scope, 'progress-report', typed),
  missing: ({ asOf }) => wholeDay('asOf', '统计截止', asOf),
  advice: adviceOnNarrative,
  compose: (data) =>
    officialPaper({
      format: 'upward',
      title: narrativeTitle(data, '整改进展情况的报告'),
      envelope: data,
      body: [
        ...narrativeLead(data, '现将整改进展情况报告如下：'),
        ...chapter('一', '组织领导和责任落实情况', writtenText(data.leadership)),
        ...chapter('二', '反馈问题整改落实情况', [...figureBlocks(data), ...narrativeIssues(data)]),
        ...chapter('三', '下一步工作', writtenText(data.nextSteps)),
        { kind: 'paragraph', text: '特此报告。' },
      ],
    }),
});
