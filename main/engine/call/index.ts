export { callProcedure } from './call.ts';
export { describeProcedures, type ProcedureDescription } from './describe.ts';
export { nearestNames } from './nearest.ts';
