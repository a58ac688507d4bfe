export { searchProcedures } from './procedures.ts';
