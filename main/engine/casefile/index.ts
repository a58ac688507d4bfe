export type { CompletionCounts } from '../../../shared/completion-counts.ts';
export { type ImportedNotice, importNotice } from './import.ts';
export { intakeProcedures } from './intake-procedures.ts';
export { outlineProcedures } from './outline-procedures.ts';
export { caseFileProcedures } from './procedures.ts';
export { listCaseFileIds, readCaseFile } from './read.ts';
export { type Statistics, statisticsOf } from './statistics.ts';
export { storedSource } from './stored-source.ts';
