export { accountabilityProcedures, moneyProcedures } from './procedures.ts';
export { accountabilityByIssue, accountabilityFigures, accountabilityOf } from './read.ts';
