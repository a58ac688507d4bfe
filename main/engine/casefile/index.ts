export { listCaseFileIds, readCaseFile } from './read.ts';
