import type { Database } from 'better-sqlite3';
import { dayOf } from '../../../shared/clock.ts';
import { nameOf } from '../../../shared/summary.ts';
import { LIVE_LINKS } from '../evidence/index.ts';
import type { NewEntry } from './entry.ts';
import { type Passage, readPassages } from './passages.ts';
import { filter, type Which } from './which.ts';

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
        title: nameOf({ title, inspectedUnit: unit }),
        detail: unit === null ? '' : (title ?? ''),
      },
      rest: [title, unit, body],
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
  const passages = readPassages(db, which);
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
        title: statement ?? '内容待补填',
        detail: `${home} · 问题 ${number}`,
      },
      rest: textsOf(passages.get(id), 'name'),
      prose: textsOf(passages.get(id), 'prose'),
      number,
    }));
}

function textsOf(passages: readonly Passage[] | undefined, kind: Passage['kind']): string[] {
  return passages?.filter((passage) => passage.kind === kind).map(({ text }) => text) ?? [];
}

interface DocumentRow {
  id: string;
  caseFileId: string;
  issueId: string | null;
  title: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
  home: string;
}

export function readDocumentEntries(db: Database, which: Which): NewEntry[] {
  const { sql, values } = filter(which, 'official_document.id', 'case_file_id');
  return db
    .prepare<string[], DocumentRow>(
      `SELECT official_document.id, case_file_id AS caseFileId, issue_id AS issueId, official_document.title,
         official_document.created_at AS createdAt, ${HOME}
       FROM official_document JOIN case_file ON case_file.id = case_file_id WHERE ${sql}`,
    )
    .all(...values)
    .map(({ createdAt, home, ...hit }) => ({
      hit: { kind: 'document', ...hit, detail: `${home} · ${dayOf(new Date(createdAt))}` },
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
