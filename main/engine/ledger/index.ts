export { LIVE_LINKS } from './live-links.ts';
export { ledgerProcedures } from './procedures.ts';
export { readLedgerRows } from './rows.ts';
