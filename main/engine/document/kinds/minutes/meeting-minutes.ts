import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { readCaseFile } from '../../../casefile/index.ts';
import { type Attendance, dateText } from '../../../gongwen/index.ts';
import { envelopeFields, envelopeShape, officialPaper } from '../../envelope/index.ts';
import type { Paper } from '../../paper.ts';
import { defineKind, type Scope } from '../kind.ts';
import { inline, parts, points, pointsOf, runningText } from '../letters/blocks.ts';
import { letterEnvelope } from '../letters/collect.ts';
import { namesText } from '../letters/words.ts';
import { withoutEnd } from '../text.ts';
import { heldLater } from './held-day.ts';
import { demandsText, lastRecord } from './last-record.ts';

const typed = z.string().nullable().default(null);
const names = z.array(z.string()).default([]);

const meetingData = z.strictObject({
  ...envelopeShape,
  title: typed,
  meeting: typed,
  time: typed,
  place: typed,
  host: typed,
  attendees: names,
  absentees: names,
  observers: names,
  recorder: typed,
  topics: typed,
  discussion: typed,
  decisions: typed,
});
type MeetingData = z.infer<typeof meetingData>;

/** 会议纪要: what a meeting about the rectification was on, and what it decided, point by point. */
export const meetingMinutes = defineKind({
  key: 'meeting-minutes',
  name: '会议纪要',
  about: 'either',
  fileType: 'docx',
  data: meetingData,
  fields: [
    { key: 'meeting', name: '会议名称', type: 'line', required: true },
    { key: 'time', name: '会议时间', type: 'line', required: true },
    { key: 'place', name: '会议地点', type: 'line', required: true },
    { key: 'host', name: '主持人', type: 'line', required: true },
    { key: 'recorder', name: '记录人', type: 'line' },
    { key: 'attendees', name: '出席', type: 'names', required: true },
    { key: 'absentees', name: '请假', type: 'names' },
    { key: 'observers', name: '列席', type: 'names' },
    { key: 'topics', name: '议题', type: 'text', required: true },
    { key: 'discussion', name: '研究情况', type: 'text' },
    { key: 'decisions', name: '议定事项', type: 'text', required: true },
    { key: 'title', name: '标题', type: 'line' },
    ...envelopeFields(['issuers', 'date'], { number: '期号' }),
  ],
  example: {
    issuers: ['青芦湾开发区巡察整改工作领导小组'],
    numberCode: '青整纪',
    meeting: '巡察整改工作领导小组调度会议',
    time: '2025年5月16日下午3时',
    place: '管委会机关二楼会议室',
    host: '郁长风',
    recorder: '卢一舟',
    attendees: ['郁长风', '陆知远', '邵清和', '许望舒', '孟庭安'],
    absentees: ['季明朗（出差）'],
    observers: ['辛路平', '田野', '骆河'],
    topics: '听取民生环保领域问题整改进展汇报\n研究闲置土地处置和安置房建设有关事项',
    discussion: '会议认为，整改工作总体按计划推进，个别问题受客观条件影响进度偏慢，须逐项明确路径。',
    decisions:
      '建设和交通局牵头，抓紧完成其余12处混接点改造，8月底前完工\n自然资源分局牵头，逐宗明确剩余4宗闲置土地的处置路径\n芦尾镇负责，重新排定安置房工期，进度每月公开',
    date: '2025-05-19',
    copies: '市委巡察工作领导小组办公室',
    printer: '党政办公室',
    printedOn: '2025-05-19',
  },
  collect: collectMeeting,
  missing: (data) => heldLater(data, '会议时间'),
  compose,
});

/** @throws JuanzongError `case-not-found`, `supervision-not-found`, `supervision-in-trash` */
function collectMeeting(db: Database, scope: Scope): MeetingData {
  const { inspectedUnit } = readCaseFile(db, scope.caseFileId);
  const record = lastRecord(db, 'meeting', scope);
  const envelope = letterEnvelope(db, 'meeting-minutes', inspectedUnit);
  if (record === null) return meetingData.parse(envelope);
  return meetingData.parse({
    ...envelope,
    time: dateText(record.heldOn),
    place: record.place,
    discussion: record.findings,
    decisions: demandsText(record),
  });
}

function compose(data: MeetingData): Paper {
  return officialPaper({
    format: 'minutes',
    title: data.title ?? titleOf(data),
    markEnd: '会议纪要',
    envelope: data,
    body: [
      ...runningText(lead(data)),
      ...parts([
        { title: '会议议题', blocks: points(pointsOf(data.topics)) },
        { title: '研究情况', blocks: runningText(data.discussion) },
        { title: '议定事项', blocks: points(pointsOf(data.decisions)) },
      ]),
    ],
    attendance: attendance(data),
  });
}

function titleOf({ meeting }: MeetingData): string {
  const name = withoutEnd(inline(meeting ?? ''));
  return name.endsWith('纪要') ? name : `${name}纪要`;
}

function lead({ time, place, host, meeting }: MeetingData): string {
  const where = place === null ? '' : `在${inline(place)}`;
  const name = withoutEnd(inline(meeting ?? '')).replace(/纪要$/u, '');
  return `${inline(time ?? '')}，${inline(host ?? '')}${where}主持召开${name}。现将会议情况和议定事项纪要如下：`;
}

function attendance({ attendees, absentees, observers, recorder }: MeetingData): Attendance {
  const groups = [
    { label: '出席', names: namesText(attendees) },
    { label: '请假', names: namesText(absentees) },
    { label: '列席', names: namesText(observers) },
    { label: '记录', names: inline(recorder ?? '') },
  ];
  return { kind: 'attendance', groups: groups.filter((group) => group.names !== '') };
}
