export { accountabilityProcedures, moneyProcedures } from './procedures.ts';
export { accountabilityFigures, accountabilityOf } from './read.ts';
