import type { FieldValue } from '../../../shared/document.ts';
import {
  DOCUMENT_KINDS,
  fieldValue,
  JuanzongError,
  liesWithin,
  type TypedValues,
} from '../../engine/index.ts';
import { type Command, UsageError, word } from '../command.ts';
import { copyInto } from '../copy-into.ts';
import { writing } from '../host.ts';
import { jsonInFile } from '../json-file.ts';

export const generate: Command = {
  name: 'generate',
  synopsis: '<卷宗库> <卷宗编号> <文书种类> [--issue 问题] [--data 文件] [--out 文件夹]',
  summary: '生成文书；种类和可填写的项目见 kinds，--data 为 JSON 文件，填写卷宗库中没有的内容',
  words: { min: 3, max: 3 },
  options: ['issue', 'data', 'out'],
  async run(args) {
    const kind = word(args, 2);
    const issue = args.option('issue');
    const out = args.option('out');
    const known = DOCUMENT_KINDS.find(({ key }) => key === kind);
    if (!known) {
      const kinds = DOCUMENT_KINDS.map(({ key }) => key).join('、');
      throw new UsageError(`没有“${kind}”这种文书，可用的种类：${kinds}。`);
    }
    if (known.about === 'issue' && issue === undefined) {
      throw new UsageError(`${known.name}要指明问题，请加上 --issue。`);
    }
    if (known.about === 'caseFile' && issue !== undefined) {
      throw new UsageError(`${known.name}按整个卷宗生成，不能用 --issue。`);
    }
    const data = args.option('data');
    const values = data === undefined ? undefined : fieldValues(jsonInFile(data), data);
    const library = word(args, 0);
    if (out !== undefined && liesWithin(library, out)) {
      throw new JuanzongError('out-in-library', `“${out}”在卷宗库内，请放到卷宗库以外的文件夹。`);
    }
    const document = await writing(library, args, (engine) =>
      engine.document.generate({ caseFileId: word(args, 1), kind, issue, values }),
    );
    const path = out === undefined ? document.path : copyInto(out, document.path, document.fileName);
    return { json: { files: [{ path, sha256: document.sha256 }] }, text: `已生成：${path}`, exitCode: 0 };
  },
};

/** @throws UsageError */
function fieldValues(json: unknown, path: string): TypedValues {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new UsageError(`文件“${path}”要写成 {"项目":"内容"} 的形式，项目见 kinds。`);
  }
  const values: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(json)) {
    const { success, data } = fieldValue.safeParse(value);
    if (!success) {
      throw new UsageError(`文件“${path}”中“${key}”的内容只能是文字、整数或文字的列表。`);
    }
    values[key] = data;
  }
  return values;
}
