import type { FormRow } from '../../../gongwen/index.ts';

/** In millimetres: four lines of type. */
const HEIGHT = 25;

const CONCLUSION = '□同意　　□退回，补充要求：';
const SIGNATURE = '签字：　　　　　　　　　年　　月　　日';
const SEALED = '签字（盖章）：　　　　　　　　　年　　月　　日';

/** Who has to agree, in this order; each writes, signs and dates in a field of its own. */
export function signOffRows(): FormRow[] {
  return [
    step('经 办 人\n意　　见', SIGNATURE),
    step('责任部门\n负责人\n意　　见', SIGNATURE),
    step('牵头领导\n意　　见', SIGNATURE),
    step('党组织\n主要负责人\n意　　见', SIGNATURE, [
      CONCLUSION,
      '',
      '党委（党组）会议日期：　　　　年　　月　　日',
    ]),
    step('巡察组\n（巡察办）\n核验意见', SEALED),
    step('纪检监察\n机　　关\n监督意见', SEALED),
    step('组织部门\n监督意见', SEALED),
    step('整改工作\n领导小组\n审批意见', SEALED),
    {
      height: 9,
      cells: [
        { span: 1, text: '销号日期', role: 'label' },
        { span: 3, text: '　　　　年　　月　　日', role: 'short' },
      ],
    },
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
