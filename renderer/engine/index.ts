export { bytesUrl, type Disposition } from './bytes.ts';
export { engine, windowId } from './client.ts';
export { type Connection, followEvents, useConnection } from './events.ts';
export { type Failure, failureOf, isAbort } from './failure.ts';
export { dismissJob, type Job, type JobOptions, noteProgress, runJob, useJobs } from './job.ts';
export { usePreference } from './preferences.ts';
export { type ReadOptions, readAgain, reads, useRead } from './read.ts';
export {
  forgetFailure,
  type SaveResult,
  type SavingState,
  save,
  tellFailure,
  tellFailuresTo,
  trySave,
  useSaving,
} from './save.ts';
export { type AnsweredFile, saveBytes } from './save-bytes.ts';
export { type UploadOptions, upload } from './upload.ts';
export {
  enterWorkspace,
  readWorkspaceAgain,
  useMayDo,
  useWorkspace,
  type WindowWorkspace,
} from './workspace.ts';
