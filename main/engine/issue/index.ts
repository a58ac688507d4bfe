export { addIssue, addRegulations } from './add.ts';
export { caseNotFound, type IssueRef, resolveIssue } from './find.ts';
export { issueProcedures } from './procedures.ts';
export { readIssues } from './read.ts';
