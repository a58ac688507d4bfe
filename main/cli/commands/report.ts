import {
  FIGURE_FACTS,
  FIGURES,
  type PeriodReport,
  percentText,
  type ReportGroup,
} from '../../../shared/report.ts';
import { type Arguments, type Command, dayOption, UsageError, word } from '../command.ts';
import { reading } from '../host.ts';

export const report: Command = {
  name: 'report',
  synopsis: '<卷宗库> <卷宗编号> --from 日期 --to 日期',
  summary: '定期报告：一段时间的新增、销号、超期、完成情况等，按方面、牵头单位、整改类型分列，与上期相比',
  words: { min: 2, max: 2 },
  options: ['from', 'to'],
  async run(args) {
    const question = { caseFileId: word(args, 1), from: neededDay(args, 'from'), to: neededDay(args, 'to') };
    const found = await reading(word(args, 0), args, (engine) => engine.report.period(question));
    return { json: found, text: describeReport(found), exitCode: 0 };
  },
};

function neededDay(args: Arguments, name: string): string {
  const found = dayOption(args, name);
  if (found === undefined)
    throw new UsageError(`请用 --${name} 写明报告期的${name === 'from' ? '起' : '止'}日。`);
  return found;
}

function describeReport({ from, to, before, total, ...parts }: PeriodReport): string {
  return [
    `${from} 至 ${to}（上期 ${before.from} 至 ${before.to}）`,
    ...FIGURES.map((figure) => {
      const { count, before: former } = total.figures[figure];
      const { name, unit } = FIGURE_FACTS[figure];
      return `${name}：${count} ${unit}（上期 ${former.count}）`;
    }),
    `完成率：按问题 ${percentText(total.rates.issues)}，按措施 ${percentText(total.rates.measures)}`,
    '按方面：',
    ...parts.sections.map(describeGroup),
    '按牵头单位：',
    ...parts.departments.map(describeGroup),
    '按整改类型：',
    ...parts.kinds.map(describeGroup),
  ].join('\n');
}

function describeGroup({ name, figures, rates }: ReportGroup): string {
  const counts = (['issues', 'opened', 'closed', 'open', 'overdue', 'completed'] as const).map(
    (figure) => `${FIGURE_FACTS[figure].name} ${figures[figure].count}`,
  );
  return `  ${name}：${counts.join('，')}，完成率 ${percentText(rates.issues)}`;
}
