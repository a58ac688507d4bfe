export { longTermProcedures } from './procedures.ts';
export { readGoals, readReviews } from './read.ts';
