export { boardProcedures } from './procedures.ts';
