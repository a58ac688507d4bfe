import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { SIGN_IN, type SignIn } from '../../../shared/account.ts';
import { JuanzongError } from '../error.ts';
import type { Change } from '../library/index.ts';
import { readSetting, type Setting } from '../setting/index.ts';
import { countAdministrators } from './read.ts';

const SETTING: Setting<SignIn> = { key: 'signIn', schema: z.enum(SIGN_IN), initial: 'off' };

/** Whether people sign in to this library. */
export function signInOf(db: Database): SignIn {
  return readSetting(db, SETTING);
}

/**
 * Has people sign in from now on, or lets one person work alone. The trail says so even where that was so before,
 * as in a new library.
 * @throws JuanzongError `no-administrator`: nobody could sign in and let others in
 */
export function setSignIn({ db, record }: Change, signIn: SignIn): void {
  if (signIn === 'on' && countAdministrators(db) === 0) {
    throw new JuanzongError('no-administrator', '还没有启用的管理员账号，请先建立管理员账号，再启用登录。');
  }
  const before = signInOf(db);
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(SETTING.key, JSON.stringify(signIn));
  record({
    action: `signIn.${signIn}`,
    subjectKind: 'setting',
    subjectId: SETTING.key,
    caseFileId: null,
    before: { signIn: before },
    after: { signIn },
  });
}
