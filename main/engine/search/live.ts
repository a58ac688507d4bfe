import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { AuditEntry } from '../audit/index.ts';
import type { Library, WritableLibrary } from '../library/index.ts';
import { Entries } from './entries.ts';
import { entryOf, type NewEntry } from './entry.ts';
import {
  readCaseFileEntries,
  readDocumentEntries,
  readEvidenceEntries,
  readIssueEntries,
  type Which,
} from './read.ts';

/** What was changed since the entries were read. */
interface Stale {
  all: boolean;
  caseFiles: Set<string>;
  issues: Set<string>;
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
    if (stale.all || version !== live.version) {
      live.entries = new Entries();
      await add(live.entries, db, { all: true });
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

/** One that is read only changes through other processes alone, which its version tells. */
function isWritable(library: Library): library is WritableLibrary {
  return 'onChange' in library;
}

/** An event that is not about one issue or piece of evidence may touch anything in its case file. */
function note(stale: Stale, { subjectKind, subjectId, caseFileId }: AuditEntry): void {
  if (subjectKind === 'issue') stale.issues.add(subjectId);
  else if (subjectKind === 'evidence') stale.evidence.add(subjectId);
  else if (caseFileId !== null) stale.caseFiles.add(caseFileId);
  else stale.all = true;
}

function dataVersion(db: Database): number {
  return Number(db.pragma('data_version', { simple: true }));
}

async function add(entries: Entries, db: Database, which: Which): Promise<void> {
  for (const read of [readCaseFileEntries, readIssueEntries, readDocumentEntries, readEvidenceEntries]) {
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
  for (const caseFile of caseFiles) {
    entries.removeCaseFile(caseFile);
    await add(entries, db, { caseFile });
  }
  if (issues.size > 0) {
    for (const id of issues) entries.remove('issue', id);
    await put(entries, readIssueEntries(db, { ids: [...issues] }));
  }
  const pieces = [...evidence, ...evidenceOfIssues(db, issues)];
  if (pieces.length > 0) {
    for (const id of pieces) entries.remove('evidence', id);
    await put(entries, readEvidenceEntries(db, { ids: pieces }));
  }
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
