import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { TemplateCheck } from '../../../shared/template.ts';
import { documentArrival } from '../document/store.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import { safeExcerpt, safeName } from '../file-name/index.ts';
import { admit, type Change, type StagedFile, type WritableLibrary } from '../library/index.ts';
import { fieldsFor } from './fields.ts';
import { checkFile } from './read-file.ts';

/** A template that the office hands in. */
export interface NewTemplate {
  /** What the office calls it; one of this name gets a new version. */
  name: string;
  /** Key of the kind of paper that it is the office's own form of. */
  kind: string | null;
}

/** What became of it. */
export interface Registration {
  check: TemplateCheck;
  /** `null` where the check found something: then nothing is kept. */
  version: { id: string; templateId: string; number: number; isNew: boolean } | null;
}

/** Takes in a template from this machine. @throws JuanzongError, see `registerStaged`, and what the disk refuses */
export async function registerFile(
  library: WritableLibrary,
  actor: string,
  path: string,
  template: NewTemplate,
  signal?: AbortSignal,
): Promise<Registration> {
  try {
    const staged = await library.evidence.stage(createReadStream(path), undefined, signal);
    return await registerStaged(library, actor, staged, basename(path), template, signal);
  } catch (error) {
    throw explainFailure(error, path);
  }
}

/**
 * Checks a file that waits and makes it the newest version of a template. The same file again is no new version.
 * @param fileName as the office calls the file
 * @throws JuanzongError, see `checkFile`; then, and where the check found something, nothing is kept
 */
export async function registerStaged(
  library: WritableLibrary,
  actor: string,
  staged: StagedFile,
  fileName: string,
  template: NewTemplate,
  signal?: AbortSignal,
): Promise<Registration> {
  let isKept = false;
  try {
    const { name, kind } = template;
    const check = await checkFile({ path: staged.path, name: fileName }, fieldsFor(kind), signal);
    if (!check.isSound) return { check, version: null };
    const newest = newestOf(library, name);
    if (newest?.sha256 === staged.sha256 && newest.kind === kind) {
      const { id, templateId, number } = newest;
      return { check, version: { id, templateId, number, isNew: false } };
    }
    const number = (newest?.number ?? 0) + 1;
    const path = placeOf(name, number, staged.sha256);
    isKept = true;
    const version = await admit(library, actor, [documentArrival(library, staged, path)], (change) =>
      record(change, template, { number, path, fileName, needs: JSON.stringify(check.needs), staged }),
    );
    return { check, version };
  } finally {
    if (!isKept) await library.evidence.discard(staged);
  }
}

const FOLDER = 'documents/文书模板';
/** In UTF-16 units. */
const NAME_LENGTH = 60;

function placeOf(name: string, number: number, sha256: string): string {
  return `${FOLDER}/${safeName(`${safeExcerpt(name, NAME_LENGTH)}-第${number}版-${sha256.slice(0, 8)}.docx`)}`;
}

interface Newest {
  id: string;
  templateId: string;
  number: number;
  sha256: string;
  kind: string | null;
}

function newestOf({ db }: Pick<WritableLibrary, 'db'>, name: string): Newest | undefined {
  return db
    .prepare<[string], Newest>(
      `SELECT version.id, template_id AS templateId, number, sha256, version.kind
       FROM template_version AS version JOIN template ON template.id = template_id
       WHERE template.name = ? ORDER BY number DESC LIMIT 1`,
    )
    .get(name);
}

interface VersionFacts {
  number: number;
  path: string;
  fileName: string;
  needs: string;
  staged: StagedFile;
}

function record(
  change: Change,
  { name, kind }: NewTemplate,
  { number, path, fileName, needs, staged: { sha256, size } }: VersionFacts,
): NonNullable<Registration['version']> {
  const { db, actor } = change;
  const before = newestOf(change, name);
  if ((before?.number ?? 0) + 1 !== number) {
    throw new JuanzongError('template-changed-meanwhile', `模板“${name}”刚刚登记了新版本，请核对后再登记。`);
  }
  const at = new Date().toISOString();
  const templateId = before?.templateId ?? uuid();
  if (before) db.prepare('UPDATE template SET kind = ? WHERE id = ?').run(kind, templateId);
  else {
    db.prepare('INSERT INTO template (id, name, kind, created_by, created_at) VALUES (?, ?, ?, ?, ?)').run(
      templateId,
      name,
      kind,
      actor,
      at,
    );
  }
  const id = uuid();
  db.prepare(
    `INSERT INTO template_version (id, template_id, number, kind, file_name, path, sha256, size, needs, registered_by,
       registered_at)
     VALUES (@id, @templateId, @number, @kind, @fileName, @path, @sha256, @size, @needs, @actor, @at)`,
  ).run({ id, templateId, number, kind, fileName, path, sha256, size, needs, actor, at });
  change.record({
    action: 'template.register',
    subjectKind: 'template',
    subjectId: templateId,
    caseFileId: null,
    ...(before ? { before: { version: before.number, sha256: before.sha256 } } : {}),
    after: { name, kind, version: number, fileName, sha256, size },
  });
  return { id, templateId, number, isNew: true };
}
