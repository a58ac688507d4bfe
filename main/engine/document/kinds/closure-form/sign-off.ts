import { dateText, type FormRow, normalisePunctuation } from '../../../gongwen/index.ts';
import { oneLine } from '../text.ts';
import type { ClosureData, StepData } from './data.ts';

/** In millimetres: four lines of type. */
const HEIGHT = 25;

const BLANK_DAY = '　　　　年　　月　　日';
const CONCLUSION = '□同意　　□退回，补充要求：';
const SIGNATURE = '签字：　　　　　　　　　年　　月　　日';
const SEALED = '签字（盖章）：　　　　　　　　　年　　月　　日';

/** Who has to agree, in this order: what each has said and when, and a field to write in where nobody has yet. */
export function signOffRows({ steps, closedOn, meetingDate }: ClosureData): FormRow[] {
  return [
    ...(steps.length === 0 ? usualSteps(meetingDate) : steps.map((each, index) => row(each, index === 0))),
    {
      height: 9,
      cells: [
        { span: 1, text: '会议日期', role: 'label' },
        { span: 1, text: meetingDate === null ? BLANK_DAY : dateText(meetingDate), role: 'short' },
        { span: 1, text: '销号日期', role: 'label' },
        { span: 1, text: closedOn === null ? BLANK_DAY : dateText(closedOn), role: 'short' },
      ],
    },
  ];
}

/** The first step is the filing: it asks and does not decide. */
function row({ name, verdict, opinion, owed, signedBy, signedOn }: StepData, isFiling: boolean): FormRow {
  const label = `${broken(name)}\n意　　见`;
  if (verdict === null || signedBy === null || signedOn === null) {
    return step(label, SIGNATURE, isFiling ? ['', '', ''] : undefined);
  }
  const conclusion = verdict === 'approved' ? '同意' : `退回，补充要求：${oneLine(owed ?? '')}`;
  const said = opinion === null ? '' : normalisePunctuation(oneLine(opinion));
  const lines = isFiling ? [said] : said === conclusion ? [said] : [conclusion, said];
  return step(label, `签字：${signedBy}　　${dateText(signedOn)}`, lines);
}

/** How many characters of a label fit in a line. */
const LABEL = 5;

/** 责任部门负责人 → 责任部门, 负责人: into lines of even length. */
function broken(name: string): string {
  const characters = [...name];
  const count = Math.ceil(characters.length / LABEL);
  const length = Math.ceil(characters.length / count);
  const lines = Array.from({ length: count }, (_, line) =>
    characters.slice(line * length, (line + 1) * length).join(''),
  );
  return lines.join('\n');
}

/** Where no chain is set: the usual one. */
function usualSteps(meetingDate: string | null): FormRow[] {
  return [
    ...ownSteps(meetingDate),
    step('巡察组\n（巡察办）\n核验意见', SEALED),
    step('纪检监察\n机　　关\n监督意见', SEALED),
    step('组织部门\n监督意见', SEALED),
    step('整改工作\n领导小组\n审批意见', SEALED),
  ];
}

/** Who has to agree in the unit that applies. */
export function ownSteps(meetingDate: string | null): FormRow[] {
  const meeting = meetingDate === null ? BLANK_DAY : dateText(meetingDate);
  return [
    step('经 办 人\n意　　见', SIGNATURE),
    step('责任部门\n负责人\n意　　见', SIGNATURE),
    step('牵头领导\n意　　见', SIGNATURE),
    step('党组织\n主要负责人\n意　　见', SEALED, [CONCLUSION, '', `党委（党组）会议日期：${meeting}`]),
  ];
}

function step(label: string, foot: string, lines: readonly string[] = [CONCLUSION, '', '']): FormRow {
  return {
    height: HEIGHT,
    cells: [
      { span: 1, text: label, role: 'label' },
      { span: 3, text: lines.join('\n'), role: 'remark', foot },
    ],
  };
}
