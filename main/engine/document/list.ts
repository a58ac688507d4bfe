import type { Database } from 'better-sqlite3';
import type { DocumentSummary } from '../../../shared/document.ts';
import { DOCUMENT_STATUS, NEXT_REPLY_DUE } from '../delivery/index.ts';
import { JuanzongError } from '../error.ts';
import { safeName } from '../file-name/index.ts';
import { DOCUMENT_KINDS, type TypedValues } from './kinds/index.ts';

/** A paper that was made and kept. */
export interface StoredDocument {
  id: string;
  kind: string;
  title: string;
  issueId: string | null;
  /** 发文字号, as printed. */
  number: string | null;
  /** Below the library's folder, with `/`. */
  path: string;
  sha256: string;
  /** In bytes. */
  size: number;
  createdBy: string;
  createdAt: string;
}

const NUMBER = "number_code || '〔' || number_year || '〕' || number_serial || '号'";

const COLUMNS = `official_document.id, kind, official_document.title, issue_id AS issueId, ${NUMBER} AS number, path, sha256, size,
  created_by AS createdBy, official_document.created_at AS createdAt`;

/** The papers of a case file, oldest first. */
export function listDocuments(db: Database, caseFileId: string): StoredDocument[] {
  return db
    .prepare<[string], StoredDocument>(
      `SELECT ${COLUMNS} FROM official_document WHERE case_file_id = ? ORDER BY created_at, id`,
    )
    .all(caseFileId);
}

/** The paper that lies at a place in the library. */
export function findDocument(db: Database, path: string): StoredDocument | undefined {
  return db
    .prepare<[string], StoredDocument>(`SELECT ${COLUMNS} FROM official_document WHERE path = ?`)
    .get(path);
}

/** What a paper is called in lists and as a file. */
export function paperName(kindName: string, issueNumber: number | null): string {
  return issueNumber === null ? kindName : `${kindName}（问题${issueNumber}）`;
}

type SummaryRow = Omit<DocumentSummary, 'kindName' | 'fileName' | 'fileType' | 'template'> & {
  path: string;
  templateName: string | null;
  templateVersion: number | null;
};

const SUMMARIES = `
  SELECT ${COLUMNS}, snapshot ->> '$.classification' AS classification, ${DOCUMENT_STATUS} AS status,
    ${NEXT_REPLY_DUE} AS replyDue, official_document.case_file_id AS caseFileId,
    ifnull(case_file.inspected_unit, case_file.title) AS caseFileName, issue.number AS issueNumber,
    (SELECT min(supervision_id) FROM supervision_document WHERE document_id = official_document.id) AS supervisionId,
    templateName, templateVersion
  FROM official_document
    JOIN case_file ON case_file.id = official_document.case_file_id
    LEFT JOIN issue ON issue.id = issue_id
    LEFT JOIN (
      SELECT template_version.id AS versionId, template.name AS templateName,
        template_version.number AS templateVersion
      FROM template_version JOIN template ON template.id = template_id
    ) ON versionId = template_version_id`;

/** The papers of one case file, or of all, newest first. */
export function summariseDocuments(db: Database, caseFileId: string | null): DocumentSummary[] {
  return db
    .prepare<[string | null, string | null], SummaryRow>(
      `${SUMMARIES} WHERE ? IS NULL OR official_document.case_file_id = ?
       ORDER BY official_document.created_at DESC, official_document.id DESC`,
    )
    .all(caseFileId, caseFileId)
    .map(summaryOf);
}

/** One paper with the data that it was made from. @throws JuanzongError `document-not-found` */
export function readDocument(
  db: Database,
  id: string,
): DocumentSummary & { path: string; snapshot: object; typed: TypedValues } {
  const row = db
    .prepare<[string], SummaryRow & { snapshot: string; typed: string | null }>(
      `SELECT * FROM (${SUMMARIES.replace('SELECT', 'SELECT snapshot, typed,')}) WHERE id = ?`,
    )
    .get(id);
  if (!row) throw new JuanzongError('document-not-found', `没有编号为“${id}”的文书，请在文书列表中核对。`);
  const { snapshot, typed, ...summary } = row;
  return {
    ...summaryOf(summary),
    path: row.path,
    snapshot: JSON.parse(snapshot) as object,
    typed: typed === null ? {} : (JSON.parse(typed) as TypedValues),
  };
}

function summaryOf({ path, templateName, templateVersion, ...row }: SummaryRow): DocumentSummary {
  const kind = DOCUMENT_KINDS.find(({ key }) => key === row.kind);
  const fileType = path.endsWith('.xlsx') ? 'xlsx' : 'docx';
  const kindName = templateName ?? kind?.name ?? row.kind;
  const name = paperName(kindName, row.issueNumber);
  return {
    ...row,
    kindName,
    template:
      templateName === null || templateVersion === null
        ? null
        : { name: templateName, version: templateVersion },
    fileType,
    fileName: safeName(`${row.number === null ? name : `${name} ${row.number}`}.${fileType}`),
  };
}
