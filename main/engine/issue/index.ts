export { addIssue, addRegulations } from './add.ts';
export { requireClosable } from './closable.ts';
export { fillWithheldIssue } from './fill.ts';
export { caseNotFound, type IssueRef, resolveIssue } from './find.ts';
export { type IssuePatch, issuePatch } from './patch.ts';
export { issueProcedures } from './procedures.ts';
export { renumberPublic } from './public-numbers.ts';
export { readIssue, readIssues } from './read.ts';
export { updateIssue } from './update.ts';
