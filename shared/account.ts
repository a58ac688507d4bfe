import type { Role } from './role.ts';

/** Whether people sign in to a library, or one person works in it alone. */
export const SIGN_IN = ['on', 'off'] as const;
export type SignIn = (typeof SIGN_IN)[number];

/** In characters. */
export const SHORTEST_PASSWORD = 8;

/** Somebody who may sign in to a library. Nothing of the password is ever told. */
export interface Account {
  id: string;
  name: string;
  roles: Role[];
  active: boolean;
  /** Who it is in the register of people. */
  person: { id: string; name: string } | null;
  /** ISO 8601 in UTC. */
  createdAt: string;
}
