import { isLibrary, JuanzongError, openForWriting, verifyPath } from '../../engine/index.ts';
import { type Arguments, type Command, word } from '../command.ts';

export const verify: Command = {
  name: 'verify',
  synopsis: '<卷宗库或归档包>',
  summary: '核验：数据库、外键、操作记录链、每份材料和文书的哈希；或归档包的完整与正确',
  words: { min: 1, max: 1 },
  options: [],
  async run(args) {
    const path = word(args, 0);
    if (isLibrary(path)) clearCrash(path, args);
    const { ok, problems } = await verifyPath(path, args.report);
    const text = ok
      ? `核验通过：${path}`
      : [`核验发现 ${problems.length} 处问题：`, ...problems.map(({ message }) => `  ${message}`)].join('\n');
    return { json: { ok, problems }, text, exitCode: ok ? 0 : 1 };
  },
};

/** What a crash left is no damage: opening for writing once clears it away. Where that can't be, verify tells the rest. */
function clearCrash(path: string, { log }: Arguments): void {
  try {
    openForWriting(path).close();
  } catch (error) {
    if (!(error instanceof JuanzongError)) throw error;
    log(`以只读方式核验：${error.message}`);
  }
}
