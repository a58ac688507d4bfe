import type { Database } from 'better-sqlite3';

/** A paper of a case file, as a catalogue names it. */
export interface ListedDocument {
  kind: string;
  issueId: string | null;
  title: string;
  /** 发文字号 */
  number: string | null;
  issuers: string[];
  date: string | null;
  classification: string | null;
  sha256: string;
  createdBy: string;
  createdOn: string;
}

/** What lists the others is no paper of the case, and neither is a second form of the ledger. */
const NOT_LISTED = ['evidence-catalogue', 'volume-catalogue', 'archive-catalogue', 'box-note', 'ledger-xlsx'];

type Row = Omit<ListedDocument, 'issuers'> & { issuers: string | null; record: string | null };

/**
 * Every paper of a case file by its date, the undated last. Of one that was made several times, the last counts; one whose
 * number was voided does not.
 */
export function listedDocuments(db: Database, caseFileId: string): ListedDocument[] {
  const rows = db
    .prepare<[string, string], Row>(
      `SELECT kind, issue_id AS issueId, title, sha256, created_by AS createdBy,
         substr(created_at, 1, 10) AS createdOn,
         ifnull(number_code || '〔' || number_year || '〕' || number_serial || '号', snapshot ->> '$.number') AS number,
         snapshot ->> '$.issuers' AS issuers, snapshot ->> '$.date' AS date,
         snapshot ->> '$.classification' AS classification,
         (SELECT min(supervision_id) FROM supervision_document WHERE document_id = official_document.id) AS record
       FROM official_document
       WHERE case_file_id = ? AND kind NOT IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM document_number WHERE document_id = official_document.id AND status = 'voided')
       ORDER BY created_at, id`,
    )
    .all(caseFileId, JSON.stringify(NOT_LISTED));
  const latest = new Map(
    rows.map(({ issuers, record, ...row }) => [
      JSON.stringify([row.kind, row.issueId, row.number, record]),
      { ...row, issuers: issuers === null ? [] : (JSON.parse(issuers) as string[]) },
    ]),
  );
  return [...latest.values()].sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
}
