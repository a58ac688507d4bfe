import type { Database } from 'better-sqlite3';
import {
  mayDo,
  NEEDED_ROLE_NAMES,
  type NeededRole,
  ROLE_NAMES,
  type SignedIn,
} from '../../../shared/role.ts';
import { JuanzongError } from '../error.ts';
import { currentAccount } from './read.ts';
import { signInOf } from './sign-in-setting.ts';

/**
 * Lets through who may do what needs a role. What counts is what the library says of the account at this moment.
 * @param claimed who has signed in, as far as the host knows
 * @returns who it is; none where nobody has to sign in and nobody did
 * @throws JuanzongError `sign-in-required`, `role-missing`
 */
export function permit(
  db: Database,
  claimed: SignedIn | undefined,
  needed: NeededRole,
): SignedIn | undefined {
  const account = signInOf(db) === 'on' ? known(db, claimed) : claimed;
  if (account) requireRole(account, needed);
  return account;
}

function known(db: Database, claimed: SignedIn | undefined): SignedIn {
  const account = claimed && currentAccount(db, claimed.accountId);
  if (account) return account;
  throw new JuanzongError('sign-in-required', '卷宗库已启用登录，请先登录。');
}

function requireRole({ name, roles }: SignedIn, needed: NeededRole): void {
  if (mayDo(roles, needed)) return;
  const has = roles.map((role) => `“${ROLE_NAMES[role]}”`).join('、') || '无';
  throw new JuanzongError(
    'role-missing',
    `这项操作需要“${NEEDED_ROLE_NAMES[needed]}”角色，${name}的角色是${has}，请由有权限的人员办理。`,
  );
}
