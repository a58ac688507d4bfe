export { historyProcedures } from './procedures.ts';
