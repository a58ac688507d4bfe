export { ledgerImportProcedures } from './procedures.ts';
