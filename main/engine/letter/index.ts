export { supervisionProcedures } from './procedures.ts';
