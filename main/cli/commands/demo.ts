import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createLibrary, JuanzongError, verifyPath } from '../../engine/index.ts';
import type { Command, Outcome } from '../command.ts';
import { copyInto } from '../copy-into.ts';
import { describeNotice } from '../describe-notice.ts';
import { reading, writing } from '../host.ts';
import { describeStatistics } from './stats.ts';

const SAMPLE = fileURLToPath(new URL('../../../resources/sample/', import.meta.url));

/** `sample.json`: what the demo does with the sample. */
const sampleSchema = z.object({
  evidence: z.array(
    z.object({
      path: z.string(),
      issue: z.int(),
      measure: z.int().optional(),
      note: z.string().optional(),
      documentDate: z.string().optional(),
      pageCount: z.int().optional(),
    }),
  ),
  withheld: z.array(z.object({ statement: z.string(), reason: z.string() })),
});

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
    const sample = sampleSchema.parse(JSON.parse(readFileSync(join(SAMPLE, 'sample.json'), 'utf8')));
    const text: string[] = [];

    createLibrary(library);
    const { caseFileId, files } = await writing(library, args, async (engine) => {
      const imported = await engine.caseFile.import({ path: join(SAMPLE, 'notice.txt') });
      text.push('一、导入通报', describeNotice(imported));
      const caseFile = await engine.caseFile.get({ caseFileId: imported.id });
      const placeholders = caseFile.issues.filter((issue) => issue.statement === null);
      for (const [index, { id }] of placeholders.entries()) {
        const known = sample.withheld[index];
        if (known) await engine.issue.fillWithheld({ issue: id, ...known });
      }
      text.push(`不予公开的问题 ${placeholders.length} 个，已补填内容和理由`);

      text.push('', '二、添加佐证材料');
      for (const { path, issue, ...rest } of sample.evidence) {
        const { attached, failed } = await engine.evidence.attach({
          issue: `${imported.id}:${issue}`,
          paths: [join(SAMPLE, path)],
          ...rest,
        });
        for (const { alreadyIn } of attached) {
          const before = alreadyIn.map((place) => `问题 ${place.number}`);
          text.push(
            `  问题 ${issue}：${path}${before.length > 0 ? `（内容已在${before.join('、')}，只存一份）` : ''}`,
          );
        }
        for (const { message } of failed) throw new JuanzongError('demo-failed', message);
      }

      text.push('', '三、生成文书和台账');
      const made: { path: string; sha256: string }[] = [];
      const proven = caseFile.issues.find(({ number }) => number === sample.evidence[0]?.issue);
      for (const [kind, issue] of [
        ['public-notice', undefined],
        ['closure-form', proven?.id],
        ['ledger', undefined],
        ['ledger-xlsx', undefined],
      ] as const) {
        const document = await engine.document.generate({ caseFileId: imported.id, kind, issue });
        const path = copyInto(papers, document.path, document.fileName);
        made.push({ path, sha256: document.sha256 });
        text.push(`  ${path}`);
      }
      text.push(
        '',
        '四、统计',
        describeStatistics(await engine.caseFile.statistics({ caseFileId: imported.id })),
      );
      return { caseFileId: imported.id, files: made };
    });

    const bag = await reading(library, args, (engine) =>
      engine.archive.write({ caseFileId, out: join(folder, '归档') }),
    );
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

/** The folder that was asked for, or a new one beside the user, named by the time. */
function demoFolder(out: string | undefined): string {
  const stamp = new Date().toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const folder = resolve(out ?? join('demo', stamp));
  mkdirSync(folder, { recursive: true });
  return folder;
}
