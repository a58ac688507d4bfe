import { v7 as uuid } from 'uuid';
import type { Notice } from '../../../shared/notice.ts';
import type { IntakeResult } from '../intake/index.ts';
import { addIssue, addRegulations } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { numberIssues } from './numbering.ts';
import { chaptersWithIssues, issueRemarks } from './remarks.ts';
import { statedHolds, type WithheldPlaceholder, withheldPlaceholders } from './withheld.ts';

/** A notice as intake read it, and the paper itself, whose bytes are in the vault already. */
export interface CaseFileDraft {
  read: IntakeResult;
  source: { name: string; sha256: string };
}

/**
 * Makes a case file of a notice: its issues with their measures, and a withheld placeholder for every issue that the
 * notice counts but does not list.
 * @returns the id of the case file
 */
export function createCaseFile(change: Change, draft: CaseFileDraft): string {
  const id = uuid();
  const { notice } = draft.read;
  insertCaseFile(change, id, draft);
  const sections = insertSections(change, id, notice);
  const categories = insertCategories(change, id, notice, sections);
  const placeholders = withheldPlaceholders(notice);
  insertIssues(change, id, draft.read, placeholders, { sections, categories });
  change.record({
    action: 'caseFile.import',
    subjectKind: 'caseFile',
    subjectId: id,
    caseFileId: id,
    after: { source: draft.source, withheld: placeholders.length, notice },
  });
  return id;
}

function insertCaseFile({ db }: Change, id: string, { read, source }: CaseFileDraft): void {
  const { notice, body } = read;
  db.prepare(
    `INSERT INTO case_file (id, title, inspected_unit, inspection_body, inspection_kind, inspected_from, inspected_to,
       feedback_date, notice_date, lead, closing, stated_issues, stated_completed, stated_basically_completed,
       stated_not_completed, stated_measures, stated_holds, contact_phone, contact_hours, contact_address, contact_postcode,
       contact_email, comment_from, comment_to, source_name, source_sha256, source_text, created_at)
     VALUES (@id, @title, @inspectedUnit, @inspectionBody, @inspectionKind, @inspectedFrom, @inspectedTo,
       @feedbackDate, @noticeDate, @lead, @closing, @issues, @completed, @basicallyCompleted,
       @notCompleted, @measures, @statedHolds, @phone, @hours, @address, @postcode,
       @email, @from, @to, @sourceName, @sourceSha256, @sourceText, @createdAt)`,
  ).run({
    id,
    title: notice.title,
    inspectedUnit: notice.inspectedUnit,
    inspectionBody: notice.inspectionBody,
    inspectionKind: notice.inspectionKind,
    inspectedFrom: notice.inspectedFrom,
    inspectedTo: notice.inspectedTo,
    feedbackDate: notice.feedbackDate,
    noticeDate: notice.noticeDate,
    lead: body.lead.join('\n'),
    closing: body.closing.join('\n'),
    ...notice.stated,
    statedHolds: statedHolds(notice) ? 1 : 0,
    ...(notice.contact ?? { phone: null, hours: null, address: null, postcode: null, email: null }),
    ...(notice.commentPeriod ?? { from: null, to: null }),
    sourceName: source.name,
    sourceSha256: source.sha256,
    sourceText: read.source,
    createdAt: new Date().toISOString(),
  });
  const insert = db.prepare(
    `INSERT INTO chapter (id, case_file_id, position, number, title, body, holds_issues)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const holding = chaptersWithIssues(read);
  notice.chapters.forEach((chapter, index) => {
    const text = (body.chapters[index] ?? []).join('\n');
    insert.run(uuid(), id, index + 1, chapter.number, chapter.title, text, holding.has(index) ? 1 : 0);
  });
}

/** The ids by which issues find their place; the number of a section or category may repeat, then the first counts. */
interface Places {
  sections: Map<number | null, string>;
  categories: Map<string, string>;
}

function insertSections({ db }: Change, caseFileId: string, notice: Notice): Places['sections'] {
  const ids: Places['sections'] = new Map();
  const insert = db.prepare(
    'INSERT INTO section (id, case_file_id, position, number, title) VALUES (?, ?, ?, ?, ?)',
  );
  notice.sections.forEach((section, index) => {
    const id = uuid();
    insert.run(id, caseFileId, index + 1, section.number, section.title);
    if (!ids.has(section.number)) ids.set(section.number, id);
  });
  return ids;
}

function insertCategories(
  { db }: Change,
  caseFileId: string,
  notice: Notice,
  sections: Places['sections'],
): Places['categories'] {
  const ids: Places['categories'] = new Map();
  const insert = db.prepare(
    'INSERT INTO category (id, case_file_id, section_id, position, number, title) VALUES (?, ?, ?, ?, ?, ?)',
  );
  notice.categories.forEach((category, index) => {
    const id = uuid();
    const sectionId = sections.get(category.section) ?? null;
    insert.run(id, caseFileId, sectionId, index + 1, category.number, category.title);
    const key = categoryKey(category.section, category.number);
    if (!ids.has(key)) ids.set(key, id);
  });
  return ids;
}

/** Categories may be counted anew in every section. */
function categoryKey(section: number | null, category: number | null): string {
  return `${section}/${category}`;
}

function insertIssues(
  change: Change,
  caseFileId: string,
  read: IntakeResult,
  placeholders: readonly WithheldPlaceholder[],
  places: Places,
): void {
  const { notice } = read;
  const remarks = issueRemarks(read);
  const numbers = numberIssues(
    notice.issues.map((issue) => issue.number),
    placeholders.length,
  );
  notice.issues.forEach((issue, index) => {
    const number = numbers.listed[index] ?? index + 1;
    const id = addIssue(change, {
      caseFileId,
      sectionId: places.sections.get(issue.section) ?? null,
      categoryId: places.categories.get(categoryKey(issue.section, issue.category)) ?? null,
      number,
      publicNumber: number,
      statement: issue.statement,
      completion: issue.completion,
      stage: issue.measures.length > 0 || issue.completion !== null ? 'rectifying' : 'notStarted',
      outcome: remarks[index]?.outcome ?? null,
      detail: remarks[index]?.detail ?? null,
      disclosure: 'public',
      measures: issue.measures,
    });
    addRegulations(change, { caseFileId, issueId: id, titles: issue.documentTitles });
  });
  placeholders.forEach((placeholder, index) => {
    addIssue(change, {
      caseFileId,
      sectionId: null,
      categoryId: null,
      number: numbers.withheld[index] ?? notice.issues.length + index + 1,
      publicNumber: null,
      statement: null,
      completion: placeholder.completion,
      stage: placeholder.completion === null ? 'notStarted' : 'rectifying',
      outcome: null,
      detail: null,
      disclosure: 'withheld',
      measures: [],
    });
  });
}
