import type { Database } from 'better-sqlite3';
import type { SignedIn } from '../../../shared/role.ts';
import { JuanzongError } from '../error.ts';
import type { Library, WritableLibrary } from '../library/index.ts';
import { beginAttempt, countFailure, forgetFailures } from './attempts.ts';
import { isPassword } from './password.ts';
import { credentialsOf, currentAccount } from './read.ts';

/** One attempt after the other: guessing at many names at once costs no more memory than guessing at one. */
const queues = new WeakMap<Database, Promise<unknown>>();

/**
 * Finds out who somebody is. A name that nobody has takes as long, and is answered alike.
 * @throws JuanzongError `sign-in-failed`, `sign-in-wait`, `account-inactive`
 */
export function authenticate(
  library: Library | WritableLibrary,
  name: string,
  password: string,
): Promise<SignedIn> {
  const turn = (queues.get(library.db) ?? Promise.resolve()).then(() => attempt(library, name, password));
  queues.set(
    library.db,
    turn.catch(() => undefined),
  );
  return turn;
}

async function attempt(
  library: Library | WritableLibrary,
  name: string,
  password: string,
): Promise<SignedIn> {
  const begun = await beginAttempt(library, name);
  const known = credentialsOf(library.db, name);
  const isRight = await isPassword(password, known?.password ?? null);
  if (!known || !isRight) {
    countFailure(library, begun);
    throw new JuanzongError('sign-in-failed', '姓名或密码不对，请重新输入。');
  }
  forgetFailures(library, begun);
  const account = currentAccount(library.db, known.id);
  if (account) return account;
  throw new JuanzongError('account-inactive', `账号“${name}”已停用，请由管理员启用。`);
}
