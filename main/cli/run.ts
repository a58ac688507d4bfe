import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { JuanzongError, unwrapFailure } from '../engine/index.ts';
import { type Arguments, type Command, Refused, UsageError } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { help, helpFor } from './help.ts';
import { progressReporter } from './progress.ts';

const COMMON = {
  json: { type: 'boolean' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Where a call writes: results, and lines about what goes on. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** Runs one call of the program. @returns the exit code: 0 done, 1 failed or partly failed, 2 wrong usage */
export async function run(argv: readonly string[], output: Output): Promise<number> {
  const json = argv.includes('--json');
  try {
    const at = argv.findIndex((word) => !word.startsWith('-'));
    const name = argv[at];
    const asksHelp = argv.includes('--help') || argv.includes('-h');
    if (name === 'help' || (name === undefined && (asksHelp || !json))) {
      output.out(`${help(COMMANDS)}\n`);
      return name === 'help' || asksHelp ? 0 : 2;
    }
    if (name === undefined) throw new UsageError('请写明命令，用 juanzong help 查看全部命令。');
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (!command)
      throw new UsageError(`没有“${name}”这个命令，可用的命令：${COMMANDS.map((c) => c.name).join('、')}。`);
    if (asksHelp) {
      output.out(`${helpFor(command)}\n`);
      return 0;
    }
    const progress = progressReporter();
    try {
      const outcome = await command.run(
        readArguments(command, argv.toSpliced(at, 1), progress.report, output),
      );
      progress.clear();
      output.out(json ? `${JSON.stringify(outcome.json, null, 2)}\n` : `${outcome.text}\n`);
      return outcome.exitCode;
    } finally {
      progress.clear();
    }
  } catch (error) {
    return fail(error, { json, debug: argv.includes('--debug') }, output);
  }
}

type Options = Record<string, { type: 'string' | 'boolean' }>;

function readArguments(
  command: Command,
  words: readonly string[],
  report: Arguments['report'],
  output: Output,
): Arguments {
  const own: Options = Object.fromEntries([
    ...[...command.options, 'actor', 'as'].map((name) => [name, { type: 'string' }]),
    ...(command.flags ?? []).map((name) => [name, { type: 'boolean' }]),
  ]);
  const { values, positionals } = parseWords(command, words, own);
  const { min, max } = command.words;
  if (positionals.length < min)
    throw new UsageError(`缺少参数，用法：juanzong ${command.name} ${command.synopsis}`);
  if (positionals.length > max) {
    throw new UsageError(
      `多余的参数“${positionals[max]}”，用法：juanzong ${command.name} ${command.synopsis}`,
    );
  }
  if (positionals.some((word) => word === '')) {
    throw new UsageError(`参数不能为空，用法：juanzong ${command.name} ${command.synopsis}`);
  }
  const option = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const named = nameIn(option);
  return {
    positionals,
    option,
    flag: (name) => values[name] === true,
    actor: named ?? loginName(),
    named,
    report,
    log: (line) => output.err(`${line}\n`),
  };
}

/** Who does it, as `--as` or `--actor` says. @throws UsageError */
function nameIn(option: Arguments['option']): string | undefined {
  for (const name of ['actor', 'as']) {
    if (option(name)?.trim() === '') throw new UsageError(`选项 --${name} 要写操作人的姓名，不能为空。`);
  }
  const [actor, as] = [option('actor')?.trim(), option('as')?.trim()];
  if (actor !== undefined && as !== undefined && actor !== as) {
    throw new UsageError('选项 --as 和 --actor 写的姓名不同，请只写一个。');
  }
  return as ?? actor;
}

/** The user's login; some systems run programs for users that they have no name for. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return '未具名';
  }
}

function parseWords(
  command: Command,
  words: readonly string[],
  own: Options,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    return parseArgs({
      args: [...words],
      options: { ...own, ...COMMON },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const named = /'-*([\w-]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const known = Object.keys({ ...own, ...COMMON }).includes(named);
    throw new UsageError(
      known
        ? `选项 --${named} 的写法不对，用法：juanzong ${command.name} ${command.synopsis}`
        : `没有选项 --${named}，用法：juanzong ${command.name} ${command.synopsis}`,
    );
  }
}

function fail(thrown: unknown, { json, debug }: { json: boolean; debug: boolean }, output: Output): number {
  const error = unwrapFailure(thrown);
  const known = error instanceof JuanzongError || error instanceof UsageError || error instanceof Refused;
  const code = known ? error.code : 'internal';
  const message = known
    ? error.message
    : `程序内部出错：${String(error)}。请加上 --debug 重试，并把输出交给维护人员。`;
  if (json) output.out(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
  else output.err(`${message}\n`);
  if (debug) output.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return error instanceof UsageError || error instanceof Refused ? 2 : 1;
}
