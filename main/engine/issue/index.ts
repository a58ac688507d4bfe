export { resolveIssue } from './find.ts';
export { readIssues } from './read.ts';
