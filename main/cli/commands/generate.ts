import type { FieldValue } from '../../../shared/document.ts';
import {
  DOCUMENT_KINDS,
  fieldValue,
  JuanzongError,
  liesWithin,
  type TypedValues,
} from '../../engine/index.ts';
import { type Arguments, type Command, UsageError, word } from '../command.ts';
import { copyInto } from '../copy-into.ts';
import { writing } from '../host.ts';
import { jsonInFile } from '../json-file.ts';

export const generate: Command = {
  name: 'generate',
  synopsis:
    '<卷宗库> <卷宗编号> <文书种类 | --template 模板名称> [--issue 问题] [--data 文件] [--out 文件夹]',
  summary:
    '生成文书；种类和可填写的项目见 kinds，--data 为 JSON 文件，填写卷宗库中没有的内容；--template 用本单位登记的模板',
  words: { min: 2, max: 3 },
  options: ['issue', 'data', 'out', 'template'],
  async run(args) {
    const issue = args.option('issue');
    const out = args.option('out');
    const template = args.option('template');
    if (template !== undefined && args.positionals.length > 2) {
      throw new UsageError('文书种类和 --template 只能写一个，模板对应的种类在登记时已经确定。');
    }
    const kind = template === undefined ? requireKind(args, issue) : '';
    const data = args.option('data');
    const values = data === undefined ? undefined : fieldValues(jsonInFile(data), data);
    const library = word(args, 0);
    if (out !== undefined && liesWithin(library, out)) {
      throw new JuanzongError('out-in-library', `“${out}”在卷宗库内，请放到卷宗库以外的文件夹。`);
    }
    const document = await writing(library, args, async (engine) => {
      const request = { caseFileId: word(args, 1), issue, values };
      return template === undefined
        ? { ...(await engine.document.generate({ ...request, kind })), advice: [] }
        : engine.template.generate({ ...request, template });
    });
    for (const advice of document.advice) args.log(`请核对：${advice}。`);
    const path = out === undefined ? document.path : copyInto(out, document.path, document.fileName);
    const { sha256, number } = document;
    const lines = [`已生成：${path}`, ...(number === null ? [] : [`发文字号：${number}`])];
    return { json: { files: [{ path, sha256, number }] }, text: lines.join('\n'), exitCode: 0 };
  },
};

/** The kind that is asked for. @throws UsageError for one that nobody knows, or that does not go with `issue` */
function requireKind(args: Arguments, issue: string | undefined): string {
  const kind = args.positionals[2];
  if (kind === undefined) throw new UsageError('请写明文书种类，或用 --template 写明模板名称。');
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
  return kind;
}

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
