import type { Notice } from '../../../shared/notice.ts';
import { explainFailure } from '../error.ts';
import { MediaTypeReader, recordFile } from '../evidence/index.ts';
import { parseNotice, readSource } from '../intake/index.ts';
import { admit, type StagedFile, type WritableLibrary } from '../library/index.ts';
import { createCaseFile } from './create.ts';

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
  const { name, bytes, text } = await readSource(path);
  const read = parseNotice(text);
  const { notice } = read;
  const staged = await stage(library, bytes);
  const earlier = earlierImport(library, staged.sha256);
  if (earlier) {
    notice.warnings.push({
      code: 'already-imported',
      message: `同一份文件已导入为卷宗 ${earlier}，本次另建了一个卷宗，如属重复请核对。`,
      line: null,
    });
  }
  const mediaType = await mediaTypeOf(staged.path);
  const id = await admit(library, actor, [library.evidence.arrival(staged)], (change) => {
    recordFile(change, { ...staged, mediaType });
    return createCaseFile(change, { read, source: { name, sha256: staged.sha256 } });
  });
  return { id, ...notice };
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

function earlierImport(library: WritableLibrary, sha256: string): string | null {
  return (
    library.db
      .prepare<[string], { id: string }>('SELECT id FROM case_file WHERE source_sha256 = ? ORDER BY id')
      .get(sha256)?.id ?? null
  );
}
