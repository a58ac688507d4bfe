export { type DatedFields, datesFollowing, feedbackDateOf, usualDate } from './consequences.ts';
export { endGrants, replacesGrant } from './grant.ts';
export { addPeriod, dueFrom, PERIODS, readPeriods } from './periods.ts';
export { deadlineProcedures } from './procedures.ts';
export { keepingDueDates } from './right.ts';
