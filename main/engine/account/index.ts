/* The procedures are not among the exports: every procedure is built on this folder. */
export { authenticate } from './authenticate.ts';
export { beginWith, type Credentials } from './begin.ts';
export { createAccount, type NewAccount } from './change.ts';
export { credentials } from './input.ts';
export { hashPassword } from './password.ts';
export { permit } from './permit.ts';
export { currentAccount, listAccounts } from './read.ts';
export { setSignIn, signInOf } from './sign-in-setting.ts';
