export { type ArchiveRequest, archiveCaseFile } from './archive.ts';
export { archiveProcedures } from './procedures.ts';
