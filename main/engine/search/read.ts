import type { Database } from 'better-sqlite3';
import { LIVE_LINKS } from '../ledger/index.ts';
import type { NewEntry } from './entry.ts';

/** Which rows to read; ids as a JSON array. */
export type Which = { all: true } | { caseFile: string } | { ids: readonly string[] };

function filter(which: Which, id: string, caseFile: string): { sql: string; values: string[] } {
  if ('all' in which) return { sql: 'TRUE', values: [] };
  if ('caseFile' in which) return { sql: `${caseFile} = ?`, values: [which.caseFile] };
  return { sql: `${id} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(which.ids)] };
}

interface CaseFileRow {
  id: string;
  title: string | null;
  unit: string | null;
  body: string | null;
}

export function readCaseFileEntries(db: Database, which: Which): NewEntry[] {
  const { sql, values } = filter(which, 'id', 'id');
  return db
    .prepare<string[], CaseFileRow>(
      `SELECT id, title, inspected_unit AS unit, inspection_body AS body FROM case_file WHERE ${sql}`,
    )
    .all(...values)
    .map(({ id, title, unit, body }) => ({
      hit: {
        kind: 'caseFile',
        id,
        caseFileId: id,
        issueId: null,
        title: title ?? unit ?? '未命名卷宗',
        detail: unit ?? '',
      },
      rest: [unit, body],
    }));
}

interface IssueRow {
  id: string;
  caseFileId: string;
  number: number;
  statement: string | null;
  home: string;
}

/** How a case file is named beside what belongs to it. */
const HOME = `coalesce(inspected_unit, case_file.title, '未命名卷宗') AS home`;

export function readIssueEntries(db: Database, which: Which): NewEntry[] {
  const { sql, values } = filter(which, 'issue.id', 'case_file_id');
  return db
    .prepare<string[], IssueRow>(
      `SELECT issue.id, case_file_id AS caseFileId, number, statement, ${HOME}
       FROM issue JOIN case_file ON case_file.id = case_file_id WHERE issue.trashed_at IS NULL AND ${sql}`,
    )
    .all(...values)
    .map(({ id, caseFileId, number, statement, home }) => ({
      hit: {
        kind: 'issue',
        id,
        caseFileId,
        issueId: id,
        title: statement ?? '（内容待补填）',
        detail: `${home} · 问题 ${number}`,
      },
      rest: [],
      number,
    }));
}

interface DocumentRow {
  id: string;
  caseFileId: string;
  issueId: string | null;
  title: string;
  day: string;
  home: string;
}

export function readDocumentEntries(db: Database, which: Which): NewEntry[] {
  const { sql, values } = filter(which, 'official_document.id', 'case_file_id');
  return db
    .prepare<string[], DocumentRow>(
      `SELECT official_document.id, case_file_id AS caseFileId, issue_id AS issueId, official_document.title,
         substr(official_document.created_at, 1, 10) AS day, ${HOME}
       FROM official_document JOIN case_file ON case_file.id = case_file_id WHERE ${sql}`,
    )
    .all(...values)
    .map(({ day, home, ...hit }) => ({
      hit: { kind: 'document', ...hit, detail: `${home} · ${day}` },
      rest: [],
    }));
}

interface EvidenceRow {
  id: string;
  name: string;
  note: string | null;
}

interface LinkRow {
  id: string;
  evidenceId: string;
  issueId: string;
  caseFileId: string;
  number: number;
  home: string;
}

/** One entry a piece, at the first place where it is attached. */
export function readEvidenceEntries(db: Database, which: Which): NewEntry[] {
  const { sql, values } = filter(which, 'evidence_id', 'issue.case_file_id');
  const links = db
    .prepare<string[], LinkRow>(
      `SELECT link.id, evidence_id AS evidenceId, issue_id AS issueId, issue.case_file_id AS caseFileId, issue.number,
         ${HOME}
       FROM ${LIVE_LINKS} AS link
         JOIN issue ON issue.id = issue_id
         JOIN case_file ON case_file.id = issue.case_file_id
       WHERE ${sql}`,
    )
    .all(...values);
  const linkOf = new Map<string, LinkRow>();
  for (const link of links) {
    const first = linkOf.get(link.evidenceId);
    if (first === undefined || link.id < first.id) linkOf.set(link.evidenceId, link);
  }
  const pieces =
    'all' in which
      ? db.prepare<[], EvidenceRow>('SELECT id, name, note FROM evidence').all()
      : db
          .prepare<[string], EvidenceRow>(
            'SELECT id, name, note FROM evidence WHERE id IN (SELECT value FROM json_each(?))',
          )
          .all(JSON.stringify([...linkOf.keys()]));
  return pieces.flatMap(({ id, name, note }) => {
    const link = linkOf.get(id);
    if (!link) return [];
    const { caseFileId, issueId, number, home } = link;
    const place = `${home} · 问题 ${number}`;
    const detail = note === null ? place : `${place} · ${note}`;
    return [{ hit: { kind: 'evidence', id, caseFileId, issueId, title: name, detail }, rest: [note] }];
  });
}
