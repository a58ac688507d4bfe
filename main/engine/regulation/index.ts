export { regulationProcedures } from './procedures.ts';
export { regulationFigures } from './read.ts';
export { addRegulations } from './titles.ts';
