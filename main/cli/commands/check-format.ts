import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';
import type { FormatFinding, NotJudged } from '../../../shared/format-check.ts';
import {
  checkFormat,
  correctFormat,
  explainFailure,
  JuanzongError,
  readPaperFile,
} from '../../engine/index.ts';
import { type Command, Refused, word } from '../command.ts';

export const checkFormatCommand: Command = {
  name: 'check-format',
  synopsis: '<公文.docx> [--fix 输出文件]',
  summary: '版式检查：对照 GB/T 9704-2012 检查一份公文；--fix 另存一份改好的，原文件不动',
  words: { min: 1, max: 1 },
  options: ['fix'],
  async run(args) {
    const path = word(args, 0);
    const fix = args.option('fix');
    try {
      if (fix !== undefined) refuseOccupied(fix);
      const bytes = await readPaperFile(path);
      if (fix === undefined) {
        const { findings, notJudged } = await checkFormat(path, bytes);
        return {
          json: { findings, notJudged },
          text: described(path, findings, notJudged),
          exitCode: findings.length > 0 ? 1 : 0,
        };
      }
      const { before, after, mended, bytes: copy } = await correctFormat(path, bytes);
      writeNew(fix, copy);
      const { findings, notJudged } = before;
      const text = [
        described(path, findings, notJudged),
        `改好的一份：${fix}，已改 ${mended.length} 处，尚余 ${after.findings.length} 处：`,
        ...after.findings.map(line),
      ];
      return {
        json: { findings, notJudged, corrected: { path: fix, mended, remaining: after.findings } },
        text: (after.findings.length === 0
          ? [text[0], `改好的一份：${fix}，已改 ${mended.length} 处，没有余下的问题。`]
          : text
        ).join('\n'),
        exitCode: findings.length > 0 ? 1 : 0,
      };
    } catch (error) {
      // 1 says that the paper deviates, so a file that cannot be measured needs another one.
      if (error instanceof JuanzongError) throw new Refused(error.code, error.message);
      throw error;
    }
  },
};

function described(
  path: string,
  findings: readonly FormatFinding[],
  notJudged: readonly NotJudged[],
): string {
  const found =
    findings.length === 0
      ? [`没有发现不符合 GB/T 9704-2012 之处：${path}`]
      : [`发现 ${findings.length} 处不符合：${path}`, ...findings.map(line)];
  const open =
    notJudged.length === 0
      ? []
      : ['未作判断：', ...notJudged.map(({ subject, reason }) => `  ${subject}：${reason}`)];
  return [...found, ...open].join('\n');
}

function line({ place, found, expected, clause, code }: FormatFinding): string {
  return `  ${place}：${found}，应为：${expected}（${clause}）[${code}]`;
}

function refuseOccupied(path: string): void {
  if (existsSync(path)) throw occupied(path);
}

function occupied(path: string): JuanzongError {
  return new JuanzongError('file-exists', `“${path}”已存在，不会覆盖，请换一个文件名。`);
}

/** Writes a file whole or not at all, and never over another one. */
function writeNew(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, bytes, { flag: 'wx' });
    linkSync(draft, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw occupied(path);
    throw explainFailure(error, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
