import { badInputOf } from '../failure.ts';
import type { Beginning } from '../library/index.ts';
import { createAccount } from './change.ts';
import { credentials } from './input.ts';
import { hashPassword } from './password.ts';
import { setSignIn } from './sign-in-setting.ts';

/** Somebody, and the password they chose. */
export interface Credentials {
  name: string;
  password: string;
}

/**
 * What the trail of a new library begins with: its first administrator, or that one person works in it without signing in.
 * @param actor who makes a library without sign-in
 * @throws JuanzongError `bad-input`
 */
export async function beginWith(administrator: Credentials | null, actor: string): Promise<Beginning> {
  if (!administrator) return { actor, work: (change) => setSignIn(change, 'off') };
  const { data, error } = credentials.safeParse(administrator);
  if (!data) throw badInputOf(error);
  const { name } = data;
  const password = await hashPassword(data.password);
  return {
    actor: name,
    work(change) {
      createAccount(change, { name, roles: ['administrator'], password });
      setSignIn(change, 'on');
    },
  };
}
