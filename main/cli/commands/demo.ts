import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stampOf } from '../../../shared/clock.ts';
import {
  createLibrary,
  explainFailure,
  fillWithSample,
  openForWriting,
  type SampleResult,
  verifyPath,
} from '../../engine/index.ts';
import type { Arguments, Command, Outcome } from '../command.ts';
import { copyInto } from '../copy-into.ts';
import { describeNotice } from '../describe-notice.ts';
import { reading } from '../host.ts';
import { describeStatistics } from './stats.ts';

const SAMPLE = fileURLToPath(new URL('../../../resources/sample/', import.meta.url));

export const demo: Command = {
  name: 'demo',
  synopsis: '[--out 文件夹]',
  summary: '用自带的示例走完全过程：导入、佐证、文书、台账、归档、核验',
  words: { min: 0, max: 0 },
  options: ['out'],
  async run(args): Promise<Outcome> {
    const folder = demoFolder(args.option('out'));
    const library = join(folder, '卷宗库');
    const papers = join(folder, '文书');
    const made = await fillLibrary(library, args);
    const files = made.documents.map(({ path, fileName, sha256 }) => ({
      path: copyInto(papers, path, fileName),
      sha256,
    }));
    const caseFileId = made.notice.id;
    const { bag, statistics } = await reading(library, args, async (engine) => ({
      statistics: await engine.caseFile.statistics({ caseFileId }),
      bag: await engine.archive.write({ caseFileId, out: join(folder, '归档') }),
    }));
    const text = [
      '一、导入通报',
      describeNotice(made.notice),
      `不予公开的问题 ${made.filled} 个，已补填内容和理由`,
      '',
      '二、添加佐证材料',
      ...made.evidence.map(describeEvidence),
      '',
      '三、生成文书和台账',
      ...files.map(({ path }) => `  ${path}`),
      '',
      '四、统计',
      describeStatistics(statistics),
    ];
    const checks = [await verifyPath(library, args.report), await verifyPath(bag.path, args.report)];
    const problems = checks.flatMap((check) => check.problems);
    text.push('', '五、归档和核验', `  归档包：${bag.path}`, `  卷宗库：${library}`);
    text.push(problems.length === 0 ? '  核验通过' : `  核验发现 ${problems.length} 处问题`);
    text.push(...problems.map(({ message }) => `  ${message}`), '', `全部文件在：${folder}`);
    return {
      json: {
        folder,
        library,
        caseFile: caseFileId,
        files,
        archive: bag.path,
        ok: problems.length === 0,
        problems,
      },
      text: text.join('\n'),
      exitCode: problems.length === 0 ? 0 : 1,
    };
  },
};

async function fillLibrary(path: string, args: Arguments): Promise<SampleResult> {
  createLibrary(path);
  const library = openForWriting(path);
  try {
    return await fillWithSample(library, args.actor, { sample: SAMPLE, report: args.report });
  } catch (error) {
    throw explainFailure(error, path);
  } finally {
    library.close();
  }
}

function describeEvidence({ path, issue, file }: SampleResult['evidence'][number]): string {
  const before = file.alreadyIn.map((place) => `问题 ${place.number}`);
  return `  问题 ${issue}：${path}${before.length > 0 ? `（内容已在${before.join('、')}，只存一份）` : ''}`;
}

/** The folder that was asked for, or a new one beside the user, named by the time. */
function demoFolder(out: string | undefined): string {
  const folder = resolve(out ?? join('demo', stampOf(new Date())));
  mkdirSync(folder, { recursive: true });
  return folder;
}
