import type { Database } from 'better-sqlite3';
import { numberFactsOf, parseNumber } from '../document-number/index.ts';
import { type DocumentKind, headIn, type Scope, sayTheSame } from './kinds/index.ts';

interface Row {
  snapshot: string;
}

/**
 * The data of an earlier paper of a kind that says the same: the same paper again then, and not another one that differs
 * in nothing but its number or where the chain stood. One whose number was voided is not made again.
 */
export function madeBefore(db: Database, kind: DocumentKind, scope: Scope, data: object): object | undefined {
  return (isNumbered(data) ? numberedBefore : latestBefore)(db, kind, scope, data);
}

function isNumbered(data: object): boolean {
  const facts = numberFactsOf(data);
  return facts !== null && (facts.number !== null || facts.numberCode !== null);
}

function latestBefore(
  db: Database,
  kind: DocumentKind,
  { caseFileId, issueId }: Scope,
  data: object,
): object | undefined {
  const row = db
    .prepare<[string, string, string | null], Row>(
      `SELECT snapshot FROM official_document WHERE kind = ? AND case_file_id = ? AND issue_id IS ?
       ORDER BY created_at DESC, id DESC LIMIT 1`,
    )
    .get(kind.key, caseFileId, issueId);
  if (!row) return undefined;
  const snapshot = JSON.parse(row.snapshot) as object;
  return headIn(snapshot) && sayTheSame(data, snapshot) && !hasMovedOn(db, snapshot) ? snapshot : undefined;
}

function numberedBefore(
  db: Database,
  kind: DocumentKind,
  { caseFileId, issueId }: Scope,
  data: object,
): object | undefined {
  const facts = numberFactsOf(data);
  const typed = facts?.number ?? null;
  const code = typed === null ? facts?.numberCode : parseNumber(typed)?.code;
  const rows = db
    .prepare<[string, string, string | null, string | null], Row>(
      `SELECT snapshot FROM official_document JOIN document_number ON document_id = official_document.id
       WHERE status = 'used' AND kind = ? AND case_file_id = ? AND issue_id IS ? AND code = ?
       ORDER BY created_at DESC, official_document.id DESC`,
    )
    .iterate(kind.key, caseFileId, issueId, code ?? null);
  for (const row of rows) {
    const snapshot = JSON.parse(row.snapshot) as object;
    const hasItsNumber = typed === null || numberFactsOf(snapshot)?.number === typed;
    if (
      hasItsNumber &&
      sayTheSame(withoutNumber(data), withoutNumber(snapshot)) &&
      !hasMovedOn(db, snapshot)
    ) {
      return snapshot;
    }
  }
  return undefined;
}

/** The data but for what the register has put there. */
export function withoutNumber(data: object): object {
  const { number: _number, numberCode: _code, ...rest } = data as Record<string, unknown>;
  return rest;
}

/** Whether anything was done but making papers since a paper told where the chain stood. */
function hasMovedOn(db: Database, snapshot: object): boolean {
  const head = headIn(snapshot);
  if (!head) return false;
  const other = db
    .prepare<[number], { seq: number }>(
      "SELECT seq FROM audit_event WHERE seq > ? AND action <> 'document.generate' LIMIT 1",
    )
    .get(head.seq);
  return other !== undefined;
}
