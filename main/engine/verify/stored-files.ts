import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { explainFailure, JuanzongError } from '../error.ts';
import { placesOf } from '../evidence/index.ts';
import { hashFile, type Library, listFiles } from '../library/index.ts';
import type { Progress } from '../procedure.ts';
import type { Problem } from './problem.ts';

type State = 'whole' | 'missing' | 'changed' | { unreadable: string };

interface StoredFile {
  family: 'evidence' | 'document' | 'template';
  /** In bytes. */
  size: number;
  check(onBytes: (count: number) => void, signal: AbortSignal | undefined): Promise<State>;
  /** How the office knows the file; asked for only when something is wrong with it. */
  subject(): string;
}

/** Re-hashes every file that a record names. @throws the reason of `signal` once it aborts */
export async function unsoundFiles(
  library: Library,
  report: (progress: Progress) => void,
  signal: AbortSignal | undefined,
): Promise<Problem[]> {
  const files = [...evidenceFiles(library), ...documentFiles(library), ...templateFiles(library)];
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const problems: Problem[] = [];
  let done = 0;
  for (const file of files) {
    report({ done, total, label: '核验文件' });
    const onBytes = (count: number): void => {
      done += count;
      report({ done, total, label: '核验文件' });
    };
    const state = await file.check(onBytes, signal);
    if (state !== 'whole') problems.push(unsound(file, state));
  }
  return problems;
}

function evidenceFiles(library: Library): StoredFile[] {
  const rows = library.db
    .prepare<[], { sha256: string; size: number }>('SELECT sha256, size FROM evidence_file ORDER BY sha256')
    .all();
  return rows.map(({ sha256, size }) => ({
    family: 'evidence',
    size,
    check: (onBytes, signal) =>
      readable(library.evidence.pathOf(sha256), () => library.evidence.check(sha256, onBytes, signal)),
    subject: () => evidenceSubject(library, sha256),
  }));
}

/** The names and places that certain bytes go by; one is enough to find them. */
function evidenceSubject({ db }: Library, sha256: string): string {
  const [first, ...others] = placesOf(db, sha256);
  if (first) {
    const more = others.length > 0 ? `等${others.length + 1}处` : '';
    return `“${first.name}”（${first.caseFile}:${first.number}）${more} ${sha256}`;
  }
  const source = db
    .prepare<[string], { id: string; name: string }>(
      'SELECT id, source_name AS name FROM case_file WHERE source_sha256 = ? ORDER BY id',
    )
    .get(sha256);
  return source ? `“${source.name}”（卷宗${source.id}的来源文件） ${sha256}` : sha256;
}

function documentFiles(library: Library): StoredFile[] {
  const rows = library.db
    .prepare<[], { path: string; title: string; sha256: string; size: number; caseFile: string }>(
      `SELECT path, title, sha256, size, case_file_id AS caseFile FROM official_document ORDER BY path`,
    )
    .all();
  return rows.map(({ path, title, sha256, size, caseFile }) => ({
    family: 'document',
    size,
    check: (...how) => checkFile(join(library.path, path), sha256, ...how),
    subject: () => `“${title}”（${caseFile}） ${path}`,
  }));
}

function templateFiles(library: Library): StoredFile[] {
  const rows = library.db
    .prepare<[], { path: string; name: string; number: number; sha256: string; size: number }>(
      `SELECT path, template.name, number, sha256, size
       FROM template_version JOIN template ON template.id = template_id ORDER BY path`,
    )
    .all();
  return rows.map(({ path, name, number, sha256, size }) => ({
    family: 'template',
    size,
    check: (...how) => checkFile(join(library.path, path), sha256, ...how),
    subject: () => `模板“${name}”第${number}版 ${path}`,
  }));
}

async function checkFile(
  path: string,
  sha256: string,
  onBytes: (count: number) => void,
  signal: AbortSignal | undefined,
): Promise<State> {
  if (!existsSync(path)) return 'missing';
  return readable(path, async () =>
    (await hashFile(path, onBytes, signal)) === sha256 ? 'whole' : 'changed',
  );
}

async function readable(path: string, check: () => Promise<State>): Promise<State> {
  try {
    return await check();
  } catch (error) {
    const explained = explainFailure(error, path);
    if (explained instanceof JuanzongError) return { unreadable: explained.message };
    throw error;
  }
}

const REMEDIES: Record<StoredFile['family'], string> = {
  evidence: '请用原件重新添加到同一处，或从备份找回',
  document: '请从备份找回，或按现有数据重新生成一份',
  template: '请从备份找回，或重新登记一版',
};

function unsound(file: StoredFile, state: Exclude<State, 'whole'>): Problem {
  const subject = file.subject();
  const { family } = file;
  if (typeof state === 'object') return { kind: `${family}-unreadable`, subject, message: state.unreadable };
  const remedy = REMEDIES[family];
  const fault = state === 'missing' ? '的文件不见了' : '的文件与存入时的内容不一致';
  return { kind: `${family}-${state}`, subject, message: `${subject}${fault}，${remedy}。` };
}

/** Names files in `evidence/` and `documents/` that belong to no record; they stay where they are. */
export async function strayFiles(library: Library): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const path of await library.evidence.list()) {
    if (!belongs(library, `evidence/${path}`)) problems.push(stray('evidence-orphaned', `evidence/${path}`));
  }
  for (const path of await listFiles(join(library.path, 'documents'))) {
    if (!belongs(library, `documents/${path}`))
      problems.push(stray('document-orphaned', `documents/${path}`));
  }
  return problems;
}

/** Asked after the file was seen: one on its way is announced first, and recorded before it is no longer announced. */
function belongs({ path: root, db }: Library, path: string): boolean {
  const owner = db
    .prepare(
      `SELECT 1 FROM pending_file WHERE path = @path
       UNION ALL SELECT 1 FROM official_document WHERE path = @path
       UNION ALL SELECT 1 FROM template_version WHERE path = @path
       UNION ALL SELECT 1 FROM evidence_file WHERE 'evidence/' || substr(sha256, 1, 2) || '/' || sha256 = @path`,
    )
    .get({ path });
  // A name that is not valid UTF-8 is never found again under the name that it is listed by.
  const isGone = !existsSync(join(root, path)) && !path.includes('\u{fffd}');
  return owner !== undefined || isGone;
}

/** Names stored bytes that nothing refers to any more. */
export function unusedFiles({ db }: Library): Problem[] {
  const rows = db
    .prepare<[], { sha256: string }>(
      `SELECT sha256 FROM evidence_file
       WHERE sha256 NOT IN (SELECT sha256 FROM evidence)
         AND sha256 NOT IN (SELECT source_sha256 FROM case_file WHERE source_sha256 IS NOT NULL)
       ORDER BY sha256`,
    )
    .all();
  return rows.map(({ sha256 }) => stray('evidence-orphaned', `evidence/${sha256.slice(0, 2)}/${sha256}`));
}

function stray(kind: 'evidence-orphaned' | 'document-orphaned', path: string): Problem {
  return { kind, subject: path, message: `“${path}”不属于任何记录，请核对来历后移出卷宗库。` };
}
