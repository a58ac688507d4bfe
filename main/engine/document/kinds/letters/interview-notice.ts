import type { Block } from '../../../gongwen/index.ts';
import { withEnd, withoutEnd } from '../text.ts';
import { BLANK, inline, parts, points, runningText } from './blocks.ts';
import { overdueOnes } from './concerned.ts';
import type { LetterData } from './data.ts';
import { concernedIssues, issueList } from './issue-list.ts';
import { defineLetter } from './letter.ts';
import { RECEIPT_FIELDS, receipt } from './receipt.ts';
import { byDay, missingCause, wantedTexts } from './words.ts';

/** 约谈通知书: tells in advance why, when and where somebody is to be talked to. */
export const interviewNotice = defineLetter({
  key: 'interview-notice',
  name: '约谈通知书',
  title: '巡察整改约谈通知书',
  format: 'letter',
  fields: [
    { key: 'subject', name: '约谈对象', type: 'line', required: true },
    { key: 'unit', name: '约谈单位', type: 'line' },
    { key: 'people', name: '约谈人', type: 'line', required: true },
    { key: 'findings', name: '约谈事由', type: 'text', hint: '没有选定问题时必填' },
    { key: 'problems', name: '涉及问题', type: 'text', hint: '卷宗没有未完成的问题时必填' },
    { key: 'basis', name: '约谈依据', type: 'text' },
    { key: 'time', name: '约谈时间', type: 'line', required: true },
    { key: 'place', name: '约谈地点', type: 'line', required: true },
    { key: 'materials', name: '需携带材料', type: 'text' },
    { key: 'attendants', name: '参加人', type: 'line' },
    { key: 'requirements', name: '有关要求', type: 'text' },
    { key: 'due', name: '书面报送日期', type: 'date' },
    ...RECEIPT_FIELDS,
  ],
  required: ['issuers', 'recipients', 'date'],
  names: { number: '文号' },
  example: {
    issuers: ['青芦湾开发区巡察整改工作领导小组办公室'],
    numberCode: '青整办函',
    recipients: '建设和交通局',
    subject: '建设和交通局主要负责人辛路平',
    unit: '青芦湾开发区巡察整改工作领导小组',
    people: '邵清和',
    findings: '园区排水管网混接点改造进度落后于计划，经两次提示没有明显改善。',
    problems: '园区雨污管网混接错接，青芦河口断面水质波动大',
    basis: '巡察整改工作领导小组工作规则',
    time: '2025年4月24日上午9时30分',
    place: '管委会机关3号楼205会议室',
    materials: '问题整改情况书面说明，管网检测和改造记录',
    attendants: '建设和交通局分管负责人、经办人',
    due: '2025-05-15',
    date: '2025-04-21',
    contact: '褚行，0309-5550127',
  },
  concerned: overdueOnes,
  missing: missingCause,
  body: bodyOf,
  annexes: (data, title) => [...issueList(data), receipt(data, title)],
});

function bodyOf(data: LetterData): Block[] {
  const { subject, recipients, unit, people, due } = data;
  const basis = data.basis === null ? '经研究' : `根据${withoutEnd(inline(data.basis))}，经研究`;
  const whom = subject === null || subject === recipients ? '进行约谈' : `约谈${inline(subject)}`;
  return [
    ...runningText(`${basis}，决定就巡察整改有关问题${whom}。现将有关事项通知如下：`),
    ...parts([
      { title: '约谈事由', blocks: [...runningText(data.findings), ...concernedIssues(data)] },
      { title: '约谈时间和地点', blocks: [line('时间', data.time), line('地点', data.place)] },
      {
        title: '约谈人',
        blocks: [
          ...(unit === null ? [] : [line('约谈单位', unit)]),
          unit === null && people !== null ? line(null, people) : line('约谈人', people),
        ],
      },
      { title: '参加人', blocks: runningText(data.attendants) },
      { title: '需携带材料', blocks: runningText(data.materials) },
      {
        title: '有关要求',
        blocks: [
          ...points(wantedTexts(data)),
          ...(due === null ? [] : runningText(`约谈后请${byDay(due)}书面报送整改落实情况`)),
        ],
      },
    ]),
  ];
}

function line(label: string | null, value: string | null): Block {
  const before = label === null ? '' : `${label}：`;
  return { kind: 'paragraph', text: value === null ? `${before}${BLANK}` : withEnd(before + inline(value)) };
}
