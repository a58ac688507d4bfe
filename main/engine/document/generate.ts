import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { readCaseFile } from '../casefile/index.ts';
import { explainFailure } from '../error.ts';
import { safeExcerpt, safeName } from '../file-name/index.ts';
import { admit, type Change, type WritableLibrary } from '../library/index.ts';
import type { Scope, TypedValues } from './kinds/index.ts';
import { findDocument, paperName } from './list.ts';
import { packPaper } from './paper.ts';
import { type DocumentRequest, requestedPaper } from './request.ts';
import { documentArrival } from './store.ts';

export interface GeneratedDocument {
  id: string;
  /** Absolute. */
  path: string;
  /** What to call a copy of it. */
  fileName: string;
  sha256: string;
  bytes: Uint8Array;
}

/**
 * Makes a paper of what the library holds now and keeps it there, with the data that it was made from. A paper whose
 * bytes are there already is not recorded a second time.
 * @throws JuanzongError `unknown-document-kind`, `case-not-found`, `issue-not-found`, `document-incomplete`,
 *   `unknown-document-field`, `bad-document-field`, `totals-outdated`, `contact-outdated`, or what the disk refused; then the library is as before
 */
export async function generateDocument(
  library: WritableLibrary,
  actor: string,
  request: DocumentRequest,
): Promise<GeneratedDocument> {
  const { kind, scope, issueNumber, data, paper } = requestedPaper(library.db, request);
  const { title, inspectedUnit } = readCaseFile(library.db, scope.caseFileId);
  const bytes = await packPaper(paper);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = paperName(kind.name, issueNumber);
  const fileName = safeName(`${name}.${kind.fileType}`);
  const path = [
    'documents',
    folderName(inspectedUnit ?? title, scope.caseFileId),
    safeName(`${name}-${sha256.slice(0, 8)}.${kind.fileType}`),
  ].join('/');
  try {
    const staged = await library.evidence.stageBytes(bytes);
    const arrival = documentArrival(library, staged, path);
    const id = await admit(library, actor, [arrival], (change) =>
      recordDocument(change, actor, {
        scope,
        kind: kind.key,
        title: paper.title,
        snapshot: data,
        typed: request.values ?? {},
        path,
        sha256,
        size: bytes.length,
      }),
    );
    return { id, path: join(library.path, path), fileName, sha256, bytes };
  } catch (error) {
    throw explainFailure(error, library.path);
  }
}

/** How much of a unit's name a folder shows, in UTF-16 units. */
const UNIT_LENGTH = 40;

/** A folder that a person can tell apart from others: the unit, and the end of the case file's id. */
function folderName(unit: string | null, caseFileId: string): string {
  return `${safeExcerpt(unit ?? '卷宗', UNIT_LENGTH)}-${caseFileId.slice(-8)}`;
}

interface DocumentRecord {
  scope: Scope;
  kind: string;
  title: string;
  snapshot: unknown;
  typed: TypedValues;
  path: string;
  sha256: string;
  size: number;
}

function recordDocument(change: Change, actor: string, document: DocumentRecord): string {
  const { scope, snapshot, typed, ...facts } = document;
  const stored = findDocument(change.db, document.path);
  if (stored) return stored.id;
  const id = uuid();
  change.db
    .prepare(
      `INSERT INTO official_document (id, case_file_id, issue_id, kind, title, snapshot, typed, path, sha256, size,
         created_by, created_at)
       VALUES (@id, @caseFileId, @issueId, @kind, @title, @snapshot, @typed, @path, @sha256, @size, @actor, @createdAt)`,
    )
    .run({
      id,
      ...scope,
      ...facts,
      snapshot: JSON.stringify(snapshot),
      typed: Object.keys(typed).length === 0 ? null : JSON.stringify(typed),
      actor,
      createdAt: new Date().toISOString(),
    });
  change.record({
    action: 'document.generate',
    subjectKind: 'document',
    subjectId: id,
    caseFileId: document.scope.caseFileId,
    after: { ...scope, ...facts },
  });
  return id;
}
