import { resolve } from 'node:path';
import { type Command, dateOption, numberOption, word } from '../command.ts';
import { writing } from '../host.ts';

export const attach: Command = {
  name: 'attach',
  synopsis: '<卷宗库> <问题> <文件或文件夹…> [--measure N] [--note 说明] [--date 日期] [--pages 页数]',
  summary: '为问题或其第 N 条措施添加佐证材料；问题写编号，或写“卷宗编号:问题序号”',
  words: { min: 3, max: Number.POSITIVE_INFINITY },
  options: ['measure', 'note', 'date', 'pages'],
  async run(args) {
    const [path, issue, ...paths] = [word(args, 0), word(args, 1), ...args.positionals.slice(2)];
    const outcome = await writing(path, args, (engine) =>
      engine.evidence.attach({
        issue,
        paths: paths.map((each) => resolve(each)),
        measure: numberOption(args, 'measure'),
        note: args.option('note'),
        documentDate: dateOption(args, 'date'),
        pageCount: numberOption(args, 'pages'),
      }),
    );
    const { attached, failed } = outcome;
    const lines = [
      `已添加 ${attached.length} 个文件${failed.length > 0 ? `，${failed.length} 个未能添加` : ''}`,
      ...attached.flatMap(({ path: file, alreadyIn }) => [
        `  ${file}`,
        ...alreadyIn.map(
          ({ number, measure, name }) =>
            `    相同内容已在问题 ${number}${measure === null ? '' : ` 措施 ${measure}`}：${name}`,
        ),
      ]),
      ...failed.map(({ message }) => `  ${message}`),
    ];
    return { json: outcome, text: lines.join('\n'), exitCode: failed.length > 0 ? 1 : 0 };
  },
};
