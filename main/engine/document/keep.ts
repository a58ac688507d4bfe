import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { readCaseFile } from '../casefile/index.ts';
import { explainFailure } from '../error.ts';
import { safeExcerpt, safeName } from '../file-name/index.ts';
import { admit, type Change, type WritableLibrary } from '../library/index.ts';
import type { DocumentKind, Scope, TypedValues } from './kinds/index.ts';
import { findDocument } from './list.ts';
import { packPaper } from './paper.ts';
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

/** A paper to be made of given data. */
export interface WantedPaper {
  kind: DocumentKind;
  scope: Scope;
  /** What its file is called, without the ending. */
  name: string;
  data: object;
  /** What of the data was typed for this paper alone. */
  typed?: TypedValues;
}

/**
 * Makes a paper of these data and keeps it with them. A paper that is there already, with these bytes and under this
 * name, is not recorded a second time.
 * @param also what else must be recorded together with the paper, or not at all
 * @throws JuanzongError `case-not-found`, what the kind objects to, or what the disk refused; then the library is as before
 */
export async function keepPaper(
  library: WritableLibrary,
  actor: string,
  { kind, scope, name, data, typed = {} }: WantedPaper,
  also: (change: Change, documentId: string, sha256: string) => void = () => {},
): Promise<GeneratedDocument> {
  const { title, inspectedUnit } = readCaseFile(library.db, scope.caseFileId);
  const paper = kind.make(data);
  const bytes = await packPaper(paper);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = [
    'documents',
    folderName(inspectedUnit ?? title, scope.caseFileId),
    safeName(`${name}-${sha256.slice(0, 8)}.${kind.fileType}`),
  ].join('/');
  try {
    const staged = await library.evidence.stageBytes(bytes);
    const arrival = documentArrival(library, staged, path);
    const id = await admit(library, actor, [arrival], (change) => {
      const documentId = recordDocument(change, actor, {
        scope,
        kind: kind.key,
        title: paper.title,
        snapshot: data,
        typed,
        path,
        sha256,
        size: bytes.length,
      });
      also(change, documentId, sha256);
      return documentId;
    });
    return {
      id,
      path: join(library.path, path),
      fileName: safeName(`${name}.${kind.fileType}`),
      sha256,
      bytes,
    };
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
