import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Account } from '../../../shared/account.ts';
import { ROLES, type SignedIn } from '../../../shared/role.ts';
import { JuanzongError } from '../error.ts';

const rolesSchema = z.array(z.enum(ROLES));

interface Row {
  id: string;
  name: string;
  roles: string;
  active: number;
  personId: string | null;
  personName: string | null;
  createdAt: string;
}

const SELECT = `SELECT account.id, account.name, roles, account.active, person_id AS personId,
    person.name AS personName, account.created_at AS createdAt
  FROM account LEFT JOIN person ON person.id = person_id`;

/** Everybody who may sign in or once might, those who may first, by name. */
export function listAccounts(db: Database): Account[] {
  const collator = new Intl.Collator('zh', { numeric: true });
  return db
    .prepare<[], Row>(SELECT)
    .all()
    .map(toAccount)
    .sort((a, b) => Number(b.active) - Number(a.active) || collator.compare(a.name, b.name));
}

/** @throws JuanzongError `account-not-found` */
export function readAccount(db: Database, id: string): Account {
  const row = db.prepare<[string], Row>(`${SELECT} WHERE account.id = ?`).get(id);
  if (row) return toAccount(row);
  throw new JuanzongError('account-not-found', '没有这个账号，请刷新后另选一个。');
}

/** Who somebody is by now; `null` for an account that is gone or may no longer sign in. */
export function currentAccount(db: Database, id: string): SignedIn | null {
  const row = db.prepare<[string], Row>(`${SELECT} WHERE account.id = ?`).get(id);
  if (!row || row.active === 0) return null;
  const { name, roles } = toAccount(row);
  return { accountId: id, name, roles };
}

/** How many may sign in who may let others in. @param except an account that does not count */
export function countAdministrators(db: Database, except = ''): number {
  return listAccounts(db).filter(
    ({ id, active, roles }) => id !== except && active && roles.includes('administrator'),
  ).length;
}

/** What is kept of a name: the account and its password; none where nobody is called so. */
export function credentialsOf(
  db: Database,
  name: string,
): { id: string; password: string; active: number } | undefined {
  return db
    .prepare<[string], { id: string; password: string; active: number }>(
      'SELECT id, password, active FROM account WHERE name = ?',
    )
    .get(name);
}

function toAccount({ id, name, roles, active, personId, personName, createdAt }: Row): Account {
  return {
    id,
    name,
    // A role that no program knows gives no right.
    roles: rolesSchema.safeParse(JSON.parse(roles)).data ?? [],
    active: active === 1,
    person: personId === null ? null : { id: personId, name: personName ?? '' },
    createdAt,
  };
}
