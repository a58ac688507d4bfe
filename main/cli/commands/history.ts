import { dayOf, timeOf } from '../../../shared/clock.ts';
import type { HistoryEntry } from '../../../shared/history.ts';
import { type Command, dayOption, word } from '../command.ts';
import { reading } from '../host.ts';

/** How many entries are asked for at once. */
const PAGE = 1000;

export const history: Command = {
  name: 'history',
  synopsis: '<卷宗库> [--subject 编号] [--case 卷宗编号] [--by 姓名] [--kind 类别] [--from 日期] [--to 日期]',
  summary:
    '操作记录，最近的在前；问题的记录包括其措施和材料；--by 操作人，--kind 对象类别（如 issue、measure）',
  words: { min: 1, max: 1 },
  options: ['subject', 'case', 'by', 'kind', 'from', 'to'],
  async run(args) {
    const question = {
      subjectId: args.option('subject'),
      caseFileId: args.option('case'),
      actor: args.option('by'),
      subjectKind: args.option('kind'),
      from: dayOption(args, 'from'),
      to: dayOption(args, 'to'),
      limit: PAGE,
    };
    return reading(word(args, 0), args, async (engine) => {
      const entries: HistoryEntry[] = [];
      let before: number | undefined;
      do {
        const page = await engine.history.list({ ...question, before });
        entries.push(...page.entries);
        before = page.next ?? undefined;
      } while (before !== undefined);
      const head = await engine.history.head();
      return { json: { chainHead: head, entries }, text: describeHistory(entries), exitCode: 0 };
    });
  },
};

function describeHistory(entries: readonly HistoryEntry[]): string {
  if (entries.length === 0) return '没有符合条件的记录。';
  return entries.map(describeEntry).join('\n');
}

function describeEntry({ seq, at, actor, actionName, subject, changes }: HistoryEntry): string {
  return [
    `第${seq}条  ${timeText(at)}  ${actor}  ${actionName}  ${subject}`,
    ...changes.map(({ fieldName, before, after }) =>
      before === ''
        ? `    ${fieldName}：${after}`
        : `    ${fieldName}：${before} → ${after === '' ? '（空）' : after}`,
    ),
  ].join('\n');
}

/** A point in time as a clock on the wall here shows it: 2021-03-18 09:05. */
function timeText(at: string): string {
  const date = new Date(at);
  return `${dayOf(date)} ${timeOf(date)}`;
}
