export { milestoneProcedures } from './procedures.ts';
export { milestoneFigures } from './read.ts';
