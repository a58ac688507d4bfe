import { draftFaults } from '../../../shared/draft-faults.ts';
import type { NoticeDraft, NoticeReading } from '../../../shared/intake.ts';
import type { Notice } from '../../../shared/notice.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import { discardStaged, MediaTypeReader, recordFile, stagedFile } from '../evidence/index.ts';
import { draftOf, parseNotice, readSource, type Source } from '../intake/index.ts';
import { admit, type Library, type StagedFile, type WritableLibrary } from '../library/index.ts';
import { correctionsOf } from './corrections.ts';
import { createCaseFile, type NewCaseFile } from './create.ts';

/** A new case file and what intake found for it. */
export type ImportedNotice = { id: string } & Notice;

/**
 * Makes a case file of a published notice. The paper itself goes into the vault; all of it happens or nothing.
 * @throws JuanzongError of `readSource` and `parseNotice`
 */
export async function importNotice(
  library: WritableLibrary,
  actor: string,
  path: string,
): Promise<ImportedNotice> {
  const source = await readSource(path);
  const read = parseNotice(source.text);
  const { notice } = read;
  const { id, earlier } = await admitPaper(library, actor, source, {
    draft: draftOf(read),
    corrections: null,
  });
  if (earlier) {
    notice.warnings.push({
      code: 'already-imported',
      message: `同一份文件已导入为卷宗 ${earlier.id}，本次另建了一个卷宗，如属重复请核对。`,
      line: null,
    });
  }
  return { id, ...notice };
}

/**
 * Reads a staged paper for a person to check. Nothing is stored, and the paper goes on waiting.
 * @throws JuanzongError of `stagedFile`, `readSource` and `parseNotice`
 */
export async function readStaged(library: Library, token: string): Promise<NoticeReading> {
  const { staged, name } = stagedFile(library, token);
  const { text } = await readSource(staged.path, name);
  const read = parseNotice(text);
  return {
    source: { name, sha256: staged.sha256, token },
    text,
    spans: read.spans,
    draft: draftOf(read),
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
): Promise<string> {
  const [fault] = draftFaults(draft);
  if (fault) throw new JuanzongError('bad-draft', fault.message);
  const { staged, name } = stagedFile(library, token);
  const source = await readSource(staged.path, name);
  const corrections = correctionsOf(draftOf(parseNotice(source.text)), draft);
  const { id } = await admitPaper(library, actor, source, { draft, corrections });
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
      .prepare<[string], { id: string; title: string | null; createdAt: string }>(
        `SELECT id, title, created_at AS createdAt FROM case_file WHERE source_sha256 = ?
         ORDER BY created_at DESC, id DESC`,
      )
      .get(sha256) ?? null
  );
}
