import type { Database } from 'better-sqlite3';
import type { CaseFileHeader, EditedChapter, HeaderFields } from '../../../shared/header.ts';
import { caseNotFound } from '../issue/index.ts';

/** The column of each field, but for the first responsible person, who is an entry of the register. */
export const HEADER_COLUMNS = {
  title: 'title',
  inspectedUnit: 'inspected_unit',
  inspectionBody: 'inspection_body',
  inspectionKind: 'inspection_kind',
  inspectedFrom: 'inspected_from',
  inspectedTo: 'inspected_to',
  feedbackDate: 'feedback_date',
  noticeDate: 'notice_date',
  lead: 'lead',
  closing: 'closing',
  phone: 'contact_phone',
  hours: 'contact_hours',
  address: 'contact_address',
  postcode: 'contact_postcode',
  email: 'contact_email',
  commentFrom: 'comment_from',
  commentTo: 'comment_to',
  statedIssues: 'stated_issues',
  statedCompleted: 'stated_completed',
  statedBasicallyCompleted: 'stated_basically_completed',
  statedNotCompleted: 'stated_not_completed',
  statedMeasures: 'stated_measures',
} as const satisfies Record<Exclude<keyof HeaderFields, 'firstResponsible'>, string>;

const FIELDS = [
  ...Object.entries(HEADER_COLUMNS).map(([field, column]) => `${column} AS ${field}`),
  '(SELECT name FROM person WHERE person.id = first_responsible_id) AS firstResponsible',
].join(', ');

/** An issue stands in the section of its category where it names none itself. */
const IN_SECTION = `ifnull(issue.section_id,
  (SELECT section_id FROM category WHERE category.id = issue.category_id)) = section.id`;

/** The fields of the head. @throws JuanzongError `case-not-found` */
export function readHeaderFields(db: Database, id: string): HeaderFields {
  const fields = db.prepare<[string], HeaderFields>(`SELECT ${FIELDS} FROM case_file WHERE id = ?`).get(id);
  if (!fields) throw caseNotFound(id);
  return fields;
}

interface Origin {
  createdAt: string;
  statedHolds: 0 | 1;
  name: string | null;
  sha256: string | null;
}

/** What 概况 shows. @throws JuanzongError `case-not-found` */
export function readHeader(db: Database, id: string): CaseFileHeader {
  const fields = readHeaderFields(db, id);
  const origin = db
    .prepare<[string], Origin>(
      `SELECT created_at AS createdAt, stated_holds AS statedHolds, source_name AS name, source_sha256 AS sha256
       FROM case_file WHERE id = ?`,
    )
    .get(id);
  return {
    id,
    ...fields,
    createdAt: origin?.createdAt ?? '',
    statedHolds: origin?.statedHolds === 1,
    source: origin?.name && origin.sha256 ? { name: origin.name, sha256: origin.sha256 } : null,
    chapters: db
      .prepare<[string], Omit<EditedChapter, 'holdsIssues'> & { holdsIssues: 0 | 1 }>(
        `SELECT id, number, title, body, holds_issues AS holdsIssues FROM chapter
         WHERE case_file_id = ? ORDER BY position`,
      )
      .all(id)
      .map((chapter) => ({ ...chapter, holdsIssues: chapter.holdsIssues === 1 })),
    sections: db
      .prepare<[string], CaseFileHeader['sections'][number]>(
        `SELECT id, number, title,
           (SELECT count(*) FROM issue WHERE ${IN_SECTION} AND trashed_at IS NULL) AS issues,
           (SELECT count(*) FROM issue WHERE ${IN_SECTION} AND trashed_at IS NOT NULL) AS trashedIssues
         FROM section WHERE case_file_id = ? ORDER BY position`,
      )
      .all(id),
    categories: db
      .prepare<[string], CaseFileHeader['categories'][number]>(
        `SELECT id, section_id AS sectionId, number, title,
           (SELECT count(*) FROM issue WHERE category_id = category.id AND trashed_at IS NULL) AS issues,
           (SELECT count(*) FROM issue WHERE category_id = category.id AND trashed_at IS NOT NULL) AS trashedIssues
         FROM category WHERE case_file_id = ? ORDER BY position`,
      )
      .all(id),
  };
}
