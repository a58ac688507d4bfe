import { type Block, dateText } from '../../../gongwen/index.ts';
import { withEnd, withoutEnd } from '../text.ts';
import type { PaperAnnex } from './annexes.ts';
import { cellText, inline, parts, points, runningText } from './blocks.ts';
import { overdueOnes } from './concerned.ts';
import type { LetterData } from './data.ts';
import { COLUMNS, dateCell, pairs, ROW, remark, SIGNED, wide } from './form-rows.ts';
import { concernedIssues, issueList } from './issue-list.ts';
import { defineLetter } from './letter.ts';
import { replyRules, sourceText, URGING_FIELDS } from './urging.ts';
import { byDay, missingCause, namesText, wantedTexts } from './words.ts';

/** 督办函: urges another unit in a letter; a sheet that comes back with what was done is enclosed. */
export const supervisionLetter = defineLetter({
  key: 'supervision-letter',
  name: '督办函',
  title: '关于督办巡察整改有关事项的函',
  format: 'letter',
  fields: [{ key: 'basis', name: '依据', type: 'text' }, ...URGING_FIELDS],
  required: ['issuers', 'recipients', 'date'],
  names: { number: '督办号' },
  example: {
    issuers: ['青芦湾开发区巡察整改工作领导小组办公室'],
    numberCode: '青整办函',
    recipients: '青芦建投公司',
    basis: '巡察整改工作领导小组调度会议要求',
    findings: '往来款清收进度偏慢，部分应收款项没有签订还款协议。',
    problems: '青芦建投公司往来款长期挂账，应收账款清收不力',
    source: '领导小组调度会议',
    category: '工作督办',
    requirements: '逐笔核实尚未收回的款项，明确清收办法\n对到期未还的依法申请执行',
    leadDepartments: ['财政局'],
    assisting: ['青芦建投公司'],
    leaders: ['孟庭安'],
    handlers: ['罗衡'],
    due: '2025-05-30',
    date: '2025-05-12',
    contact: '褚行，0309-5550127',
  },
  concerned: overdueOnes,
  missing: missingCause,
  body: bodyOf,
  annexes: (data, title) => [...issueList(data), replySheet(data, title)],
});

function bodyOf(data: LetterData): Block[] {
  const basis = data.basis === null ? '' : `根据${withoutEnd(inline(data.basis))}，`;
  return [
    ...runningText(`${basis}现就巡察整改有关事项予以督办，请按要求办理`),
    ...parts([
      { title: '督办事项', blocks: [...runningText(data.findings), ...concernedIssues(data)] },
      { title: '督办要求', blocks: points(wantedTexts(data)) },
      { title: '办理分工和时限', blocks: assignmentText(data) },
      { title: '领导批示', blocks: runningText(data.instruction) },
      { title: '报送要求', blocks: points(replyRules(data)) },
    ]),
  ];
}

function assignmentText(data: LetterData): Block[] {
  const { leadDepartments, assisting, leaders, handlers, due, category } = data;
  const source = sourceText(data);
  const units = [
    ...(leadDepartments.length > 0 ? [`由${namesText(leadDepartments)}主办`] : []),
    ...(assisting.length > 0 ? [`${namesText(assisting)}协办`] : []),
  ];
  const people = [
    ...(leaders.length > 0 ? [`分管领导：${namesText(leaders)}`] : []),
    ...(handlers.length > 0 ? [`经办人：${namesText(handlers)}`] : []),
  ];
  const kind = [
    ...(source === null ? [] : [`督办来源：${withoutEnd(inline(source))}`]),
    ...(category === null ? [] : [`督办类别：${category}`]),
  ];
  return [
    ...runningText(kind.join('；')),
    ...runningText(
      [
        ...(units.length > 0 ? [withEnd(units.join('，'))] : []),
        ...(people.length > 0 ? [withEnd(people.join('；'))] : []),
      ].join(''),
    ),
    ...(due === null ? [] : runningText(`请${byDay(due)}完成，并书面报送办理情况`)),
  ];
}

/** 督办事项办理情况反馈单 */
function replySheet(data: LetterData, title: string): PaperAnnex {
  return {
    title: '督办事项办理情况反馈单',
    orientation: 'portrait',
    blocks: [
      {
        kind: 'form',
        size: '小四',
        columns: COLUMNS,
        rows: [
          wide(ROW, '督办文书', inline(title)),
          pairs(['督 办 号', data.number ?? ''], ['完成时限', data.due === null ? '' : dateText(data.due)]),
          pairs(['主办单位', namesText(data.leadDepartments)], ['协办单位', namesText(data.assisting)]),
          pairs(['分管领导', namesText(data.leaders)], ['经 办 人', namesText(data.handlers)]),
          remark('办理情况', cellText(data.handling), '主办单位（盖章）：　　　　　　　　　年　　月　　日'),
          remark('催办记录', cellText(data.urgings)),
          remark('落实情况', cellText(data.implementation)),
          remark('审结意见', cellText(data.conclusion), SIGNED),
          pairs(['创 建 人', inline(data.recordedBy ?? '')], ['创建时间', dateCell(data.recordedOn)]),
        ],
      },
      { kind: 'caption', left: '请按时限填写本单，加盖公章后退回督办单位。', right: '' },
    ],
  };
}
