export { type ImportedNotice, importNotice } from './import.ts';
export { caseFileProcedures } from './procedures.ts';
export { listCaseFileIds, readCaseFile } from './read.ts';
export { type CompletionCounts, type Statistics, statisticsOf } from './statistics.ts';
