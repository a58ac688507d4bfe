import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { MONEY_KIND_NAMES, yuanText } from '../../../../../shared/accountability.ts';
import { percentText } from '../../../../../shared/report.ts';
import type { Table } from '../../../gongwen/index.ts';
import { readStanding } from '../../../report/index.ts';
import { NOTHING, type Unrecorded, unrecorded, unrecordedOf } from './unrecorded.ts';

const count = z.int();

/** How a case file stood on a day, as a report tells it. */
export const figures = z.strictObject({
  issues: count,
  completed: count,
  basicallyCompleted: count,
  notCompleted: count,
  ongoing: count,
  notStated: count,
  closed: count,
  overdue: count,
  measures: count,
  measuresDone: count,
  /** With their per cent signs. */
  issueRate: z.string(),
  measureRate: z.string(),
  unrecorded,
  regulations: count,
  newRegulations: count,
  revisedRegulations: count,
  people: count,
  handlings: z.array(z.strictObject({ handling: z.string(), people: count })),
  /** Names and amounts in yuan. */
  money: z.array(z.strictObject({ name: z.string(), amount: z.string() })),
});
export type Figures = z.infer<typeof figures>;

/** The figures of a case file on the day `on`. @throws JuanzongError `case-not-found` */
export function figuresOn(db: Database, caseFileId: string, on: string): Figures {
  const standing = readStanding(db, { caseFileId, on });
  const { completion, rates, regulations, accountability } = standing;
  return {
    unrecorded: unrecordedOf(db, caseFileId),
    issues: standing.issues,
    ...completion,
    closed: standing.closed,
    overdue: standing.overdue,
    measures: rates.measures.of,
    measuresDone: rates.measures.done,
    issueRate: percentText(rates.issues),
    measureRate: percentText(rates.measures),
    regulations: regulations.confirmed,
    newRegulations: regulations.new,
    revisedRegulations: regulations.revised,
    people: accountability.people,
    handlings: accountability.handlings.map(({ handling, people }) => ({ handling, people })),
    money: accountability.money.map(({ kind, amount }) => ({
      name: MONEY_KIND_NAMES[kind],
      amount: yuanText(amount),
    })),
  };
}

/** 巡察反馈的31个问题，已完成22个、基本完成7个、未完成2个，完成率70.97%…… */
export function figuresText(who: string, of: Figures): string {
  const parts = [
    ['已完成', of.completed],
    ['基本完成', of.basicallyCompleted],
    ['未完成', of.notCompleted],
    ['持续推进', of.ongoing],
    ['尚未判定', of.notStated],
  ] as const;
  const said = parts.filter(([, number]) => number > 0).map(([name, number]) => `${name}${number}个`);
  const closed = of.closed > 0 ? `，已销号${of.closed}个` : '';
  const done = of.unrecorded.includes('措施完成情况')
    ? ''
    : `，已完成${of.measuresDone}条，措施完成率${of.measureRate}`;
  const measures = of.measures > 0 ? `；共制定整改措施${of.measures}条${done}` : '';
  const overdue = of.overdue > 0 ? `；超期未销号${of.overdue}个` : '';
  const state = of.issues === 0 ? '' : `，${said.join('、')}，问题完成率${of.issueRate}${closed}`;
  return `${who}反馈问题${of.issues}个${state}${measures}${overdue}。`;
}

/** The same as a table, with what came of the rectification. @param meetings how many were held, if that is known */
export function figuresTable(of: Figures, meetings: number | null): Table {
  const isRecorded = (what: Unrecorded): boolean => !of.unrecorded.includes(what);
  const handled = of.handlings.map(({ handling, people }) => `${handling}${people}人`).join('，');
  const rules = [
    of.newRegulations > 0 ? `新建${of.newRegulations}项` : '',
    of.revisedRegulations > 0 ? `修订${of.revisedRegulations}项` : '',
  ];
  const rows: string[][] = [
    ['反馈问题', `${of.issues}个`, `已销号${of.closed}个，超期未销号${of.overdue}个`],
    ['完成情况', `${of.completed}个`, othersText(of)],
    ['问题完成率', of.issueRate, '已完成问题数占问题总数'],
    ['整改措施', `${of.measures}条`, isRecorded('措施完成情况') ? `已完成${of.measuresDone}条` : ''],
    [
      '措施完成率',
      isRecorded('措施完成情况') ? of.measureRate : NOTHING,
      isRecorded('措施完成情况') ? '已完成措施数占措施总数' : '',
    ],
    [
      '建章立制',
      isRecorded('建章立制') ? `${of.regulations}项` : NOTHING,
      rules.filter((part) => part !== '').join('，'),
    ],
    ['处理人数', isRecorded('处理人数') ? `${of.people}人次` : NOTHING, handled],
    ...(of.money.length === 0
      ? [['追缴资金', isRecorded('追缴资金') ? '0元' : NOTHING, '']]
      : of.money.map(({ name, amount }) => [name, `${amount}元`, ''])),
    ...(meetings === null ? [] : [['会议、学习', `${meetings}次`, '']]),
  ];
  return {
    kind: 'table',
    size: '小四',
    columns: [
      { head: '项目', share: 34, align: 'centre' },
      { head: '数量', share: 40, align: 'centre' },
      { head: '其中', share: 82, align: 'left' },
    ],
    rows,
  };
}

function othersText(of: Figures): string {
  return [
    `已完成${of.completed}个`,
    `基本完成${of.basicallyCompleted}个`,
    `未完成${of.notCompleted}个`,
    ...(of.ongoing > 0 ? [`持续推进${of.ongoing}个`] : []),
    ...(of.notStated > 0 ? [`尚未判定${of.notStated}个`] : []),
  ].join('，');
}
