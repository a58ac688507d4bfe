export { authenticate, beginWith, type Credentials, signInOf } from './account/index.ts';
export {
  callProcedure,
  describeProcedures,
  nearestNames,
  type ProcedureDescription,
} from './call/index.ts';
export type { CompletionCounts, Statistics } from './casefile/index.ts';
export { DOCUMENT_KINDS, fieldValue, type TypedValues } from './document/index.ts';
export { explainFailure, JuanzongError } from './error.ts';
export { unwrapFailure } from './failure.ts';
export { checkFonts } from './font/index.ts';
export { checkFormat, correctFormat, readPaperFile } from './format-check/index.ts';
export { parseNotice, readSource } from './intake/index.ts';
export {
  createLibrary,
  type Library,
  liesWithin,
  openForWriting,
  openLibrary,
  type WritableLibrary,
} from './library/index.ts';
export type { Context, Progress } from './procedure.ts';
export { type Caller, createCaller, type EngineRouter } from './router.ts';
export { fillWithSample, type SampleResult } from './sample/index.ts';
export {
  type Access,
  type BrowserAccess,
  browserAccess,
  type EngineServer,
  type ListenAddress,
  pipeAccess,
  type ServeOptions,
  serveEngine,
} from './server/index.ts';
export { checkTemplate, placeholderGroups } from './template/index.ts';
export { verifyPath } from './verify/index.ts';
export { loginName, userDataFolder, type Workspace, workspaceOf } from './workspace/index.ts';
