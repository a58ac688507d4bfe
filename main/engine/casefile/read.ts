import type { Database } from 'better-sqlite3';
import type { CaseFile, Category, Chapter, Section } from '../../../shared/casefile.ts';
import type { Contact, StatedTotals } from '../../../shared/notice.ts';
import { caseNotFound, readIssues } from '../issue/index.ts';

type CaseFileRow = Omit<
  CaseFile,
  | 'stated'
  | 'statedHolds'
  | 'contact'
  | 'commentPeriod'
  | 'chapters'
  | 'sections'
  | 'categories'
  | 'issues'
  | 'source'
> & {
  stated: string;
  statedHolds: 0 | 1;
  contact: string;
  commentFrom: string | null;
  commentTo: string | null;
  sourceName: string | null;
  sourceSha256: string | null;
};

const CASE_FILE = `
  SELECT id, title, inspected_unit AS inspectedUnit, inspection_body AS inspectionBody,
    inspection_kind AS inspectionKind, inspected_from AS inspectedFrom, inspected_to AS inspectedTo,
    feedback_date AS feedbackDate, notice_date AS noticeDate, lead, closing, created_at AS createdAt,
    json_object('issues', stated_issues, 'completed', stated_completed,
      'basicallyCompleted', stated_basically_completed, 'notCompleted', stated_not_completed,
      'measures', stated_measures) AS stated, stated_holds AS statedHolds,
    json_object('phone', contact_phone, 'hours', contact_hours, 'address', contact_address,
      'postcode', contact_postcode, 'email', contact_email) AS contact,
    comment_from AS commentFrom, comment_to AS commentTo,
    source_name AS sourceName, source_sha256 AS sourceSha256
  FROM case_file`;

/** The whole of one case file. @throws JuanzongError `case-not-found` */
export function readCaseFile(db: Database, id: string): CaseFile {
  const row = db.prepare<[string], CaseFileRow>(`${CASE_FILE} WHERE id = ?`).get(id);
  if (!row) throw caseNotFound(id);
  const { stated, statedHolds, contact, commentFrom, commentTo, sourceName, sourceSha256, ...plain } = row;
  return {
    ...plain,
    stated: JSON.parse(stated) as StatedTotals,
    statedHolds: statedHolds === 1,
    contact: contactOf(JSON.parse(contact) as Contact),
    commentPeriod: commentFrom || commentTo ? { from: commentFrom, to: commentTo } : null,
    source: sourceName && sourceSha256 ? { name: sourceName, sha256: sourceSha256 } : null,
    chapters: db
      .prepare<[string], Omit<Chapter, 'holdsIssues'> & { holdsIssues: 0 | 1 }>(
        `SELECT number, title, body, holds_issues AS holdsIssues FROM chapter
         WHERE case_file_id = ? ORDER BY position`,
      )
      .all(id)
      .map((chapter) => ({ ...chapter, holdsIssues: chapter.holdsIssues === 1 })),
    sections: db
      .prepare<[string], Section>(
        'SELECT id, number, title FROM section WHERE case_file_id = ? ORDER BY position',
      )
      .all(id),
    categories: db
      .prepare<[string], Category>(
        'SELECT id, section_id AS sectionId, number, title FROM category WHERE case_file_id = ? ORDER BY position',
      )
      .all(id),
    issues: readIssues(db, id),
  };
}

/** The ids of all case files, oldest first. */
export function listCaseFileIds(db: Database): string[] {
  return db
    .prepare<[], { id: string }>('SELECT id FROM case_file ORDER BY created_at, id')
    .all()
    .map((row) => row.id);
}

function contactOf(contact: Contact): Contact | null {
  return Object.values(contact).every((value) => value === null) ? null : contact;
}
