import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { readCaseFile } from '../casefile/index.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import { safeExcerpt, safeName } from '../file-name/index.ts';
import { resolveIssue } from '../issue/index.ts';
import { admit, type Change, type WritableLibrary } from '../library/index.ts';
import { type DocumentKind, kindOf, type Scope } from './kinds/index.ts';
import { findDocument } from './list.ts';
import { packPaper } from './paper.ts';
import { documentArrival } from './store.ts';

export interface DocumentRequest {
  caseFileId: string;
  /** Key of a kind. */
  kind: string;
  /** An id, or `CASE:NUMBER`; for kinds that are about one issue. */
  issue?: string | undefined;
}

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
 *   `totals-outdated`, `contact-outdated`, or what the disk refused; then the library is as before
 */
export async function generateDocument(
  library: WritableLibrary,
  actor: string,
  request: DocumentRequest,
): Promise<GeneratedDocument> {
  const kind = kindOf(request.kind);
  const { scope, issueNumber } = scopeOf(library, kind, request);
  const { title, inspectedUnit } = readCaseFile(library.db, scope.caseFileId);
  const data = kind.collect(library.db, scope);
  const paper = kind.make(data);
  const bytes = await packPaper(paper);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = issueNumber === null ? kind.name : `${kind.name}（问题${issueNumber}）`;
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

function scopeOf(
  { db }: WritableLibrary,
  kind: DocumentKind,
  { caseFileId, issue }: DocumentRequest,
): { scope: Scope; issueNumber: number | null } {
  if (!kind.perIssue) {
    if (issue === undefined) return { scope: { caseFileId, issueId: null }, issueNumber: null };
    throw new JuanzongError('issue-not-wanted', `${kind.name}按整个卷宗生成，请不要指定问题。`);
  }
  if (issue === undefined) throw new JuanzongError('issue-missing', `${kind.name}要指明问题，请指定问题。`);
  const found = resolveIssue(db, issue);
  if (found.caseFileId !== caseFileId) {
    throw new JuanzongError('issue-not-found', `问题“${issue}”不属于卷宗“${caseFileId}”，请核对问题编号。`);
  }
  return { scope: { caseFileId, issueId: found.id }, issueNumber: found.number };
}

interface DocumentRecord {
  scope: Scope;
  kind: string;
  title: string;
  snapshot: unknown;
  path: string;
  sha256: string;
  size: number;
}

function recordDocument(change: Change, actor: string, document: DocumentRecord): string {
  const { scope, snapshot, ...facts } = document;
  const stored = findDocument(change.db, document.path);
  if (stored) return stored.id;
  const id = uuid();
  change.db
    .prepare(
      `INSERT INTO official_document (id, case_file_id, issue_id, kind, title, snapshot, path, sha256, size, created_by,
         created_at)
       VALUES (@id, @caseFileId, @issueId, @kind, @title, @snapshot, @path, @sha256, @size, @actor, @createdAt)`,
    )
    .run({
      id,
      ...scope,
      ...facts,
      snapshot: JSON.stringify(snapshot),
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
