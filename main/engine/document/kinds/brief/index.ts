import { normalisePunctuation } from '../../../gongwen/index.ts';
import { envelopeFields, officialPaper } from '../../envelope/index.ts';
import { defineKind } from '../kind.ts';
import { adviceOnUnrecorded } from '../narrative/index.ts';
import { SHEET_NAMES, sheetFoot } from '../sheet.ts';
import { briefBody } from './body.ts';
import { type BriefData, briefData, collectBrief, missingInBrief, SERIES } from './data.ts';

const NAMES = {
  ...SHEET_NAMES,
  issuers: '编报单位',
  date: '编报日期',
  drafter: '编报',
  checker: '审核',
  signers: '签发',
} as const;

/** 专报 / 月报: what a period brought, where it is late, and what is to be decided. */
export const brief = defineKind({
  key: 'brief',
  name: '专报/月报',
  about: 'caseFile',
  example: {
    series: '月报',
    issueNo: 5,
    from: '2025-05-01',
    to: '2025-05-31',
    difficulties: '个别历史遗留问题涉及多个部门，资料不全，整改推进较慢。',
    plan: '对临近时限的问题逐项提示，组织一次现场核查，完成一批销号审批。',
    coordination: '请财政、自然资源部门协助核对历史资料。',
    issuers: ['巡察整改工作领导小组办公室'],
    date: '2025-06-03',
    drafter: '陈立',
    checker: '周岚',
    signers: ['郁长风'],
    copies: '市委巡察工作领导小组办公室',
  },
  fileType: 'docx',
  data: briefData,
  fields: [
    { key: 'series', name: '类别', type: 'choice', choices: SERIES, required: true },
    { key: 'issueNo', name: '期号', type: 'number', required: true },
    { key: 'topic', name: '专题', type: 'line', hint: '类别为专报时必填' },
    { key: 'from', name: '统计起日', type: 'date', day: true, required: true },
    {
      key: 'to',
      name: '统计截止',
      type: 'date',
      day: true,
      notAfter: 'date',
      required: true,
      initially: 'today',
    },
    { key: 'difficulties', name: '重点难点', type: 'text' },
    { key: 'plan', name: '下期计划', type: 'text', required: true },
    { key: 'coordination', name: '需协调事项', type: 'text' },
    ...envelopeFields(['issuers', 'date'], NAMES),
  ],
  collect: collectBrief,
  advice: (db, { caseFileId }) => adviceOnUnrecorded(db, caseFileId, ['措施完成情况']),
  missing: missingInBrief,
  compose: (data) =>
    officialPaper({
      format: 'plain',
      title: titleOf(data),
      envelope: { ...data, contact: null },
      signature: null,
      body: [...briefBody(data), ...sheetFoot(data, NAMES)],
    }),
});

/** 专报 is of one matter and bears its name. */
function titleOf({ series, topic, inspectionBody }: BriefData): string {
  const about = topic === null ? `${inspectionBody ?? '巡察'}反馈意见整改工作` : `关于${topic}的`;
  return normalisePunctuation(`${about}${series ?? '月报'}`);
}
