import { ROLE_NAMES, type Role, type SignedIn } from '../../../shared/role.ts';
import { JuanzongError } from '../error.ts';

/** Who did something that counts as a signature. */
export interface Signer {
  name: string;
  /** `null` where nobody signs in, and the name is all there is. */
  accountId: string | null;
}

export interface Asking {
  actor: string;
  account?: SignedIn | undefined;
}

/**
 * Who signs. Where people sign in it is the account, which must really have one of `roles`; where nobody does, it is the
 * name given for whoever signed on paper, else that of whoever works.
 * @throws JuanzongError `signs-for-another`, `role-missing`
 */
export function signerOf(
  { actor, account }: Asking,
  { name, roles }: { name?: string | undefined; roles: readonly Role[] },
): Signer {
  if (!account) return { name: name ?? actor, accountId: null };
  if (name !== undefined && name !== account.name) {
    throw new JuanzongError(
      'signs-for-another',
      `现在登录的是${account.name}，不能以${name}的名义签署，请由${name}本人登录办理。`,
    );
  }
  if (!account.roles.some((role) => roles.includes(role))) {
    const needed = roles.map((role) => ROLE_NAMES[role]).join('或');
    const own = account.roles.map((role) => ROLE_NAMES[role]).join('、');
    throw new JuanzongError('role-missing', `此事须由${needed}办理，${account.name}的角色是${own}。`);
  }
  return { name: account.name, accountId: account.accountId };
}

/** Whether two signatures are of one person: by account, and by name where one of them signed without. */
export function isSamePerson(one: Signer, other: Signer): boolean {
  if (one.accountId !== null && one.accountId === other.accountId) return true;
  return one.name === other.name;
}

/**
 * Nobody decides what he put up himself.
 * @param what what was put up, such as `这份延期申请`
 * @throws JuanzongError `signs-own`
 */
export function requireAnother(signer: Signer, author: Signer, what: string): void {
  if (!isSamePerson(signer, author)) return;
  throw new JuanzongError('signs-own', `${what}由${author.name}提出，不能由本人批准，请由其他人办理。`);
}
