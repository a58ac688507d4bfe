import { archiveProcedures } from './archive/index.ts';
import { backupProcedures } from './backup/index.ts';
import { boardProcedures } from './board/index.ts';
import { caseFileProcedures, intakeProcedures, outlineProcedures } from './casefile/index.ts';
import { documentProcedures } from './document/index.ts';
import { evidenceProcedures } from './evidence/index.ts';
import { historyProcedures } from './history/index.ts';
import { issueProcedures } from './issue/index.ts';
import { ledgerProcedures } from './ledger/index.ts';
import { measureProcedures } from './measure/index.ts';
import { peopleProcedures } from './people/index.ts';
import { previewProcedures } from './preview/index.ts';
import { createCallerFactory, router } from './procedure.ts';
import { searchProcedures } from './search/index.ts';
import { trashProcedures } from './trash/index.ts';
import { undoProcedures } from './undo/procedures.ts';
import { verifyProcedures } from './verify/index.ts';
import { workspaceProcedures } from './workspace/procedures.ts';

/** Everything that a host can ask of the engine. */
export const engineRouter = router({
  archive: archiveProcedures,
  backup: backupProcedures,
  board: boardProcedures,
  caseFile: caseFileProcedures,
  document: documentProcedures,
  evidence: evidenceProcedures,
  intake: intakeProcedures,
  history: historyProcedures,
  issue: issueProcedures,
  ledger: ledgerProcedures,
  measure: measureProcedures,
  outline: outlineProcedures,
  people: peopleProcedures,
  preview: previewProcedures,
  search: searchProcedures,
  trash: trashProcedures,
  undo: undoProcedures,
  verify: verifyProcedures,
  workspace: workspaceProcedures,
});

export type EngineRouter = typeof engineRouter;

/** The procedures as plain functions, for a host in the same process. */
export const createCaller = createCallerFactory(engineRouter);
export type Caller = ReturnType<typeof createCaller>;
