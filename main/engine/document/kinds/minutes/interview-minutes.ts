import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { readCaseFile } from '../../../casefile/index.ts';
import { type Attendance, type Block, dateText, type FormRow } from '../../../gongwen/index.ts';
import { envelopeFields, envelopeShape, officialPaper } from '../../envelope/index.ts';
import type { Paper } from '../../paper.ts';
import { defineKind, type Scope } from '../kind.ts';
import { inline, parts, points, pointsOf, runningText } from '../letters/blocks.ts';
import { letterEnvelope } from '../letters/collect.ts';
import { COLUMNS } from '../letters/form-rows.ts';
import { namesText } from '../letters/words.ts';
import { withoutEnd } from '../text.ts';
import { heldLater } from './held-day.ts';
import { demandsText, issuesText, lastRecord } from './last-record.ts';

const typed = z.string().nullable().default(null);
const names = z.array(z.string()).default([]);

const interviewData = z.strictObject({
  ...envelopeShape,
  title: typed,
  talkKind: typed,
  time: typed,
  place: typed,
  people: names,
  recorder: typed,
  subjects: names,
  attendants: names,
  findings: typed,
  problems: typed,
  explanation: typed,
  requirements: typed,
  commitment: typed,
  due: typed,
});
type InterviewData = z.infer<typeof interviewData>;

/** 约谈纪要: what was said in a talk: the facts, how they were explained, what is demanded, what was promised. */
export const interviewMinutes = defineKind({
  key: 'interview-minutes',
  name: '约谈纪要',
  about: 'either',
  fileType: 'docx',
  data: interviewData,
  fields: [
    { key: 'title', name: '标题', type: 'line' },
    { key: 'talkKind', name: '约谈类型', type: 'choice', choices: ['个别约谈', '集中约谈', '联合约谈'] },
    { key: 'time', name: '约谈时间', type: 'line', required: true },
    { key: 'place', name: '约谈地点', type: 'line', required: true },
    { key: 'people', name: '约谈人', type: 'names', required: true },
    { key: 'subjects', name: '约谈对象', type: 'names', required: true },
    { key: 'recorder', name: '记录人', type: 'line', required: true },
    { key: 'attendants', name: '列席', type: 'names' },
    { key: 'findings', name: '约谈事由', type: 'text', required: true },
    { key: 'problems', name: '通报问题', type: 'text' },
    { key: 'explanation', name: '对象说明', type: 'text', required: true },
    { key: 'requirements', name: '提出要求', type: 'text', required: true },
    { key: 'commitment', name: '表态承诺', type: 'text', required: true },
    { key: 'due', name: '完成时限', type: 'date' },
    ...envelopeFields(['issuers', 'date'], { number: '编号' }),
  ],
  example: {
    issuers: ['青芦湾开发区巡察整改工作领导小组办公室'],
    numberCode: '青整办纪',
    talkKind: '个别约谈',
    time: '2025年4月24日上午9时30分至10时20分',
    place: '管委会机关3号楼205会议室',
    people: ['邵清和', '褚行'],
    recorder: '卢一舟',
    subjects: ['辛路平'],
    attendants: ['傅正'],
    findings: '园区排水管网混接点改造进度落后于计划，经两次提示没有明显改善',
    problems: '混接点改造数量没有达到计划进度\n涉铁路段施工手续没有专人跟踪办理',
    explanation: '前期管网检测和设计用时较长，涉铁路段与有关单位会商不够，工作推进滞后。',
    requirements: '倒排工期，具备施工条件的混接点抓紧改造\n指定专人办理涉铁施工手续',
    commitment: '由主要负责人牵头，每周调度一次，限期完成具备施工条件的混接点改造。',
    due: '2025-05-15',
    date: '2025-04-25',
  },
  collect: collectInterview,
  missing: (data) => heldLater(data, '约谈时间'),
  compose,
});

/** @throws JuanzongError `case-not-found`, `supervision-not-found`, `supervision-in-trash` */
function collectInterview(db: Database, scope: Scope): InterviewData {
  const { inspectedUnit } = readCaseFile(db, scope.caseFileId);
  const record = lastRecord(db, 'interview', scope);
  const envelope = letterEnvelope(db, 'interview-minutes', inspectedUnit);
  if (record === null) return interviewData.parse(envelope);
  return interviewData.parse({
    ...envelope,
    time: dateText(record.heldOn),
    place: record.place,
    people: listed(record.people),
    subjects: listed(record.addressee),
    findings: record.findings,
    problems: issuesText(record),
    requirements: demandsText(record),
    due:
      record.demands
        .map(({ dueDate }) => dueDate)
        .sort()
        .at(-1) ?? null,
  });
}

function listed(text: string | null): string[] {
  return (text ?? '')
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function compose(data: InterviewData): Paper {
  return officialPaper({
    format: 'minutes',
    title: data.title ?? titleOf(data),
    markEnd: '约谈纪要',
    envelope: data,
    body: [
      ...runningText(lead(data)),
      ...parts([
        { title: '通报问题', blocks: points(pointsOf(data.problems)) },
        { title: '约谈对象说明', blocks: runningText(data.explanation) },
        { title: '提出的要求', blocks: points(pointsOf(data.requirements)) },
        { title: '约谈对象表态', blocks: [...runningText(data.commitment), ...dueText(data)] },
      ]),
    ],
    attendance: attendance(data),
    annexes: [signatures(data)],
  });
}

function titleOf({ subjects }: InterviewData): string {
  const [only = '', another] = subjects.map(inline);
  return another === undefined ? `约谈${only}纪要` : `约谈${only}等${subjects.length}人纪要`;
}

function lead({ time, place, people, subjects, talkKind, findings }: InterviewData): string {
  const where = place === null ? '' : `在${inline(place)}`;
  const reason = findings === null ? '' : `，事由：${withoutEnd(inline(findings))}`;
  return `${inline(time ?? '')}，${namesText(people)}${where}对${namesText(subjects)}进行${talkKind ?? '约谈'}${reason}。现将约谈情况纪要如下：`;
}

function dueText({ due }: InterviewData): Block[] {
  return due === null ? [] : runningText(`承诺于${dateText(due)}前完成整改`);
}

function attendance({ people, subjects, attendants, recorder }: InterviewData): Attendance {
  return {
    kind: 'attendance',
    groups: [
      { label: '约谈人', names: namesText(people) },
      { label: '约谈对象', names: namesText(subjects) },
      ...(attendants.length > 0 ? [{ label: '列席', names: namesText(attendants) }] : []),
      ...(recorder === null ? [] : [{ label: '记录', names: inline(recorder) }]),
    ],
  };
}

/** Millimetres for a signature by hand. */
const SIGNATURE_ROW = 13;

/** Where those who took part sign, each with the day. */
function signatures({ people, subjects }: InterviewData): Block {
  return {
    kind: 'form',
    size: '小四',
    columns: COLUMNS,
    rows: [
      signatureRow('约 谈 人\n签　　字', people.length),
      signatureRow('约谈对象\n签　　字', subjects.length),
      signatureRow('记 录 人\n签　　字', 1),
    ],
  };
}

function signatureRow(label: string, persons: number): FormRow {
  return {
    height: SIGNATURE_ROW * Math.max(1, Math.ceil(persons / 3)),
    cells: [
      { span: 1, text: label, role: 'label' },
      { span: 2, text: '', role: 'short' },
      { span: 1, text: '　　　　年　　月　　日', role: 'short' },
    ],
  };
}
