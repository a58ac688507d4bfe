import type { Database } from 'better-sqlite3';
import { DISCLOSURE_NAMES } from '../../../shared/vocabulary.ts';
import { filter, type Which } from './which.ts';

/** Something that is said of an issue beside its statement, and under what heading. */
export interface Passage {
  /** `null` where the text says by itself what it is. */
  heading: string | null;
  text: string;
  /** A name is also found by its initials. */
  kind: 'name' | 'prose';
}

interface Row {
  issueId: string;
  heading: string;
  text: string | null;
}

/** What issues are found by beside their statements, by the id of the issue; what is in the recycle bin is left out. */
export function readPassages(db: Database, which: Which): Map<string, Passage[]> {
  const byIssue = new Map<string, Passage[]>();
  const add = (rows: readonly Row[], kind: Passage['kind']): void => {
    for (const { issueId, heading, text } of rows) {
      if (text === null) continue;
      const passages = byIssue.get(issueId) ?? [];
      if (passages.length === 0) byIssue.set(issueId, passages);
      passages.push({ heading: heading === '' ? null : heading, text, kind });
    }
  };
  const { sql, values } = filter(which, 'issue.id', 'issue.case_file_id');
  const read = (query: string): Row[] => db.prepare<string[], Row>(query).all(...values);
  add(read(`${DEPARTMENTS} WHERE ${sql} ORDER BY link.role, link.position`), 'name');
  add(read(`${PEOPLE} WHERE ${sql} ORDER BY link.role DESC`), 'name');
  add(read(`${WITHHELD} WHERE issue.disclosure = 'withheld' AND ${sql}`), 'name');
  const measures = `measure.trashed_at IS NULL AND ${sql} ORDER BY measure.number`;
  add(read(`${MEASURE_TEXTS} WHERE ${measures}`), 'prose');
  add(read(`${MEASURE_OUTCOMES} WHERE measure.outcome IS NOT NULL AND ${measures}`), 'prose');
  add(read(`${OUTCOMES} WHERE issue.outcome IS NOT NULL AND ${sql}`), 'prose');
  add(read(`${REMARKS} WHERE issue.detail IS NOT NULL AND ${sql}`), 'prose');
  add(read(`${REASONS} WHERE issue.withheld_reason IS NOT NULL AND ${sql}`), 'prose');
  return byIssue;
}

const DEPARTMENTS = `
  SELECT issue.id AS issueId, iif(link.role = 'lead', '牵头单位', '责任单位') AS heading, department.name AS text
  FROM issue_department AS link
    JOIN issue ON issue.id = link.issue_id
    JOIN department ON department.id = link.department_id`;
const PEOPLE = `
  SELECT issue.id AS issueId, iif(link.role = 'leader', '责任领导', '责任人') AS heading, person.name AS text
  FROM issue_person AS link
    JOIN issue ON issue.id = link.issue_id
    JOIN person ON person.id = link.person_id`;
const WITHHELD = `SELECT id AS issueId, '' AS heading, '${DISCLOSURE_NAMES.withheld}' AS text FROM issue`;
const MEASURE = 'FROM measure JOIN issue ON issue.id = measure.issue_id';
const MEASURE_TEXTS = `
  SELECT issue.id AS issueId, '措施 ' || measure.number AS heading, measure.text ${MEASURE}`;
const MEASURE_OUTCOMES = `
  SELECT issue.id AS issueId, '措施 ' || measure.number || ' 成效' AS heading, measure.outcome AS text ${MEASURE}`;
const OUTCOMES = `SELECT id AS issueId, '整改成效' AS heading, outcome AS text FROM issue`;
const REMARKS = `SELECT id AS issueId, '备注' AS heading, detail AS text FROM issue`;
const REASONS = `SELECT id AS issueId, '不予公开理由' AS heading, withheld_reason AS text FROM issue`;
