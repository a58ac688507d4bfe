import { DATE_FORM, isDateText } from '../../shared/date.ts';
import type { Progress } from '../engine/index.ts';

/** What a command prints, and whether all of it was done. */
export interface Outcome {
  /** For `--json`. */
  json: unknown;
  /** For people: short Chinese text. */
  text: string;
  /** 1 when a part failed. */
  exitCode: 0 | 1;
}

/** The words of one call, sorted into options and the rest. */
export interface Arguments {
  positionals: readonly string[];
  option(name: string): string | undefined;
  /** Whether an option without a value was given. */
  flag(name: string): boolean;
  /** Who does it, for the audit trail. */
  actor: string;
  /** The same where it was said, such as the account to sign in with; never guessed. */
  named: string | undefined;
  report: (progress: Progress) => void;
  /** A line about what goes on, for people; never part of the result. */
  log: (line: string) => void;
}

export interface Command {
  name: string;
  /** What follows the name, as the help shows it. */
  synopsis: string;
  /** One line of help. */
  summary: string;
  /** How many words must follow, and how many may. */
  words: { min: number; max: number };
  /** Names of its own options, each with a value. */
  options: readonly string[];
  /** Names of its own options that have none. */
  flags?: readonly string[];
  run(args: Arguments): Promise<Outcome>;
}

/** The call itself is wrong; exit code 2. */
export class UsageError extends Error {
  readonly code = 'usage';
}

/** Nothing could be judged, where exit code 1 already says what was judged; exit code 2. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The n-th word after the command's name; that it is there has been checked against `words`. */
export function word({ positionals }: Arguments, index: number): string {
  const found = positionals[index];
  if (found === undefined) throw new UsageError('缺少参数。');
  return found;
}

/** A whole number of at least 1 from an option. @throws UsageError */
export function numberOption(args: Arguments, name: string): number | undefined {
  const value = args.option(name);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    throw new UsageError(`选项 --${name} 要写正整数，现在是“${value}”。`);
  }
  return Number(value);
}

/** A date from an option, `2021-03-18` or `2021-03`. @throws UsageError */
export function dateOption(args: Arguments, name: string): string | undefined {
  const value = args.option(name);
  if (value === undefined || isDateText(value)) return value;
  throw new UsageError(`选项 --${name} ${DATE_FORM}，现在是“${value}”。`);
}

/** A day from an option, `2021-03-18`. @throws UsageError */
export function dayOption(args: Arguments, name: string): string | undefined {
  const value = dateOption(args, name);
  if (value === undefined || value.length === 10) return value;
  throw new UsageError(`选项 --${name} 要写成 2021-03-18，现在是“${value}”。`);
}
