export { type AttachedFile, type AttachRequest, type AttachResult, attachEvidence } from './attach.ts';
export type { AttachFailure } from './gather.ts';
export { MediaTypeReader } from './media-type-reader.ts';
export { evidenceProcedures } from './procedures.ts';
export { type EvidencePlace, placesOf, recordFile } from './record.ts';
export {
  discardStaged,
  stagedFile,
  stageUpload,
  takeStaged,
  type Upload,
  type WaitingFile,
} from './stage.ts';
