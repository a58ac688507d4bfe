import {
  callProcedure,
  describeProcedures,
  nearestNames,
  type ProcedureDescription,
} from '../../engine/index.ts';
import { type Command, UsageError, word } from '../command.ts';
import { inReading, inWriting } from '../host.ts';
import { jsonInFile, parsedJson } from '../json-file.ts';

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
  return written.startsWith('@') ? jsonInFile(written.slice(1)) : parsedJson(written, '参数');
}
