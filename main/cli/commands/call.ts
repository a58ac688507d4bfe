import { readFileSync } from 'node:fs';
import {
  callProcedure,
  describeProcedures,
  explainFailure,
  nearestNames,
  type ProcedureDescription,
} from '../../engine/index.ts';
import { type Command, UsageError, word } from '../command.ts';
import { inReading, inWriting } from '../host.ts';

export const call: Command = {
  name: 'call',
  synopsis: '<卷宗库> <操作> [JSON | @文件 | @-]',
  summary: '执行一项操作，检查与窗口中相同；操作见 procedures，@- 从标准输入读取参数，结果为 JSON',
  words: { min: 2, max: 3 },
  options: [],
  async run(args) {
    const procedure = find(word(args, 1));
    const input = inputOf(args.positionals[2]);
    const within = procedure.kind === 'query' ? inReading : inWriting;
    const result = await within(word(args, 0), args, (context) => callProcedure(procedure, input, context));
    const json = result === undefined ? null : result;
    return { json, text: JSON.stringify(json, null, 2), exitCode: 0 };
  },
};

function find(name: string): ProcedureDescription {
  const described = describeProcedures();
  const procedure = described.find((one) => one.name === name);
  if (!procedure) {
    const near = nearestNames(
      name,
      described.map((one) => one.name),
    );
    const hint = near.length > 0 ? `相近的有：${near.join('、')}` : '用 juanzong procedures 查看全部操作';
    throw new UsageError(`没有“${name}”这项操作，${hint}。`);
  }
  if (procedure.kind === 'subscription') {
    throw new UsageError(`“${name}”持续推送消息，只供窗口使用，命令行下不能执行。`);
  }
  return procedure;
}

/** @throws UsageError for what is no JSON; JuanzongError of a file that can't be read */
function inputOf(written: string | undefined): unknown {
  if (written === undefined) return undefined;
  const isFile = written.startsWith('@');
  const place = !isFile ? '参数' : written === '@-' ? '标准输入' : `文件“${written.slice(1)}”`;
  const text = isFile ? textOf(contentOf(written.slice(1)), place) : written;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${place}不是有效的 JSON，请检查引号和括号。`, { cause: error });
  }
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw explainFailure(error, path);
  }
}

/** What is in another encoding would be stored as rubbish. The mark of the encoding that some editors begin with is dropped. */
function textOf(content: Buffer, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (error) {
    throw new UsageError(`${place}不是 UTF-8 编码，请转换成 UTF-8 编码后再执行。`, { cause: error });
  }
}
