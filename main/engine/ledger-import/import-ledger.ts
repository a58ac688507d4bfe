import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type {
  LedgerChoice,
  LedgerImported,
  LedgerPlan,
  LedgerReading,
} from '../../../shared/ledger-import.ts';
import type { SignedIn } from '../../../shared/role.ts';
import { createEmptyCaseFile } from '../casefile/index.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import { stagedFile } from '../evidence/index.ts';
import { requireCaseFile } from '../issue/index.ts';
import type { Change, Library, WritableLibrary } from '../library/index.ts';
import type { Grid } from './book/grid.ts';
import { readBook, requireWorkbook } from './book/read-book.ts';
import { carryOut, type Decisions } from './plan/carry-out.ts';
import { makePlan, type Plan } from './plan/make-plan.ts';
import { remembering } from './plan/remembering.ts';
import { tryOut, tryWithin } from './plan/trial.ts';
import { layoutOf, type ReadLedger, readLedger } from './sheet/read-ledger.ts';

/** A file that waits in the library, or one of this machine. */
export type LedgerSource = { token: string } | { path: string };

/** The case file that a ledger belongs to, or the one that is made for it. */
export type LedgerTarget = { caseFileId: string } | { title: string; inspectedUnit: string | null };

interface Book {
  name: string;
  sha256: string;
  grids: Grid[];
}

/** The file that was read last in a library: choosing columns reads it many times over. */
const lastRead = new WeakMap<Library['db'], Book>();

/**
 * What a file is read as, for a person to check.
 * @throws JuanzongError of `readBook` and `layoutOf`
 */
export async function readLedgerFile(
  library: Library,
  source: LedgerSource,
  choice: LedgerChoice,
  signal?: AbortSignal,
): Promise<LedgerReading> {
  const { name, sha256, grids } = await openBook(library, source, signal);
  return {
    fileName: name,
    sha256,
    sheets: grids.map((grid) => ({ name: grid.name, hidden: grid.hidden, rows: grid.rows.length })),
    layout: layoutOf(grids, choice),
  };
}

export interface PlanRequest {
  source: LedgerSource;
  target: LedgerTarget;
  choice: LedgerChoice;
}

/**
 * What an import would do, row by row. Nothing is written.
 * @throws JuanzongError of `readBook` and `readLedger`, `case-not-found`
 */
export async function planImport(
  library: WritableLibrary,
  { actor, account }: { actor: string; account: SignedIn | undefined },
  { source, target, choice }: PlanRequest,
  signal?: AbortSignal,
): Promise<LedgerPlan> {
  const book = await openBook(library, source, signal);
  const ledger = readLedger(book.grids, choice);
  const plan = tryOut(library, actor, (trial) => {
    const change = remembering(trial);
    return makePlan(change, { ...question(change, target, book, ledger), account });
  });
  const key = keyOf(book, account, { target, choice });
  lastPlan.set(library.db, { key, seq: lastEvent(library.db), plan });
  return shownPlan(plan, ledger);
}

/** The plan that somebody is looking at; while nothing happens in the library it need not be made once more. */
const lastPlan = new WeakMap<Library['db'], { key: string; seq: number; plan: Plan }>();

function keyOf(
  { sha256 }: Book,
  account: SignedIn | undefined,
  question: Pick<PlanRequest, 'target' | 'choice'>,
): string {
  return JSON.stringify({ sha256, account: account?.accountId, roles: account?.roles, question });
}

function lastEvent(db: Library['db']): number {
  const seq = db.prepare<[], number | null>('SELECT max(seq) FROM audit_event').pluck().get();
  return seq ?? 0;
}

/**
 * Imports a ledger as it was planned and decided: all of it in one transaction, or nothing.
 * @param change runs the work as one step that can be taken back
 * @param fingerprint of the plan that was looked at; without one there is none to compare with
 * @throws JuanzongError `plan-outdated` where the library or the file no longer fits the plan; those of `planImport`
 */
export async function importLedger(
  library: Library,
  { account, change }: { account: SignedIn | undefined; change: <T>(work: (change: Change) => T) => T },
  {
    source,
    target,
    choice,
    decisions,
    fingerprint,
  }: PlanRequest & { decisions: Decisions; fingerprint?: string | undefined },
  signal?: AbortSignal,
): Promise<LedgerImported> {
  const book = await openBook(library, source, signal);
  const ledger = readLedger(book.grids, choice);
  const known = lastPlan.get(library.db);
  lastPlan.delete(library.db);
  const key = keyOf(book, account, { target, choice });
  return change((begun) => {
    const changing = remembering(begun);
    const isFresh = known?.key === key && known.seq === lastEvent(library.db);
    const where = question(changing, target, book, ledger);
    const plan = isFresh
      ? known.plan
      : tryWithin(changing, (trial) => makePlan(trial, { ...where, account }));
    if (fingerprint !== undefined && shownPlan(plan, ledger).fingerprint !== fingerprint) {
      throw new JuanzongError('plan-outdated', '预览之后卷宗有了改动，台账没有导入，请重新预览后再导入。');
    }
    const imported = carryOut(changing, plan, { caseFileId: where.caseFileId, decisions, account });
    if (imported.added + imported.changed === 0) return imported;
    changing.record({
      action: 'ledger.import',
      subjectKind: 'caseFile',
      subjectId: where.caseFileId,
      caseFileId: where.caseFileId,
      after: {
        source: { name: book.name, sha256: book.sha256 },
        sheet: ledger.layout.sheet,
        added: imported.added,
        changed: imported.changed,
      },
    });
    return imported;
  });
}

function question(
  change: Change,
  target: LedgerTarget,
  { grids }: Book,
  { entries }: ReadLedger,
): { caseFileId: string; entries: ReadLedger['entries']; grids: readonly Grid[] } {
  if ('title' in target) return { caseFileId: createEmptyCaseFile(change, target), entries, grids };
  requireCaseFile(change.db, target.caseFileId);
  return { caseFileId: target.caseFileId, entries, grids };
}

function shownPlan({ planned, absent }: Plan, { leftOut }: ReadLedger): LedgerPlan {
  const rows = planned.map(({ row }) => row);
  const fingerprint = createHash('sha256').update(JSON.stringify({ rows, leftOut, absent })).digest('hex');
  return { rows, leftOut, absent, fingerprint };
}

async function openBook(library: Library, source: LedgerSource, signal?: AbortSignal): Promise<Book> {
  const { path, name, sha256 } = await located(library, source);
  const known = lastRead.get(library.db);
  if (known?.sha256 === sha256) return { ...known, name };
  const book = { name, sha256, grids: await readBook(path, name, signal) };
  lastRead.set(library.db, book);
  return book;
}

async function located(
  library: Library,
  source: LedgerSource,
): Promise<{ path: string; name: string; sha256: string }> {
  if ('token' in source) {
    const { staged, name } = stagedFile(library, source.token);
    return { path: staged.path, name, sha256: staged.sha256 };
  }
  const name = basename(source.path);
  await requireWorkbook(source.path, name);
  try {
    const sha256 = createHash('sha256')
      .update(await readFile(source.path))
      .digest('hex');
    return { path: source.path, name, sha256 };
  } catch (error) {
    throw explainFailure(error, source.path);
  }
}
