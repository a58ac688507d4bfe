import { accountProcedures } from './account/procedures.ts';
import { accountabilityProcedures, moneyProcedures } from './accountability/index.ts';
import { archiveProcedures } from './archive/index.ts';
import { backupProcedures } from './backup/index.ts';
import { boardProcedures } from './board/index.ts';
import { caseFileProcedures, intakeProcedures, outlineProcedures } from './casefile/index.ts';
import { closureProcedures } from './closure/index.ts';
import { completionProcedures } from './completion/index.ts';
import { deadlineProcedures } from './deadline/index.ts';
import { deliveryProcedures } from './delivery/index.ts';
import { commentProcedures, disclosureProcedures, publicationProcedures } from './disclosure/index.ts';
import { documentProcedures } from './document/index.ts';
import { evidenceProcedures } from './evidence/index.ts';
import { extensionProcedures } from './extension/index.ts';
import { fontProcedures } from './font/index.ts';
import { formatCheckProcedures } from './format-check/index.ts';
import { historyProcedures } from './history/index.ts';
import { issueProcedures } from './issue/index.ts';
import { ledgerProcedures } from './ledger/index.ts';
import { ledgerImportProcedures } from './ledger-import/index.ts';
import { supervisionProcedures } from './letter/index.ts';
import { lightProcedures } from './light/index.ts';
import { listProcedures } from './list/index.ts';
import { longTermProcedures } from './long-term/index.ts';
import { measureProcedures } from './measure/index.ts';
import { milestoneProcedures } from './milestone/index.ts';
import { peopleProcedures, registerProcedures } from './people/index.ts';
import { previewProcedures } from './preview/index.ts';
import { createCallerFactory, router } from './procedure.ts';
import { regulationProcedures } from './regulation/index.ts';
import { reportProcedures } from './report/index.ts';
import { responsibilityProcedures } from './responsibility/index.ts';
import { searchProcedures } from './search/index.ts';
import { selfCheckProcedures } from './self-check/index.ts';
import { demandProcedures } from './supervision/index.ts';
import { templateProcedures } from './template/procedures.ts';
import { trashProcedures } from './trash/index.ts';
import { undoProcedures } from './undo/procedures.ts';
import { verifyProcedures } from './verify/index.ts';
import { workspaceProcedures } from './workspace/procedures.ts';

/** Everything that a host can ask of the engine. */
export const engineRouter = router({
  account: accountProcedures,
  accountability: accountabilityProcedures,
  archive: archiveProcedures,
  backup: backupProcedures,
  board: boardProcedures,
  caseFile: caseFileProcedures,
  closure: closureProcedures,
  completion: completionProcedures,
  comment: commentProcedures,
  demand: demandProcedures,
  delivery: deliveryProcedures,
  disclosure: disclosureProcedures,
  document: documentProcedures,
  evidence: evidenceProcedures,
  font: fontProcedures,
  formatCheck: formatCheckProcedures,
  intake: intakeProcedures,
  history: historyProcedures,
  issue: issueProcedures,
  ledger: ledgerProcedures,
  ledgerImport: ledgerImportProcedures,
  list: listProcedures,
  deadline: deadlineProcedures,
  extension: extensionProcedures,
  light: lightProcedures,
  longTerm: longTermProcedures,
  measure: measureProcedures,
  milestone: milestoneProcedures,
  money: moneyProcedures,
  outline: outlineProcedures,
  people: peopleProcedures,
  preview: previewProcedures,
  register: registerProcedures,
  regulation: regulationProcedures,
  report: reportProcedures,
  responsibility: responsibilityProcedures,
  publication: publicationProcedures,
  search: searchProcedures,
  selfCheck: selfCheckProcedures,
  supervision: supervisionProcedures,
  template: templateProcedures,
  trash: trashProcedures,
  undo: undoProcedures,
  verify: verifyProcedures,
  workspace: workspaceProcedures,
});

export type EngineRouter = typeof engineRouter;

/** The procedures as plain functions, for a host in the same process. */
export const createCaller = createCallerFactory(engineRouter);
export type Caller = ReturnType<typeof createCaller>;
