export { selfCheckProcedures } from './procedures.ts';
export { selfCheckCounts } from './read.ts';
