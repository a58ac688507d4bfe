import type { Database } from 'better-sqlite3';
import { type DocumentKind, headIn, type Scope, sayTheSame } from './kinds/index.ts';

/**
 * The data of the latest paper of a kind, where it says the same and nothing was done since but making papers: the same
 * paper again then, and not another one that differs in nothing but where the chain stood.
 */
export function madeBefore(
  db: Database,
  kind: DocumentKind,
  { caseFileId, issueId }: Scope,
  data: object,
): object | undefined {
  const row = db
    .prepare<[string, string, string | null], { snapshot: string }>(
      `SELECT snapshot FROM official_document WHERE kind = ? AND case_file_id = ? AND issue_id IS ?
       ORDER BY created_at DESC, id DESC LIMIT 1`,
    )
    .get(kind.key, caseFileId, issueId);
  if (!row) return undefined;
  const snapshot = JSON.parse(row.snapshot) as object;
  const head = headIn(snapshot);
  if (!head || !sayTheSame(data, snapshot)) return undefined;
  const other = db
    .prepare<[number], { seq: number }>(
      "SELECT seq FROM audit_event WHERE seq > ? AND action <> 'document.generate' LIMIT 1",
    )
    .get(head.seq);
  return other ? undefined : snapshot;
}
