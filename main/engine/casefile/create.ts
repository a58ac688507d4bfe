import { v7 as uuid } from 'uuid';
import type { NoticeDraft } from '../../../shared/intake.ts';
import { numberIssues } from '../../../shared/numbering.ts';
import { statedHolds, type WithheldPlaceholder, withheldPlaceholders } from '../../../shared/withheld.ts';
import { addIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { addRegulations } from '../regulation/index.ts';
import type { Corrections } from './corrections.ts';

/** What a case file is made of. */
export interface NewCaseFile {
  draft: NoticeDraft;
  /** The paper, whose bytes are in the vault already, and what it says. */
  source: { name: string; sha256: string; text: string };
  /** What a person changed in what intake found; `null` for nothing. */
  corrections: Corrections | null;
}

/**
 * Makes a case file of a notice: its issues with their measures, and a withheld placeholder for every issue that the
 * notice counts but does not list.
 * @param made its draft has no faults
 * @returns the id of the case file
 */
export function createCaseFile(change: Change, made: NewCaseFile): string {
  const id = uuid();
  const { draft, source, corrections } = made;
  insertCaseFile(change, id, made);
  const places = { sections: insertSections(change, id, draft), categories: new Map<string, string>() };
  insertCategories(change, id, draft, places);
  const placeholders = withheldPlaceholders(draft);
  insertIssues(change, id, draft, placeholders, places);
  change.record({
    action: 'caseFile.import',
    subjectKind: 'caseFile',
    subjectId: id,
    caseFileId: id,
    after: {
      source: { name: source.name, sha256: source.sha256 },
      withheld: placeholders.length,
      ...(corrections === null ? {} : { corrections }),
      notice: draft,
    },
  });
  return id;
}

function insertCaseFile({ db }: Change, id: string, { draft, source }: NewCaseFile): void {
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
    title: draft.title,
    inspectedUnit: draft.inspectedUnit,
    inspectionBody: draft.inspectionBody,
    inspectionKind: draft.inspectionKind,
    inspectedFrom: draft.inspectedFrom,
    inspectedTo: draft.inspectedTo,
    feedbackDate: draft.feedbackDate,
    noticeDate: draft.noticeDate,
    lead: draft.lead,
    closing: draft.closing,
    ...draft.stated,
    statedHolds: statedHolds(draft) ? 1 : 0,
    ...(draft.contact ?? { phone: null, hours: null, address: null, postcode: null, email: null }),
    ...(draft.commentPeriod ?? { from: null, to: null }),
    sourceName: source.name,
    sourceSha256: source.sha256,
    sourceText: source.text,
    createdAt: new Date().toISOString(),
  });
  const insert = db.prepare(
    `INSERT INTO chapter (id, case_file_id, position, number, title, body, holds_issues)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  draft.chapters.forEach(({ number, title, body, holdsIssues }, index) => {
    insert.run(uuid(), id, index + 1, number, title, body, holdsIssues ? 1 : 0);
  });
}

/** The ids under which the library knows what the draft knows by key. */
interface Places {
  sections: Map<string, string>;
  categories: Map<string, string>;
}

function insertSections({ db }: Change, caseFileId: string, draft: NoticeDraft): Places['sections'] {
  const insert = db.prepare(
    'INSERT INTO section (id, case_file_id, position, number, title) VALUES (?, ?, ?, ?, ?)',
  );
  return new Map(
    draft.sections.map(({ key, number, title }, index) => {
      const id = uuid();
      insert.run(id, caseFileId, index + 1, number, title);
      return [key, id];
    }),
  );
}

function insertCategories({ db }: Change, caseFileId: string, draft: NoticeDraft, places: Places): void {
  const insert = db.prepare(
    'INSERT INTO category (id, case_file_id, section_id, position, number, title) VALUES (?, ?, ?, ?, ?, ?)',
  );
  draft.categories.forEach(({ key, number, section, title }, index) => {
    const id = uuid();
    insert.run(id, caseFileId, idOf(places.sections, section), index + 1, number, title);
    places.categories.set(key, id);
  });
}

function idOf(ids: ReadonlyMap<string, string>, key: string | null): string | null {
  return key === null ? null : (ids.get(key) ?? null);
}

function insertIssues(
  change: Change,
  caseFileId: string,
  draft: NoticeDraft,
  placeholders: readonly WithheldPlaceholder[],
  places: Places,
): void {
  const numbers = numberIssues(
    draft.issues.map((issue) => issue.number),
    placeholders.length,
  );
  draft.issues.forEach((issue, index) => {
    const number = numbers.listed[index] ?? index + 1;
    const id = addIssue(change, {
      caseFileId,
      sectionId: idOf(places.sections, issue.section),
      categoryId: idOf(places.categories, issue.category),
      number,
      publicNumber: number,
      statement: issue.statement,
      completion: issue.completion,
      stage: issue.measures.length > 0 || issue.completion !== null ? 'rectifying' : 'notStarted',
      outcome: issue.outcome,
      detail: issue.detail,
      disclosure: 'public',
      measures: issue.measures.map((measure) => measure.text),
    });
    addRegulations(change, { caseFileId, issueId: id, titles: issue.documentTitles });
  });
  placeholders.forEach((placeholder, index) => {
    addIssue(change, {
      caseFileId,
      sectionId: null,
      categoryId: null,
      number: numbers.withheld[index] ?? draft.issues.length + index + 1,
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
