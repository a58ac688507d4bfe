export { type ArchiveRequest, archiveCaseFile } from './archive.ts';
export { makeFolder } from './draft.ts';
export { archiveProcedures } from './procedures.ts';
