import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dayOf } from '../../../shared/clock.ts';
import { GAP_MARK, GAP_NAMES, GAPS, LIST_NAMES, LISTS, type List } from '../../../shared/list.ts';
import { type Caller, explainFailure, JuanzongError, liesWithin } from '../../engine/index.ts';
import { type Command, dayOption, UsageError, word } from '../command.ts';
import { reading } from '../host.ts';

export const lists: Command = {
  name: 'lists',
  synopsis: '<卷宗库> <卷宗编号> <清单> [--on 日期] [--xlsx 文件] [--docx 文件]',
  summary: `四个清单；清单：${LISTS.map((list) => `${list} ${LIST_NAMES[list]}`).join('，')}`,
  words: { min: 3, max: 3 },
  options: ['on', 'xlsx', 'docx'],
  async run(args) {
    const library = word(args, 0);
    const list = LISTS.find((key) => key === word(args, 2));
    if (!list) throw new UsageError(`没有“${word(args, 2)}”这种清单，可用的清单：${LISTS.join('、')}。`);
    const question = { caseFileId: word(args, 1), list, on: dayOption(args, 'on') ?? dayOf(new Date()) };
    const wanted = (['xlsx', 'docx'] as const).flatMap((type) => {
      const file = args.option(type);
      return file === undefined ? [] : [{ type, file: placeFor(library, file) }];
    });
    return reading(library, args, async (engine) => {
      const shown = await engine.list.show(question);
      for (const { type, file } of wanted) await writeExport(engine, { ...question, type }, file);
      const files = wanted.map(({ file }) => file);
      return {
        json: { ...shown, files },
        text: [describe(shown), ...files.map((file) => `已导出：${file}`)].join('\n'),
        exitCode: 0,
      };
    });
  },
};

function placeFor(library: string, file: string): string {
  if (!liesWithin(library, file)) return resolve(file);
  throw new JuanzongError('out-in-library', `“${file}”在卷宗库内，请放到卷宗库以外的文件夹。`);
}

async function writeExport(
  engine: Caller,
  question: Parameters<Caller['list']['export']>[0],
  file: string,
): Promise<void> {
  const { base64 } = await engine.list.export(question);
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, Buffer.from(base64, 'base64'));
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw explainFailure(error, file);
  }
}

function describe({ name, on, columns, rows, issues, measures, gaps }: List): string {
  const lacks = GAPS.filter((gap) => gaps[gap] > 0).map((gap) => `${GAP_NAMES[gap]} ${gaps[gap]}`);
  return [
    `${name}（截至 ${on}）：问题 ${issues}，整改措施 ${measures}`,
    lacks.length === 0 ? '没有缺项' : `缺项：${lacks.join('，')}`,
    columns.map(({ head }) => head).join(' | '),
    ...rows.map((row) =>
      columns
        .map(({ key }) => (row.missing.includes(key) ? GAP_MARK : String(row.cells[key] ?? '')))
        .map((text) => text.replaceAll(/\s+/gu, ' '))
        .join(' | '),
    ),
  ].join('\n');
}
