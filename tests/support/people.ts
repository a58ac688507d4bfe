import { createAccount, setSignIn } from '../../main/engine/account/index.ts';
import { type Caller, createCaller, type WritableLibrary, workspaceOf } from '../../main/engine/index.ts';
import type { Role } from '../../shared/role.ts';

/** Nobody signs in with it; who needs a real password makes one with `hashPassword`. */
const NO_PASSWORD = 'scrypt$32768$8$1$AAAA$AAAA';

/**
 * Switches sign-in on in a library, with an administrator 管理员 and these people.
 * @returns the procedures as each of them calls them, by name
 */
export function hire<Name extends string>(
  library: WritableLibrary,
  people: Readonly<Record<Name, readonly Role[]>>,
): Record<Name | '管理员', Caller> {
  const everybody: [string, readonly Role[]][] = [
    ['管理员', ['administrator']],
    ...Object.entries<readonly Role[]>(people),
  ];
  const callers = library.change('管理员', (change) =>
    everybody.map(([name, roles]): [string, Caller] => {
      const accountId = createAccount(change, { name, roles, password: NO_PASSWORD });
      return [name, callerOf(library, { accountId, name, roles })];
    }),
  );
  library.change('管理员', (change) => setSignIn(change, 'on'));
  return Object.fromEntries(callers) as Record<Name | '管理员', Caller>;
}

/** The procedures as somebody calls them who has signed in; as a nameless one does where nobody has. */
export function callerOf(
  library: WritableLibrary,
  account?: { accountId: string; name: string; roles: readonly Role[] },
): Caller {
  return createCaller({
    workspace: workspaceOf(library, library),
    actor: account?.name ?? '未具名',
    account,
    window: account?.name ?? 'test',
    report: () => {},
  });
}
