import { explainFailure } from '../error.ts';
import { admit, type StagedFile, type WritableLibrary } from '../library/index.ts';
import type { Progress } from '../procedure.ts';
import { type AttachFailure, gatherFiles, type SourceFile } from './gather.ts';
import { MediaTypeReader } from './media-type-reader.ts';
import { type EvidencePlace, type EvidenceTarget, type NamedBytes, recordEvidence } from './record.ts';
import { refusal } from './refusal.ts';
import { readSource, SourceError } from './source.ts';
import { targetByNumber } from './target.ts';

export interface AttachRequest {
  /** An id, or `CASE:NUMBER`. */
  issue: string;
  /** Files and folders; folders with everything below them. */
  paths: readonly string[];
  /** Number of the measure that the files prove; none means the issue as a whole. */
  measure?: number | undefined;
  note?: string | undefined;
  /** `2021-03-18` or `2021-03`. */
  documentDate?: string | undefined;
  pageCount?: number | undefined;
  /** For several requests in a row; whoever gives it closes it. */
  types?: MediaTypeReader | undefined;
}

export interface AttachedFile {
  path: string;
  sha256: string;
  /** In bytes. */
  size: number;
  /** Where the same bytes were attached before this file, oldest first. */
  alreadyIn: EvidencePlace[];
}

export interface AttachResult {
  attached: AttachedFile[];
  failed: AttachFailure[];
}

/** What is on its way in: each file, and the bytes that are not there yet, each once. */
interface Incoming {
  files: NamedBytes[];
  staged: Map<string, StagedFile>;
  mediaTypes: Map<string, string>;
}

/**
 * Attaches files and whole folders to an issue or one of its measures, byte for byte under their own names. Files that
 * cannot be read, or change while they are, are named in `failed`; all others come in together or, when the library
 * cannot take them or the process dies, not at all. Bytes attached to the same place under the same name before are
 * not recorded a second time.
 * @throws JuanzongError `issue-not-found`, `case-not-found`, `measure-not-found`, `disk-full` and what else the
 *   library's disk refuses; the reason of `signal` once it aborts; then nothing has been attached
 */
export async function attachEvidence(
  library: WritableLibrary,
  actor: string,
  request: AttachRequest,
  report: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<AttachResult> {
  const target = targetByNumber(library.db, request.issue, request.measure ?? null);
  const { files, failed } = await gatherFiles(request.paths, signal);
  const incoming: Incoming = { files: [], staged: new Map(), mediaTypes: new Map() };
  try {
    await stageFiles(library, files, incoming, failed, { report, signal, types: request.types });
    signal?.throwIfAborted();
    if (incoming.files.length === 0) return { attached: [], failed };
    const attached = await admitFiles(library, actor, incoming, target, request);
    return { attached, failed };
  } catch (error) {
    for (const staged of incoming.staged.values()) await library.evidence.discard(staged);
    throw explainFailure(error, library.path);
  }
}

async function stageFiles(
  library: WritableLibrary,
  files: readonly SourceFile[],
  incoming: Incoming,
  failed: AttachFailure[],
  {
    report,
    signal,
    types: shared,
  }: {
    report: (progress: Progress) => void;
    signal: AbortSignal | undefined;
    types: MediaTypeReader | undefined;
  },
): Promise<void> {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const types = shared ?? new MediaTypeReader();
  let done = 0;
  try {
    for (const file of files) {
      report({ done, total, label: file.name });
      try {
        const onBytes = (count: number): void => {
          done += count;
          report({ done, total, label: file.name });
        };
        const staged = await library.evidence.stage(readSource(file), onBytes, signal);
        await keepStaged(library, types, incoming, file, staged);
      } catch (error) {
        if (!(error instanceof SourceError)) throw refusal(error, file.path, library.path);
        failed.push({ path: file.path, message: error.message });
      }
    }
  } finally {
    if (!shared) await types.close();
  }
}

async function keepStaged(
  library: WritableLibrary,
  types: MediaTypeReader,
  incoming: Incoming,
  file: SourceFile,
  staged: StagedFile,
): Promise<void> {
  const { sha256, size } = staged;
  // Twice the same bytes need not take twice the room, not even for a moment.
  if (incoming.staged.has(sha256)) await library.evidence.discard(staged);
  else incoming.staged.set(sha256, staged);
  const mediaType = incoming.mediaTypes.get(sha256) ?? (await types.read(staged.path));
  incoming.mediaTypes.set(sha256, mediaType);
  const { path, nameBytes } = file;
  incoming.files.push({ path, sha256, size, mediaType, nameBytes, name: file.name.toWellFormed() });
}

function admitFiles(
  library: WritableLibrary,
  actor: string,
  incoming: Incoming,
  target: EvidenceTarget,
  request: AttachRequest,
): Promise<AttachedFile[]> {
  const details = {
    note: request.note ?? null,
    documentDate: request.documentDate ?? null,
    pageCount: request.pageCount ?? null,
  };
  const arrivals = [...incoming.staged.values()].map((staged) => library.evidence.arrival(staged));
  return admit(library, actor, arrivals, (change) =>
    incoming.files.map((file) => ({
      path: file.path,
      sha256: file.sha256,
      size: file.size,
      alreadyIn: recordEvidence(change, actor, file, target, details).alreadyIn,
    })),
  );
}
