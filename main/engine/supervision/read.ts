import type { Database } from 'better-sqlite3';
import type { NamedIssue, NamedRecord, SupervisionRecord } from '../../../shared/supervision.ts';
import { demandsOf } from './demand-list.ts';
import { findRecord } from './find.ts';

type RecordRow = Omit<SupervisionRecord, 'issues' | 'answers' | 'answeredBy' | 'documents' | 'demands'> &
  Record<'issues' | 'answers' | 'answeredBy' | 'documents', string>;

const NAMED = "json_object('id', other.id, 'kind', other.kind, 'heldOn', other.held_on)";

/** Issues in the recycle bin are left out, as are records there that it answers or that answer it. */
const RECORDS = `
  SELECT id, case_file_id AS caseFileId, kind, held_on AS heldOn, place, people, addressee, findings, light,
    recorded_by AS recordedBy, trashed_at AS trashedAt,
    (SELECT json_group_array(json_object('id', issue.id, 'number', number, 'statement', statement) ORDER BY number)
      FROM supervision_issue JOIN issue ON issue.id = issue_id
      WHERE supervision_id = supervision.id AND issue.trashed_at IS NULL) AS issues,
    (SELECT json_group_array(${NAMED}) FROM supervision AS other
      WHERE other.id = supervision.answers_id AND other.trashed_at IS NULL) AS answers,
    (SELECT json_group_array(${NAMED} ORDER BY other.held_on, other.id) FROM supervision AS other
      WHERE other.answers_id = supervision.id AND other.trashed_at IS NULL) AS answeredBy,
    (SELECT json_group_array(json_object('id', document.id, 'kind', document.kind, 'createdAt', document.created_at)
        ORDER BY document.created_at, document.id)
      FROM supervision_document JOIN official_document AS document ON document.id = document_id
      WHERE supervision_id = supervision.id) AS documents
  FROM supervision`;

/**
 * The records of a case file, the latest first, with their demands as they stand on the day `on`.
 * @param extent those that count, or those in the recycle bin
 */
export function listRecords(
  db: Database,
  { caseFileId, on, extent }: { caseFileId: string; on: string; extent: 'live' | 'trashed' },
): SupervisionRecord[] {
  const rows = db
    .prepare<[string], RecordRow>(
      `${RECORDS} WHERE case_file_id = ? AND trashed_at IS ${extent === 'live' ? '' : 'NOT'} NULL
       ORDER BY held_on DESC, id DESC`,
    )
    .all(caseFileId);
  return withDemands(db, rows, on);
}

/** One record, in the recycle bin or not. @throws JuanzongError `supervision-not-found` */
export function readRecord(db: Database, id: string, on: string): SupervisionRecord {
  findRecord(db, id);
  const [record] = withDemands(db, db.prepare<[string], RecordRow>(`${RECORDS} WHERE id = ?`).all(id), on);
  if (!record) throw new Error(`record ${id} was found and cannot be read`);
  return record;
}

function withDemands(db: Database, rows: readonly RecordRow[], on: string): SupervisionRecord[] {
  const demands = demandsOf(
    db,
    rows.map(({ id }) => id),
    on,
  );
  return rows.map((row) => ({
    ...row,
    issues: JSON.parse(row.issues) as NamedIssue[],
    answers: (JSON.parse(row.answers) as NamedRecord[])[0] ?? null,
    answeredBy: JSON.parse(row.answeredBy) as NamedRecord[],
    documents: JSON.parse(row.documents) as SupervisionRecord['documents'],
    demands: demands.get(row.id) ?? [],
  }));
}
