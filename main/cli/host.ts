import { setTimeout } from 'node:timers/promises';
import {
  authenticate,
  type Caller,
  type Context,
  createCaller,
  explainFailure,
  JuanzongError,
  type Library,
  openForWriting,
  openLibrary,
  signInOf,
  unwrapFailure,
  type WritableLibrary,
  workspaceOf,
} from '../engine/index.ts';
import type { Arguments } from './command.ts';
import { passwordOf } from './password.ts';

/** Calls the engine's procedures on a library open for reading, and closes it whatever happens. */
export function reading<T>(path: string, args: Arguments, work: (engine: Caller) => Promise<T>): Promise<T> {
  return inReading(path, args, (context) => work(createCaller(context)));
}

/** As `reading`, with the right to change the library. */
export function writing<T>(path: string, args: Arguments, work: (engine: Caller) => Promise<T>): Promise<T> {
  return inWriting(path, args, (context) => work(createCaller(context)));
}

/** As `reading`, for what a procedure is called with. */
export function inReading<T>(
  path: string,
  args: Arguments,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  return closing(openLibrary(path), path, async (library) => work(await contextFor(library, null, args)));
}

/** As `writing`, for what a procedure is called with. */
export async function inWriting<T>(
  path: string,
  args: Arguments,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  return closing(await openInTurn(path), path, async (library) =>
    work(await contextFor(library, library, args)),
  );
}

/** How long a command waits for another one to be done with the library, in milliseconds. */
const PATIENCE = 20_000;

/** Two commands at once both get their turn; only who has the library open for longer stands in the way. */
async function openInTurn(path: string): Promise<WritableLibrary> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return openForWriting(path);
    } catch (error) {
      const isTaken = error instanceof JuanzongError && error.code === 'library-in-use';
      if (!isTaken || performance.now() >= end) throw error;
    }
    // Not all at the same moment, or one of many could be the last every time.
    await setTimeout(25 + Math.random() * 75);
  }
}

/** Signs in first, where the library asks for it. @throws JuanzongError, see `authenticate` */
async function contextFor(
  library: Library,
  writable: WritableLibrary | null,
  { actor, named, report }: Arguments,
): Promise<Context> {
  const context = { workspace: workspaceOf(library, writable), actor, window: 'cli', report };
  if (signInOf(library.db) === 'off') return context;
  if (named === undefined) {
    throw new JuanzongError(
      'sign-in-required',
      '卷宗库已启用登录，请用 --as 写明账号，密码放在环境变量 JUANZONG_PASSWORD 中或按提示输入。',
    );
  }
  const account = await authenticate(writable ?? library, named, await passwordOf(named));
  return { ...context, actor: account.name, account };
}

async function closing<L extends Library, T>(
  library: L,
  path: string,
  work: (library: L) => Promise<T>,
): Promise<T> {
  try {
    return await work(library);
  } catch (error) {
    throw explainFailure(unwrapFailure(error), path);
  } finally {
    library.close();
  }
}
