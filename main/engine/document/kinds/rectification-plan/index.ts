import { envelopeFields } from '../../envelope/index.ts';
import type { Paper } from '../../paper.ts';
import { defineKind } from '../kind.ts';
import { paperWithAnnexes } from '../letters/annexes.ts';
import { inline, parts, runningText } from '../letters/blocks.ts';
import { collectPlan, missingTasks, type PlanData, planData } from './data.ts';
import { taskList } from './task-list.ts';
import { leadText, tasksText } from './text.ts';

/** 整改工作方案: what will be done about each problem, who does it and by when; it goes up to the superior office. */
export const rectificationPlan = defineKind({
  key: 'rectification-plan',
  name: '整改工作方案',
  about: 'caseFile',
  fileType: 'docx',
  data: planData,
  fields: [
    { key: 'title', name: '标题', type: 'line' },
    { key: 'lead', name: '引言', type: 'text' },
    { key: 'aims', name: '总体要求', type: 'text', required: true },
    { key: 'organisation', name: '组织领导', type: 'text', required: true },
    { key: 'schedule', name: '工作步骤', type: 'text' },
    { key: 'safeguards', name: '保障措施', type: 'text', required: true },
    ...envelopeFields(['issuers', 'signers', 'recipients', 'date']),
  ],
  example: {
    numberCode: '青党工',
    signers: ['郁长风'],
    recipients: '市委巡察工作领导小组',
    aims: '坚持问题导向，对巡察反馈的问题逐项整改、逐项销号，做到事事有着落、件件有回音。\n坚持当下改与长久立相结合，整改一个问题，完善一项制度。',
    organisation:
      '成立巡察整改工作领导小组，党工委书记任组长，管委会主任和纪工委书记任副组长，下设综合协调、产业发展、民生环保、党建干部四个专项组，领导小组办公室负责日常工作。\n党工委书记履行第一责任人责任，班子成员按照分工领办分管领域的整改。',
    schedule: '方案印发后按任务清单推进，领导小组每两周听取一次进度汇报，集中整改结束前全面自查。',
    safeguards:
      '强化责任落实，任务分解到部门和个人。\n强化督促检查，每月现场核验一次，进度落后的及时督办。\n强化成果运用，建立长效机制，防止问题反弹。',
    date: '2025-01-10',
    contact: '褚行，0309-5550127',
    copies: '市纪委监委机关，市委组织部',
    printer: '党政办公室',
    printedOn: '2025-01-10',
  },
  collect: collectPlan,
  missing: missingTasks,
  compose,
});

function compose(data: PlanData): Paper {
  return paperWithAnnexes(
    {
      format: 'upward',
      title: data.title ?? titleOf(data),
      envelope: data,
      body: [
        ...runningText(data.lead ?? leadText(data)),
        ...parts([
          { title: '总体要求', blocks: runningText(data.aims) },
          { title: '组织领导', blocks: runningText(data.organisation) },
          { title: '整改任务', blocks: tasksText(data) },
          { title: '工作步骤', blocks: runningText(data.schedule) },
          { title: '保障措施', blocks: runningText(data.safeguards) },
        ]),
      ],
    },
    [taskList(data)],
  );
}

function titleOf({ issuers, inspectionBody }: PlanData): string {
  const [issuer = ''] = issuers;
  return `${inline(issuer)}关于落实${inspectionBody ?? ''}${inspectionBody === null ? '巡察' : ''}反馈意见的整改工作方案`;
}
