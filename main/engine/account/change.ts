import { v7 as uuid } from 'uuid';
import type { Role } from '../../../shared/role.ts';
import { JuanzongError } from '../error.ts';
import { differenceOf } from '../input/index.ts';
import type { Change } from '../library/index.ts';
import { countAdministrators, credentialsOf, readAccount } from './read.ts';

export interface NewAccount {
  name: string;
  roles: readonly Role[];
  /** As `hashPassword` makes it. */
  password: string;
  /** Who it is in the register of people. */
  personId?: string | null | undefined;
}

export interface AccountPatch {
  roles?: readonly Role[] | undefined;
  active?: boolean | undefined;
  personId?: string | null | undefined;
}

/** @returns the id of the account @throws JuanzongError `account-exists`, `person-not-found` */
export function createAccount(
  { db, record }: Change,
  { name, roles, password, personId = null }: NewAccount,
): string {
  if (credentialsOf(db, name)) {
    throw new JuanzongError('account-exists', `已有账号“${name}”，请换一个姓名，或在原账号上修改。`);
  }
  requirePerson(db, personId);
  const id = uuid();
  const sorted = inOrder(roles);
  db.prepare(
    `INSERT INTO account (id, name, roles, password, person_id, active, created_at) VALUES (?, ?, ?, ?, ?, 1, ?)`,
  ).run(id, name, JSON.stringify(sorted), password, personId, new Date().toISOString());
  record({
    action: 'account.create',
    subjectKind: 'account',
    subjectId: id,
    caseFileId: null,
    after: { name, roles: sorted, ...(personId !== null && { personId }) },
  });
  return id;
}

/**
 * Changes what an account may do, whether it may sign in at all, and who it is.
 * @throws JuanzongError `account-not-found`, `last-administrator`, `person-not-found`
 */
export function updateAccount(change: Change, id: string, patch: AccountPatch): void {
  const { db, record } = change;
  const account = readAccount(db, id);
  const present = { roles: account.roles, active: account.active, personId: account.person?.id ?? null };
  const next = {
    roles: patch.roles ? inOrder(patch.roles) : present.roles,
    active: patch.active ?? present.active,
    personId: patch.personId === undefined ? present.personId : patch.personId,
  };
  const difference = differenceOf(present, next);
  if (!difference) return;
  const remains = next.active && next.roles.includes('administrator');
  if (account.active && account.roles.includes('administrator') && !remains) {
    if (countAdministrators(db, id) === 0) {
      throw new JuanzongError(
        'last-administrator',
        `${account.name}是唯一启用的管理员，请先指定另一位管理员。`,
      );
    }
  }
  requirePerson(db, next.personId);
  db.prepare('UPDATE account SET roles = ?, active = ?, person_id = ? WHERE id = ?').run(
    JSON.stringify(next.roles),
    Number(next.active),
    next.personId,
    id,
  );
  record({
    action: 'account.update',
    subjectKind: 'account',
    subjectId: id,
    caseFileId: null,
    ...difference,
  });
}

/**
 * Gives an account another password; the trail says that, and nothing of either.
 * @param password as `hashPassword` makes it
 */
export function replacePassword(
  { db, record }: Change,
  id: string,
  password: string,
  action: 'account.setPassword' | 'account.changeOwn',
): void {
  readAccount(db, id);
  db.prepare('UPDATE account SET password = ? WHERE id = ?').run(password, id);
  record({ action, subjectKind: 'account', subjectId: id, caseFileId: null });
}

function requirePerson(db: Change['db'], personId: string | null): void {
  if (personId === null) return;
  if (db.prepare('SELECT 1 FROM person WHERE id = ?').get(personId)) return;
  throw new JuanzongError('person-not-found', '人员名册中没有这个人，请另选一人。');
}

const ORDER: readonly Role[] = ['administrator', 'clerk', 'reviewer', 'leader', 'viewer'];

/** Each role once, always in the same order. */
function inOrder(roles: readonly Role[]): Role[] {
  return ORDER.filter((role) => roles.includes(role));
}
