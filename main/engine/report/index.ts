export { reportProcedures } from './procedures.ts';
export { readBehind, readReport } from './read.ts';
export { readStanding } from './standing.ts';
