import { MONEY_KIND_NAMES, yuanText } from '../../../shared/accountability.ts';
import { dayOf } from '../../../shared/clock.ts';
import { LIGHT_NAMES, LIGHTS } from '../../../shared/light.ts';
import { GAP_NAMES, GAPS } from '../../../shared/list.ts';
import { percentText } from '../../../shared/report.ts';
import type { Standing } from '../../../shared/standing.ts';
import { COMPLETION_NAMES, COMPLETIONS, STAGE_NAMES, STAGES } from '../../../shared/vocabulary.ts';
import type { CompletionCounts, Statistics } from '../../engine/index.ts';
import { type Command, dayOption, word } from '../command.ts';
import { reading } from '../host.ts';

export const stats: Command = {
  name: 'stats',
  synopsis: '<卷宗库> [--case 卷宗编号] [--on 日期]',
  summary:
    '统计：载明、公开、不予公开；按完成情况、方面、办理状态；措施和佐证材料；截至一天（缺省为今天）的完成率、灯色、超期、延期、销号、督导、意见、制度、问责和缺项',
  words: { min: 1, max: 1 },
  options: ['case', 'on'],
  async run(args) {
    const caseFileId = args.option('case');
    const on = dayOption(args, 'on') ?? dayOf(new Date());
    return reading(word(args, 0), args, async (engine) => {
      const figures = await engine.caseFile.statistics(caseFileId === undefined ? {} : { caseFileId });
      const process = await engine.report.standing({ caseFileId, on });
      const text = `${describeStatistics(figures)}\n${describeStanding(process)}`;
      return { json: { ...figures, process }, text, exitCode: 0 };
    });
  },
};

/** The figures for a person; also used by the demo. */
export function describeStatistics(figures: Statistics): string {
  return [
    `问题：载明 ${figures.stated ?? '（未载明）'}，公开 ${figures.listed}，不予公开 ${figures.withheld}`,
    `完成情况：${describeCompletion(figures.completion)}`,
    `办理状态：${STAGES.map((stage) => `${STAGE_NAMES[stage]} ${figures.stages[stage]}`).join('，')}`,
    ...figures.sections.map(
      ({ title, issues, completion }) =>
        `  ${title ?? '（未归入方面）'}：${issues}（${describeCompletion(completion)}）`,
    ),
    `整改措施：${figures.measures}`,
    `佐证材料：${figures.evidence.records} 条，文件 ${figures.evidence.files} 个，共 ${figures.evidence.bytes} 字节`,
  ].join('\n');
}

function describeCompletion(counts: CompletionCounts): string {
  const parts = COMPLETIONS.map((completion) => `${COMPLETION_NAMES[completion]} ${counts[completion]}`);
  return [...parts, ...(counts.notStated > 0 ? [`未载明 ${counts.notStated}`] : [])].join('，');
}

function describeStanding(standing: Standing): string {
  const { rates, lights, extensions, closures, supervision, selfChecks, comments } = standing;
  const { milestones, regulations, accountability, gaps } = standing;
  const lacking = GAPS.flatMap((gap) => (gaps[gap] > 0 ? [`${GAP_NAMES[gap]} ${gaps[gap]}`] : []));
  const withheld = gaps.withheld > 0 ? [`不予公开手续不全 ${gaps.withheld}`] : [];
  const money = accountability.money.map(
    ({ kind, amount }) => `${MONEY_KIND_NAMES[kind]} ${yuanText(amount)} 元`,
  );
  return [
    `截至 ${standing.on}：未销号 ${standing.open}，已销号 ${standing.closed}，超期 ${standing.overdue}`,
    `完成率：按问题 ${percentText(rates.issues)}，按措施 ${percentText(rates.measures)}`,
    `红黄绿灯：${LIGHTS.map((light) => `${LIGHT_NAMES[light]} ${lights[light]}`).join('，')}，无灯 ${lights.none}`,
    `延期：待批 ${extensions.pending}，已批准 ${extensions.granted}，未批准 ${extensions.refused}`,
    `销号申请：待审 ${closures.pending}，退回 ${closures.rejected}，销号后重新整改 ${closures.reopened}`,
    `督导要求：提出 ${supervision.demands.made}，已答复 ${supervision.demands.answered}，逾期 ${supervision.demands.overdue}`,
    `举一反三自查：布置 ${selfChecks.assigned}，完成 ${selfChecks.done}，逾期 ${selfChecks.overdue}`,
    `公众意见：收到 ${comments.received}，已答复 ${comments.answered}，逾期 ${comments.overdue}`,
    `节点：共 ${milestones.total}，完成 ${milestones.done}，超期 ${milestones.overdue}`,
    `制度成果：已确认 ${regulations.confirmed}（新建 ${regulations.new}，修订 ${regulations.revised}），待确认 ${regulations.candidates}`,
    `问责处理：${accountability.people} 人次${money.length > 0 ? `；${money.join('，')}` : ''}`,
    `缺项：${[...lacking, ...withheld].join('，') || '无'}`,
  ].join('\n');
}
