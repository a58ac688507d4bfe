import { verifyPath } from '../../engine/index.ts';
import { type Command, word } from '../command.ts';

export const verify: Command = {
  name: 'verify',
  synopsis: '<卷宗库或归档包>',
  summary: '核验：数据库、外键、操作记录链、每份材料和文书的哈希；或归档包的完整与正确',
  words: { min: 1, max: 1 },
  options: [],
  async run(args) {
    const path = word(args, 0);
    const { ok, problems } = await verifyPath(path, args.report);
    const text = ok
      ? `核验通过：${path}`
      : [`核验发现 ${problems.length} 处问题：`, ...problems.map(({ message }) => `  ${message}`)].join('\n');
    return { json: { ok, problems }, text, exitCode: ok ? 0 : 1 };
  },
};
