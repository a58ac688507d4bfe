/** 人员与权限: what a person may do in a library. One account may have several roles. */
export const ROLES = ['administrator', 'clerk', 'reviewer', 'leader', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  administrator: '管理员',
  clerk: '经办人',
  reviewer: '审核人',
  leader: '领导',
  viewer: '查阅',
};

/**
 * What a procedure asks of the person who calls it. `anyone` works without signing in; `signer` is a person whom a step
 * of a chain may name, and the step says who that is.
 */
export type NeededRole = Role | 'signer' | 'anyone';

export const NEEDED_ROLE_NAMES: Record<NeededRole, string> = {
  ...ROLE_NAMES,
  signer: '签批人',
  anyone: '不限',
};

/** The needs that each role meets. An administrator runs the office's program, and signs only with a signer's role. */
const MEETS: Record<Role, readonly NeededRole[]> = {
  administrator: ['administrator', 'reviewer', 'clerk', 'viewer'],
  clerk: ['clerk', 'signer', 'viewer'],
  reviewer: ['reviewer', 'clerk', 'signer', 'viewer'],
  leader: ['leader', 'signer', 'viewer'],
  viewer: ['viewer'],
};

/** Whether somebody with these roles may do what needs `needed`. */
export function mayDo(roles: readonly Role[], needed: NeededRole): boolean {
  return needed === 'anyone' || roles.some((role) => MEETS[role].includes(needed));
}

/** Somebody who has signed in to a library. */
export interface SignedIn {
  accountId: string;
  name: string;
  roles: readonly Role[];
}
