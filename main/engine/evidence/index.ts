export { type AttachedFile, type AttachRequest, type AttachResult, attachEvidence } from './attach.ts';
export type { AttachFailure } from './gather.ts';
export { link as linkEvidence, setLinkTrashed } from './links.ts';
export { LIVE_LINKS } from './live-links.ts';
export { MediaTypeReader } from './media-type-reader.ts';
export { moveEvidenceOfMeasure } from './move.ts';
export { evidenceNotFound } from './not-found.ts';
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
export { storedEvidence } from './stored.ts';
export { targetByNumber } from './target.ts';
