import { resolve } from 'node:path';
import { type Command, UsageError, word } from '../command.ts';
import { reading } from '../host.ts';

export const archive: Command = {
  name: 'archive',
  synopsis: '<卷宗库> <卷宗编号> --out 文件夹',
  summary: '把一个卷宗写成 BagIt 归档包，写完即核验',
  words: { min: 2, max: 2 },
  options: ['out'],
  async run(args) {
    const out = args.option('out');
    if (!out) throw new UsageError('请用 --out 指明归档包放在哪个文件夹。');
    const outcome = await reading(word(args, 0), args, (engine) =>
      engine.archive.write({ caseFileId: word(args, 1), out: resolve(out) }),
    );
    return { json: outcome, text: `已归档并核验：${outcome.path}`, exitCode: 0 };
  },
};
