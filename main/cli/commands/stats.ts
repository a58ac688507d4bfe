import { COMPLETION_NAMES, COMPLETIONS, STAGE_NAMES, STAGES } from '../../../shared/vocabulary.ts';
import type { CompletionCounts, Statistics } from '../../engine/index.ts';
import { type Command, word } from '../command.ts';
import { reading } from '../host.ts';

export const stats: Command = {
  name: 'stats',
  synopsis: '<卷宗库> [--case 卷宗编号]',
  summary: '统计：载明、公开、不予公开；按完成情况、方面、办理状态；措施和佐证材料',
  words: { min: 1, max: 1 },
  options: ['case'],
  async run(args) {
    const caseFileId = args.option('case');
    const figures = await reading(word(args, 0), args, (engine) =>
      engine.caseFile.statistics(caseFileId === undefined ? {} : { caseFileId }),
    );
    return { json: figures, text: describeStatistics(figures), exitCode: 0 };
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
