import {
  type Block,
  chineseNumeral,
  dateText,
  dateTextWithin,
  normalisePunctuation,
} from '../../../gongwen/index.ts';
import { inline } from '../letters/blocks.ts';
import { namesText } from '../letters/words.ts';
import { heading, oneLine, quoted, withEnd, withoutEnd } from '../text.ts';
import type { PlanData, PlanTask } from './data.ts';

/** Which inspection it was, and what the plan is for. */
export function leadText(data: PlanData): string {
  const { inspectionBody, inspectedUnit, inspectionKind, inspectedFrom, inspectedTo, feedbackDate } = data;
  const purpose = '为落实好巡察反馈意见，制定本方案。';
  if (inspectionBody === null) return purpose;
  const period =
    inspectedFrom === null || inspectedTo === null
      ? ''
      : `${dateText(inspectedFrom)}至${dateTextWithin(inspectedTo, inspectedFrom)}，`;
  const inspection = `${period}${inspectionBody}对${inspectedUnit ?? '我单位'}开展了${inspectionKind ?? '巡察'}`;
  const feedback = feedbackDate === null ? '' : `，${dateText(feedbackDate)}反馈了巡察意见`;
  return `${inspection}${feedback}。${purpose}`;
}

/** The tasks, by sections where the case file has any. */
export function tasksText({ sections, tasks }: PlanData): Block[] {
  const measures = tasks.reduce((sum, task) => sum + task.measures.length, 0);
  const decomposed = measures === 0 ? '' : `，细化为${measures}项整改措施`;
  const groups = [
    ...sections.map((title, index) => ({ title, tasks: tasks.filter(({ section }) => section === index) })),
    { title: '其他问题', tasks: tasks.filter(({ section }) => section === null) },
  ].filter((group) => group.tasks.length > 0);
  const isOneGroup = groups.length === 1 && groups[0]?.title === '其他问题';
  return [
    { kind: 'paragraph', text: `巡察反馈的问题共${tasks.length}个${decomposed}，逐项明确如下：` },
    ...groups.flatMap((group, index): Block[] => [
      ...(isOneGroup ? [] : [sectionHeading(group.title, index)]),
      ...group.tasks.flatMap(taskText),
    ]),
  ];
}

function sectionHeading(title: string, index: number): Block {
  return {
    kind: 'heading',
    level: 2,
    text: `（${chineseNumeral(index + 1)}）${normalisePunctuation(withoutEnd(heading(title)))}`,
  };
}

/** Numbers are those of the office's register, so that plan, ledger and report speak of the same. */
function taskText(task: PlanTask): Block[] {
  const { number, statement, measures } = task;
  const what = statement === null ? '（问题内容待补充）' : quoted(withoutEnd(heading(statement)));
  const facts = factsText(task);
  const done = measures.map((measure) => withEnd(withoutEnd(oneLine(measure))));
  return [
    { kind: 'heading', level: 3, text: `${number}.`, body: `关于${what}问题。` },
    ...(done.length === 0 ? [] : [{ kind: 'paragraph', text: `整改措施：${done.join('')}` } as const]),
    ...(facts === '' ? [] : [{ kind: 'paragraph', text: facts } as const]),
  ];
}

function factsText(task: PlanTask): string {
  const { responsibleLeader, leadDepartment, responsibleDepartments, handler, deadline } = task;
  const facts = [
    ...(responsibleLeader === null ? [] : [`责任领导：${inline(responsibleLeader)}`]),
    ...(leadDepartment === null ? [] : [`牵头单位：${inline(leadDepartment)}`]),
    ...(responsibleDepartments.length === 0 ? [] : [`责任单位：${namesText(responsibleDepartments)}`]),
    ...(handler === null ? [] : [`责任人：${inline(handler)}`]),
    ...(deadline === null ? [] : [`完成时限：${dateText(deadline)}`]),
  ];
  return facts.length === 0 ? '' : `${facts.join('；')}。`;
}
