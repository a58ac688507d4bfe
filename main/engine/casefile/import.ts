import { draftFaults } from '../../../shared/draft-faults.ts';
import type { NoticeDraft, NoticeReading } from '../../../shared/intake.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { CaseFileName } from '../../../shared/summary.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import { discardStaged, MediaTypeReader, recordFile, stagedFile } from '../evidence/index.ts';
import { type ReadNotice, readNotice, readSource, type Source } from '../intake/index.ts';
import { admit, type Library, type StagedFile, type WritableLibrary } from '../library/index.ts';
import { correctionsOf } from './corrections.ts';
import { createCaseFile, type NewCaseFile } from './create.ts';

/** A new case file and what intake found for it. */
export type ImportedNotice = { id: string } & Notice;

/**
 * Makes a case file of a published notice. The paper itself goes into the vault; all of it happens or nothing.
 * @throws JuanzongError of `readSource` and `readNotice`; the reason of `signal` once it aborts
 */
export async function importNotice(
  library: WritableLibrary,
  actor: string,
  path: string,
  signal?: AbortSignal,
): Promise<ImportedNotice> {
  const source = await readSource(path, undefined, signal);
  const { notice, draft } = await readNotice(source.name, source.text, signal);
  const { id, earlier } = await admitPaper(library, actor, source, { draft, corrections: null });
  if (earlier) {
    notice.warnings.push({
      code: 'already-imported',
      message: `同一份文件已导入为卷宗 ${earlier.id}，本次另建了一个卷宗，如属重复请核对。`,
      line: null,
    });
  }
  return { id, ...notice };
}

/** What the paper that was read last in a library was read as: what a person has checked need not be read again. */
const lastRead = new WeakMap<Library['db'], { text: string; read: ReadNotice }>();

/**
 * Reads a staged paper for a person to check. Nothing is stored, and the paper goes on waiting.
 * @throws JuanzongError of `stagedFile`, `readSource` and `readNotice`; the reason of `signal` once it aborts
 */
export async function readStaged(
  library: Library,
  token: string,
  signal?: AbortSignal,
): Promise<NoticeReading> {
  const { staged, name } = stagedFile(library, token);
  const { text } = await readSource(staged.path, name, signal);
  const read = await readNotice(name, text, signal);
  lastRead.set(library.db, { text, read });
  return {
    source: { name, sha256: staged.sha256, token },
    text,
    spans: read.spans,
    draft: read.draft,
    warnings: read.notice.warnings,
    unplaced: read.notice.unplaced,
    earlier: earlierImport(library, staged.sha256),
  };
}

/**
 * Makes a case file of a staged paper as a person has corrected what intake found. If it fails, the paper goes on
 * waiting, so that it can be tried again.
 * @returns the id of the case file
 * @throws JuanzongError `bad-draft` for the first fault of the draft; those of `readStaged`
 */
export async function importDraft(
  library: WritableLibrary,
  actor: string,
  token: string,
  draft: NoticeDraft,
  signal?: AbortSignal,
): Promise<string> {
  const [fault] = draftFaults(draft);
  if (fault) throw new JuanzongError('bad-draft', fault.message);
  const { staged, name } = stagedFile(library, token);
  const source = await readSource(staged.path, name, signal);
  const known = lastRead.get(library.db);
  const found = known?.text === source.text ? known.read : await readNotice(name, source.text, signal);
  const corrections = correctionsOf(found.draft, draft);
  const { id } = await admitPaper(library, actor, source, { draft, corrections });
  lastRead.delete(library.db);
  await discardStaged(library, [token]);
  return id;
}

async function admitPaper(
  library: WritableLibrary,
  actor: string,
  { name, bytes, text }: Source,
  made: Omit<NewCaseFile, 'source'>,
): Promise<{ id: string; earlier: NoticeReading['earlier'] }> {
  const staged = await stage(library, bytes);
  const earlier = earlierImport(library, staged.sha256);
  const mediaType = await mediaTypeOf(staged.path);
  const id = await admit(library, actor, [library.evidence.arrival(staged)], (change) => {
    recordFile(change, { ...staged, mediaType });
    return createCaseFile(change, { ...made, source: { name, sha256: staged.sha256, text } });
  });
  return { id, earlier };
}

async function mediaTypeOf(path: string): Promise<string> {
  const types = new MediaTypeReader();
  try {
    return await types.read(path);
  } finally {
    await types.close();
  }
}

async function stage(library: WritableLibrary, bytes: Uint8Array): Promise<StagedFile> {
  try {
    return await library.evidence.stageBytes(bytes);
  } catch (error) {
    throw explainFailure(error, library.path);
  }
}

/** The latest case file made from the same bytes. */
function earlierImport({ db }: Library, sha256: string): NoticeReading['earlier'] {
  return (
    db
      .prepare<[string], CaseFileName & { createdAt: string }>(
        `SELECT id, title, inspected_unit AS inspectedUnit, created_at AS createdAt FROM case_file WHERE source_sha256 = ?
         ORDER BY created_at DESC, id DESC`,
      )
      .get(sha256) ?? null
  );
}
