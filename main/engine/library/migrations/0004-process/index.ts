import { sql as accounts } from './accounts.ts';
import { sql as closure } from './closure.ts';
import { sql as deadlines } from './deadlines.ts';
import { sql as disclosure } from './disclosure.ts';
import { sql as register } from './register.ts';
import { sql as results } from './results.ts';
import { sql as supervision } from './supervision.ts';

/** The rectification process: accounts, deadlines, sign-off, supervision, disclosure, results. */
export const sql = [accounts, register, deadlines, closure, supervision, disclosure, results].join('\n');
