import { expect, test } from 'vitest';
import { JuanzongError } from '../../main/engine/error.ts';
import { parseNotice } from '../../main/engine/intake/index.ts';

const refused: [name: string, missing: RegExp, text: string][] = [
  [
    'a notice about something else',
    /没有提到巡察或巡视/,
    '关于春季植树活动整改安排的通知\n各科室：\n定于3月12日植树。',
  ],
  [
    'a work summary',
    /工作总结/,
    '县林业局2021年工作总结\n一年来，我局抓好巡察整改，完成造林2万亩。\n一、主要工作\n（一）造林绿化扎实推进。\n二、存在问题\n1.专业人才不足。\n2.资金保障不够。',
  ],
  [
    'a news item',
    /没有巡察反馈的问题/,
    '近日，县委第二巡察组向县林业局党组反馈巡察意见。会议要求，要抓好整改，一是提高认识，二是压实责任。县林业局主要负责人作表态发言。',
  ],
  [
    'a feedback notice',
    /没有整改措施|整改措施和完成情况/,
    '县委第二巡察组向县林业局党组反馈巡察情况\n2022年3月2日，县委第二巡察组反馈了意见，指出以下问题：\n1.防火责任不实。护林员不到岗。\n2.采伐把关不严。设计流于形式。\n巡察组要求认真整改。',
  ],
  [
    'an announcement of the feedback that only promises the rectification',
    /没有整改措施/,
    '关于巡察反馈情况的公告\n县委第二巡察组向县档案馆党支部反馈了意见，主要问题公告如下：\n一、政治建设方面\n（一）学习不系统。\n（二）研讨走过场。\n二、业务建设方面\n（一）库房管理松散。\n（二）借阅登记不全。\n（三）数字化进度滞后。\n巡察组提出了建议。整改情况将另行公布。',
  ],
  [
    'a speech',
    /讲话/,
    '在巡察整改推进会上的讲话\n同志们：\n今天研究巡察反馈问题整改。\n一、提高认识\n（一）关于责任不实问题。要压实责任。',
  ],
  [
    'a plan',
    /方案/,
    '县林业局党组关于县委第二巡察组反馈意见的整改方案\n制定如下整改方案。\n1.关于责任不实的问题\n整改措施：压实责任。\n整改时限：2022年底。',
  ],
  [
    'a ledger',
    /“巡察反馈问题整改台账”是台账/,
    '巡察反馈问题整改台账\n填报单位：县林业局党组\n序号\n反馈问题\n整改措施\n完成情况\n1\n防火责任不实\n一是划定网格。二是开展检查。\n已完成\n2\n采伐把关不严\n修订流程。\n未完成',
  ],
  [
    'a closure form',
    /“巡察反馈问题整改销号审批表”是台账、表格/,
    '巡察反馈问题整改销号审批表\n反馈问题：防火责任不实\n整改措施：划定网格。\n完成情况：已完成',
  ],
  ['a catalogue', /“佐证材料目录”/, '佐证材料目录\n巡察整改\n1\n会议记录\n2\n护林员花名册'],
  ['nothing', /没有文字/, ' \n\u3000\n'],
];

test.each(refused)('%s is refused with the reason', (_, missing, text) => {
  const attempt = () => parseNotice(text);
  expect(attempt).toThrow(JuanzongError);
  expect(attempt).toThrow(missing);
});
