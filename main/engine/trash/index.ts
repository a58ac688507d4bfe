export { trashProcedures } from './procedures.ts';
