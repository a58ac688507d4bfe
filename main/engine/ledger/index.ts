export { ledgerProcedures } from './procedures.ts';
export { readLedgerRows } from './rows.ts';
