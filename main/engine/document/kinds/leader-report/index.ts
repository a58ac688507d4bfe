import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { COMPLETION_NAMES } from '../../../../../shared/vocabulary.ts';
import { readCaseFile, readHeaderFields } from '../../../casefile/index.ts';
import { type Block, normalisePunctuation } from '../../../gongwen/index.ts';
import { envelopeFields, officialPaper } from '../../envelope/index.ts';
import { defineKind, type Scope, type TypedValues } from '../kind.ts';
import {
  AS_OF,
  adviceOnUnrecorded,
  chapter,
  collectNarrative,
  figureBlocks,
  NEXT_STEPS,
  narrativeLead,
  narrativeShape,
  TITLE,
  wholeDay,
  writtenText,
} from '../narrative/index.ts';
import { oneLine } from '../text.ts';

const text = z.string().nullable();

const leaderData = z.strictObject({
  ...narrativeShape,
  /** 主要负责人, with the post. */
  leader: text,
  leaderPost: text,
  /** 履行第一责任人责任情况 */
  duties: text,
  /** 存在的问题和不足 */
  shortcomings: text,
  /** 真实性承诺 */
  pledge: text,
  /** What the leader answers for: 责任领导. */
  led: z.array(z.strictObject({ number: z.int(), statement: z.string(), completion: text, deadline: text })),
});
type LeaderData = z.infer<typeof leaderData>;

/** 主要负责人组织落实整改情况报告: the leader's own report of how he or she saw to the rectification. */
export const leaderReport = defineKind({
  key: 'leader-report',
  name: '主要负责人组织落实整改情况报告',
  about: 'caseFile',
  example: {
    leader: '郁长风',
    leaderPost: '党工委书记',
    asOf: '2025-06-20',
    meetings: 12,
    duties:
      '（一）带头学习部署。反馈意见下达后，本人主持召开党工委会议3次，专题研究整改工作。\n（二）带头领办问题。对涉及面广的问题由本人直接牵头，现场调度8次，协调解决具体困难6个。',
    shortcomings: '对个别历史遗留问题研究不深，推进速度不够快，基层减负的措施落实不够均衡。',
    nextSteps: '本人将继续履行第一责任人责任，每月听取一次整改进展汇报，确保未完成的问题按期完成。',
    pledge: '本人对本报告内容的真实性负责。',
    recipients: '市委巡察工作领导小组',
    signers: ['郁长风'],
    date: '2025-06-25',
    drafter: '陈立',
    checker: '周岚',
    contact: '陈立，0309-5550127',
  },
  fileType: 'docx',
  signedBy: 'kind',
  data: leaderData,
  fields: [
    { key: 'leader', name: '主要负责人', type: 'line', required: true },
    { key: 'leaderPost', name: '职务', type: 'line' },
    TITLE,
    AS_OF,
    { key: 'duties', name: '履行第一责任人责任情况', type: 'text', required: true },
    { key: 'meetings', name: '主持会议、调研次数', type: 'number', required: true },
    { key: 'shortcomings', name: '存在的问题和不足', type: 'text', required: true },
    NEXT_STEPS,
    { key: 'pledge', name: '真实性承诺', type: 'text' },
    ...envelopeFields(['issuers', 'recipients', 'signers', 'date']),
  ],
  collect,
  advice: (db, { caseFileId }) => adviceOnUnrecorded(db, caseFileId),
  missing: ({ asOf }) => wholeDay('asOf', '统计截止', asOf),
  compose: (data) =>
    officialPaper({
      format: 'upward',
      title: titleOf(data),
      envelope: data,
      // The leader signs, and the organisation does not.
      signature: {
        names: data.leader === null ? [] : [data.leader],
        ...(data.leaderPost === null ? {} : { title: data.leaderPost }),
      },
      body: bodyOf(data),
    }),
});

function collect(db: Database, scope: Scope, typed: TypedValues): LeaderData {
  const { firstResponsible } = readHeaderFields(db, scope.caseFileId);
  const said = typed['leader'];
  const leader = typeof said === 'string' && said.trim() !== '' ? said.trim() : firstResponsible;
  const { issues } = readCaseFile(db, scope.caseFileId);
  const narrative = collectNarrative(db, scope, 'leader-report', typed, () => false);
  return {
    ...narrative,
    seal: '不盖章',
    signers: leader === null ? [] : [leader],
    // What the unit has written is the unit's.
    leadership: null,
    nextSteps: null,
    leader,
    leaderPost: null,
    duties: null,
    shortcomings: null,
    pledge: null,
    led: issues
      .filter(({ responsibleLeader }) => leader !== null && responsibleLeader === leader)
      .map(({ number, statement, completion, deadline }) => ({
        number,
        statement: statement ?? '（内容待补填）',
        completion: completion && COMPLETION_NAMES[completion],
        deadline,
      })),
  };
}

function titleOf({ title, issuers, inspectionBody }: LeaderData): string {
  const about = `${inspectionBody ?? '巡察'}反馈意见整改情况的报告`;
  return normalisePunctuation(title ?? `${issuers.join('、')}主要负责人关于组织落实${about}`);
}

function bodyOf(data: LeaderData): Block[] {
  const { leader, leaderPost, pledge } = data;
  const who = normalisePunctuation(`${leaderPost ?? ''}${leader ?? ''}`);
  return [
    ...narrativeLead(data, `现将${who}作为主要负责人组织落实整改的情况报告如下：`),
    ...chapter('一', '履行第一责任人责任情况', writtenText(data.duties)),
    ...chapter('二', '推动整改落实情况', [...figureBlocks(data), ...ledBlocks(data)]),
    ...chapter('三', '存在的问题和不足', writtenText(data.shortcomings)),
    ...chapter('四', '下一步工作', writtenText(data.nextSteps)),
    ...writtenText(pledge),
  ];
}

function ledBlocks({ led, leader }: LeaderData): Block[] {
  if (led.length === 0) return [];
  return [
    { kind: 'caption', left: `${leader ?? ''}牵头负责的问题`, right: `${led.length}个` },
    {
      kind: 'table',
      size: '小四',
      columns: [
        { head: '问题编号', share: 18, align: 'centre' },
        { head: '反馈问题', share: 84, align: 'left' },
        { head: '时限', share: 30, align: 'centre' },
        { head: '完成情况', share: 24, align: 'centre' },
      ],
      rows: led.map(({ number, statement, deadline, completion }) => [
        String(number),
        oneLine(statement),
        deadline ?? '',
        completion ?? '',
      ]),
    },
  ];
}
