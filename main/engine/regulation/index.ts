export { regulationProcedures } from './procedures.ts';
export { readRegulations, regulationFigures } from './read.ts';
export { addRegulations } from './titles.ts';
