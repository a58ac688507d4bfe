import { v7 as uuid } from 'uuid';
import { type DocumentNumber, giveNumber, numberText } from '../document-number/index.ts';
import type { Change } from '../library/index.ts';
import { versionIn } from '../template/index.ts';
import type { Scope, TypedValues } from './kinds/index.ts';
import { findDocument } from './list.ts';

export interface DocumentRecord {
  scope: Scope;
  kind: string;
  title: string;
  number: DocumentNumber | null;
  snapshot: unknown;
  typed: TypedValues;
  path: string;
  sha256: string;
  size: number;
}

/** Records a paper with its number, unless it is there already. @returns its id */
export function recordDocument(change: Change, document: DocumentRecord): string {
  const { scope, snapshot, typed, number, ...facts } = document;
  const { caseFileId, issueId } = scope;
  const stored = findDocument(change.db, document.path);
  if (stored) return stored.id;
  const id = uuid();
  change.db
    .prepare(
      `INSERT INTO official_document (id, case_file_id, issue_id, kind, title, number_code, number_year, number_serial,
         template_version_id, snapshot, typed, path, sha256, size, created_by, created_at)
       VALUES (@id, @caseFileId, @issueId, @kind, @title, @code, @year, @serial,
         @templateVersionId, @snapshot, @typed, @path, @sha256, @size, @actor, @createdAt)`,
    )
    .run({
      id,
      caseFileId,
      issueId,
      ...facts,
      ...(number ?? { code: null, year: null, serial: null }),
      templateVersionId: versionIn(snapshot),
      snapshot: JSON.stringify(snapshot),
      typed: Object.keys(typed).length === 0 ? null : JSON.stringify(typed),
      actor: change.actor,
      createdAt: new Date().toISOString(),
    });
  if (number) giveNumber(change, number, id);
  change.record({
    action: 'document.generate',
    subjectKind: 'document',
    subjectId: id,
    caseFileId,
    after: { caseFileId, issueId, ...facts, ...(number ? { number: numberText(number) } : {}) },
  });
  return id;
}
