import type { Database } from 'better-sqlite3';
import type { StagedUse } from '../../../shared/evidence.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import { admit, type Change, type WritableLibrary } from '../library/index.ts';
import { link, linkAt } from './links.ts';
import { evidenceNotFound } from './not-found.ts';
import { type EvidenceDetails, type EvidenceTarget, recordEvidence } from './record.ts';
import { stagedFile, takeStaged, type WaitingFile } from './stage.ts';
import { targetById } from './target.ts';

export interface AttachStagedRequest extends EvidenceDetails {
  /** An id, or `CASE:NUMBER`. */
  issueId: string;
  /** The measure that the files prove; `null` for the issue as a whole. */
  measureId: string | null;
  files: readonly { token: string; how: StagedUse }[];
}

/** What a staged file has become, in the order asked for. */
export interface AttachedStaged {
  token: string;
  evidenceId: string;
}

interface Use {
  token: string;
  how: StagedUse;
  file: WaitingFile;
}

/**
 * Makes staged files evidence of an issue or one of its measures: all of them, or none. Bytes attached to the same
 * issue under the same name before stay one piece.
 * @throws JuanzongError `issue-not-found`, `measure-not-found`, `measure-in-trash`, `staged-not-found`,
 *   `evidence-not-found`, `evidence-differs` before anything happens, so that the files go on waiting; what the library's disk refuses, and
 *   then they are gone
 */
export async function attachStaged(
  library: WritableLibrary,
  actor: string,
  request: AttachStagedRequest,
): Promise<AttachedStaged[]> {
  const target = targetById(library.db, request.issueId, request.measureId);
  for (const { token, how } of request.files) {
    const { staged } = stagedFile(library, token);
    if (how !== 'attach') requireLinkable(library.db, how.linkTo, staged.sha256, target);
  }
  const uses = request.files.map(({ token, how }) => ({ token, how, file: takeStaged(library, token) }));
  const incoming = await pickIncoming(library, uses);
  const { note, documentDate, pageCount } = request;
  const arrivals = incoming.map(({ staged }) => library.evidence.arrival(staged));
  try {
    return await admit(library, actor, arrivals, (change) =>
      uses.map((use) => ({
        token: use.token,
        evidenceId: record(change, actor, use, target, { note, documentDate, pageCount }),
      })),
    );
  } catch (error) {
    throw explainFailure(error, library.path);
  }
}

/** The files that bring bytes of their own, the same bytes once; what others brought is let go. */
async function pickIncoming(library: WritableLibrary, uses: readonly Use[]): Promise<WaitingFile[]> {
  const incoming = new Map<string, WaitingFile>();
  for (const { how, file } of uses) {
    if (how === 'attach' && !incoming.has(file.staged.sha256)) incoming.set(file.staged.sha256, file);
    else await library.evidence.discard(file.staged);
  }
  return [...incoming.values()];
}

function record(
  change: Change,
  actor: string,
  { how, file }: Use,
  target: EvidenceTarget,
  details: EvidenceDetails,
): string {
  const { sha256, size } = file.staged;
  if (how === 'attach') {
    const { name, path, nameBytes, mediaType } = file;
    return recordEvidence(change, actor, { name, path, nameBytes, mediaType, sha256, size }, target, details)
      .evidenceId;
  }
  if (requireLinkable(change.db, how.linkTo, sha256, target) === 'free') link(change, how.linkTo, target);
  return how.linkTo;
}

/** @returns whether the piece stands at the place already */
function requireLinkable(
  db: Database,
  evidenceId: string,
  sha256: string,
  { issue, measure }: EvidenceTarget,
): 'free' | 'linked' {
  const evidence = db
    .prepare<[string], { name: string; sha256: string }>('SELECT name, sha256 FROM evidence WHERE id = ?')
    .get(evidenceId);
  if (!evidence) throw evidenceNotFound();
  if (evidence.sha256 !== sha256) {
    throw new JuanzongError(
      'evidence-differs',
      `“${evidence.name}”与要添加的文件内容不同，请作为新材料添加。`,
    );
  }
  const present = linkAt(db, evidenceId, issue.id, measure?.id ?? null);
  return present && !present.trashed ? 'linked' : 'free';
}
