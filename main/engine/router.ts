import { archiveProcedures } from './archive/index.ts';
import { caseFileProcedures } from './casefile/index.ts';
import { documentProcedures } from './document/index.ts';
import { evidenceProcedures } from './evidence/index.ts';
import { issueProcedures } from './issue/index.ts';
import { createCallerFactory, router } from './procedure.ts';
import { verifyProcedures } from './verify/index.ts';

/** Everything that a host can ask of the engine. */
export const engineRouter = router({
  archive: archiveProcedures,
  caseFile: caseFileProcedures,
  document: documentProcedures,
  evidence: evidenceProcedures,
  issue: issueProcedures,
  verify: verifyProcedures,
});

export type EngineRouter = typeof engineRouter;

/** The procedures as plain functions, for a host in the same process. */
export const createCaller = createCallerFactory(engineRouter);
export type Caller = ReturnType<typeof createCaller>;
