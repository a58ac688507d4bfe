import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { StagedEvidence, StageFailure } from '../../../shared/evidence.ts';
import { JuanzongError } from '../error.ts';
import type { Library, StagedFile, WritableLibrary } from '../library/index.ts';
import type { Progress } from '../procedure.ts';
import { gatherFiles, type SourceFile } from './gather.ts';
import { MediaTypeReader } from './media-type-reader.ts';
import { detailedPlacesOf } from './places.ts';
import { refusal } from './refusal.ts';
import { readSource, SourceError } from './source.ts';

/** A file that waits in `evidence/incoming`, as the engine knows it. */
export interface WaitingFile {
  staged: StagedFile;
  mediaType: string;
  /** Its own name, exactly as it came. */
  name: string;
  /** As the user sees it, or where it was taken from. */
  path: string;
  /** In hex, the bytes of a name that is not valid UTF-8. */
  nameBytes: string | null;
}

/**
 * What waits in an open library, by token. Nothing of it outlives the process: the next one to open the library for
 * writing clears the bytes away.
 */
const waiting = new WeakMap<Database, Map<string, WaitingFile>>();

/** One thread tells the types of all that comes in. */
const types = new MediaTypeReader();

export interface Upload {
  /** The file's name; below a dropped folder, the path from that folder on, with `/`. */
  name: string;
  stream: AsyncIterable<Uint8Array>;
  signal?: AbortSignal | undefined;
}

/**
 * Takes in a file that a page sends; it counts for nothing until `attachStaged`. Nothing is left when the stream ends
 * early or the signal aborts.
 * @throws JuanzongError `bad-input`, `disk-full` and what else the library's disk refuses; what the stream throws
 */
export async function stageUpload(library: WritableLibrary, upload: Upload): Promise<StagedEvidence> {
  const path = upload.name.toWellFormed();
  const name = ownName(path);
  try {
    const staged = await library.evidence.stage(upload.stream, undefined, upload.signal);
    return await keep(library, staged, { name, path, nameBytes: null }, path, upload.signal);
  } catch (error) {
    throw refusal(error, path, library.path);
  }
}

function ownName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name !== '') return name;
  throw new JuanzongError('bad-input', `“${path}”没有文件名，请选择文件后再试。`);
}

/**
 * Takes in files and whole folders of this machine. What cannot be read is named in `failed`.
 * @throws JuanzongError what the library's disk refuses; the reason of `signal`; then nothing waits
 */
export async function stagePaths(
  library: WritableLibrary,
  paths: readonly string[],
  report: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<{ files: StagedEvidence[]; failed: StageFailure[] }> {
  const { files, failed } = await gatherFiles(paths, signal);
  const kept: StagedEvidence[] = [];
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  try {
    for (const file of files) {
      report({ done, total, label: file.name });
      try {
        const staged = await library.evidence.stage(
          readSource(file),
          (count) => {
            done += count;
            report({ done, total, label: file.name });
          },
          signal,
        );
        kept.push(await keep(library, staged, identityOf(file), file.shown, signal));
      } catch (error) {
        if (!(error instanceof SourceError)) throw refusal(error, file.path, library.path);
        failed.push({ path: file.path, message: error.message });
      }
    }
    return { files: kept, failed };
  } catch (error) {
    await discardStaged(
      library,
      kept.map(({ token }) => token),
    );
    throw error;
  }
}

function identityOf({ name, path, nameBytes }: SourceFile): Pick<WaitingFile, 'name' | 'path' | 'nameBytes'> {
  return { name: name.toWellFormed(), path, nameBytes };
}

async function keep(
  library: WritableLibrary,
  staged: StagedFile,
  identity: Pick<WaitingFile, 'name' | 'path' | 'nameBytes'>,
  shown: string,
  signal: AbortSignal | undefined,
): Promise<StagedEvidence> {
  try {
    const mediaType = await types.read(staged.path);
    signal?.throwIfAborted();
    const token = uuid();
    const files = waiting.get(library.db) ?? new Map<string, WaitingFile>();
    waiting.set(library.db, files.set(token, { staged, mediaType, ...identity }));
    const { sha256, size } = staged;
    const alreadyIn = detailedPlacesOf(library.db, sha256);
    return { token, name: shown, size, sha256, mediaType, alreadyIn };
  } catch (error) {
    await library.evidence.discard(staged);
    throw error;
  }
}

/**
 * The file behind a token, which goes on waiting.
 * @throws JuanzongError `staged-not-found`
 */
export function stagedFile(library: Library, token: string): WaitingFile {
  const file = waiting.get(library.db)?.get(token);
  if (file) return file;
  throw new JuanzongError('staged-not-found', '待添加的文件已不在库中（程序可能重新启动过），请重新添加。');
}

/** As `stagedFile`, and from now on the file belongs to the caller, who places or discards it. */
export function takeStaged(library: Library, token: string): WaitingFile {
  const file = stagedFile(library, token);
  waiting.get(library.db)?.delete(token);
  return file;
}

/** Lets go of files that are not wanted after all; tokens that nobody knows are none. */
export async function discardStaged(library: WritableLibrary, tokens: readonly string[]): Promise<void> {
  const files = waiting.get(library.db);
  for (const token of tokens) {
    const file = files?.get(token);
    files?.delete(token);
    if (file) await library.evidence.discard(file.staged);
  }
}
