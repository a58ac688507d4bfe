import { sql as ledgerRows } from './ledger-rows.ts';
import { sql as numbers } from './numbers.ts';
import { sql as templates } from './templates.ts';

/** Official papers: their numbers and ways, and the office's own templates. */
export const sql = [numbers, templates, ledgerRows].join('\n');
