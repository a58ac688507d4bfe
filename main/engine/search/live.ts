import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { AuditEntry } from '../audit/index.ts';
import type { Library, WritableLibrary } from '../library/index.ts';
import { Entries } from './entries.ts';
import { entryOf, type NewEntry } from './entry.ts';
import { readCaseFileEntries, readDocumentEntries, readEvidenceEntries, readIssueEntries } from './read.ts';
import type { Which } from './which.ts';

/** What was changed since the entries were read. */
interface Stale {
  all: boolean;
  caseFiles: Set<string>;
  issues: Set<string>;
  /** Each with the case file that it is in. */
  measures: Map<string, string | null>;
  evidence: Set<string>;
}

/** The entries of a library, kept in step with it. */
interface LiveEntries {
  entries: Entries;
  stale: Stale;
  /** SQLite's count of what other connections committed. */
  version: number;
  /** Those who ask wait for each other. */
  turn: Promise<unknown>;
}

/** How many entries to take in at a stretch: some milliseconds' worth. */
const SLICE = 2_000;

const NOTHING_STALE = (): Stale => ({
  all: false,
  caseFiles: new Set(),
  issues: new Set(),
  measures: new Map(),
  evidence: new Set(),
});

/** They go when the library is closed and forgotten. */
const byLibrary = new WeakMap<Database, LiveEntries>();

/** What can be found in a library right now. Built when first asked for; later only what changed is read anew. */
export async function entriesOf(library: Library): Promise<Entries> {
  const live = byLibrary.get(library.db) ?? watch(library);
  const turn = live.turn.then(() => bringUpToDate(live, library.db));
  live.turn = turn.catch(() => undefined);
  await turn;
  return live.entries;
}

async function bringUpToDate(live: LiveEntries, db: Database): Promise<void> {
  const version = dataVersion(db);
  const { stale } = live;
  // What changes while this is under way is stale again.
  live.stale = NOTHING_STALE();
  try {
    traceMeasures(stale, db);
    if (stale.all || version !== live.version) {
      live.entries = new Entries();
      await add(live.entries, db);
    } else {
      await refresh(live.entries, db, stale);
    }
    live.version = version;
  } catch (error) {
    live.stale.all = true;
    throw error;
  }
}

function watch(library: Library): LiveEntries {
  const live: LiveEntries = {
    entries: new Entries(),
    stale: { ...NOTHING_STALE(), all: true },
    version: 0,
    turn: Promise.resolve(),
  };
  byLibrary.set(library.db, live);
  if (isWritable(library)) {
    library.onChange(({ entries }) => {
      for (const entry of entries) note(live.stale, entry);
    });
  }
  return live;
}

/** What is said of a measure is said of its issue; one that is gone may have belonged to any of its case file. */
function traceMeasures(stale: Stale, db: Database): void {
  const find = db.prepare<[string], string>('SELECT issue_id FROM measure WHERE id = ?').pluck();
  for (const [id, caseFileId] of stale.measures) {
    const issue = find.get(id);
    if (issue !== undefined) stale.issues.add(issue);
    else if (caseFileId !== null) stale.caseFiles.add(caseFileId);
    else stale.all = true;
  }
}

/** One that is read only changes through other processes alone, which its version tells. */
function isWritable(library: Library): library is WritableLibrary {
  return 'onChange' in library;
}

/** An event that is about something else may touch anything in its case file. */
function note(stale: Stale, { subjectKind, subjectId, caseFileId }: AuditEntry): void {
  if (subjectKind === 'issue') stale.issues.add(subjectId);
  else if (subjectKind === 'measure') stale.measures.set(subjectId, caseFileId);
  else if (subjectKind === 'evidence') stale.evidence.add(subjectId);
  else if (caseFileId !== null) stale.caseFiles.add(caseFileId);
  else stale.all = true;
}

function dataVersion(db: Database): number {
  return Number(db.pragma('data_version', { simple: true }));
}

async function add(entries: Entries, db: Database): Promise<void> {
  await addAllButEvidence(entries, db, { all: true });
  await put(entries, readEvidenceEntries(db, { all: true }));
}

async function addAllButEvidence(entries: Entries, db: Database, which: Which): Promise<void> {
  for (const read of [readCaseFileEntries, readIssueEntries, readDocumentEntries]) {
    await put(entries, read(db, which));
  }
}

/** In slices, so that an engine with much to take in still answers everybody else. */
async function put(entries: Entries, found: readonly NewEntry[]): Promise<void> {
  for (let start = 0; start < found.length; start += SLICE) {
    if (start > 0) await setImmediate();
    for (const entry of found.slice(start, start + SLICE)) entries.put(entryOf(entry));
  }
}

async function refresh(
  entries: Entries,
  db: Database,
  { caseFiles, issues, evidence }: Stale,
): Promise<void> {
  const pieces = new Set(evidence);
  for (const caseFile of caseFiles) {
    // What it showed may be attached elsewhere, too, and is to be found there now.
    for (const id of entries.removeCaseFile(caseFile)) pieces.add(id);
    for (const id of evidenceOfCaseFile(db, caseFile)) pieces.add(id);
    await addAllButEvidence(entries, db, { caseFile });
  }
  if (issues.size > 0) {
    for (const id of issues) entries.remove('issue', id);
    await put(entries, readIssueEntries(db, { ids: [...issues] }));
  }
  for (const id of evidenceOfIssues(db, issues)) pieces.add(id);
  if (pieces.size > 0) {
    for (const id of pieces) entries.remove('evidence', id);
    await put(entries, readEvidenceEntries(db, { ids: [...pieces] }));
  }
}

function evidenceOfCaseFile(db: Database, caseFileId: string): string[] {
  return db
    .prepare<[string], string>(
      `SELECT DISTINCT evidence_id FROM evidence_link JOIN issue ON issue.id = issue_id WHERE case_file_id = ?`,
    )
    .pluck()
    .all(caseFileId);
}

/** An issue takes its evidence with it into the recycle bin and back, and names it. */
function evidenceOfIssues(db: Database, issues: ReadonlySet<string>): string[] {
  if (issues.size === 0) return [];
  return db
    .prepare<[string], { id: string }>(
      'SELECT DISTINCT evidence_id AS id FROM evidence_link WHERE issue_id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify([...issues]))
    .map(({ id }) => id);
}
