import { DOCUMENT_KINDS, JuanzongError, liesWithin } from '../../engine/index.ts';
import { type Command, UsageError, word } from '../command.ts';
import { copyInto } from '../copy-into.ts';
import { writing } from '../host.ts';

export const generate: Command = {
  name: 'generate',
  synopsis: '<卷宗库> <卷宗编号> <文书种类> [--issue 问题] [--out 文件夹]',
  summary: `生成文书；种类：${DOCUMENT_KINDS.map(({ key, name }) => `${key} ${name}`).join('，')}`,
  words: { min: 3, max: 3 },
  options: ['issue', 'out'],
  async run(args) {
    const kind = word(args, 2);
    const issue = args.option('issue');
    const out = args.option('out');
    const known = DOCUMENT_KINDS.find(({ key }) => key === kind);
    if (!known) {
      const kinds = DOCUMENT_KINDS.map(({ key }) => key).join('、');
      throw new UsageError(`没有“${kind}”这种文书，可用的种类：${kinds}。`);
    }
    if (known.perIssue && issue === undefined) {
      throw new UsageError(`${known.name}要指明问题，请加上 --issue。`);
    }
    if (!known.perIssue && issue !== undefined) {
      throw new UsageError(`${known.name}按整个卷宗生成，不能用 --issue。`);
    }
    const library = word(args, 0);
    if (out !== undefined && liesWithin(library, out)) {
      throw new JuanzongError('out-in-library', `“${out}”在卷宗库内，请放到卷宗库以外的文件夹。`);
    }
    const document = await writing(library, args, (engine) =>
      engine.document.generate({ caseFileId: word(args, 1), kind, issue }),
    );
    const path = out === undefined ? document.path : copyInto(out, document.path, document.fileName);
    return { json: { files: [{ path, sha256: document.sha256 }] }, text: `已生成：${path}`, exitCode: 0 };
  },
};
