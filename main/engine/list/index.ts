export { gapsOfCase } from './gaps.ts';
export { listProcedures } from './procedures.ts';
