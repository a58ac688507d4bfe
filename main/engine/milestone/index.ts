export { milestoneProcedures } from './procedures.ts';
export { milestoneFigures, readMilestones } from './read.ts';
