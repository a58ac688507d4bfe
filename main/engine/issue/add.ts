import { v7 as uuid } from 'uuid';
import type { Completion, Disclosure, Stage } from '../../../shared/vocabulary.ts';
import type { Change } from '../library/index.ts';

export interface NewIssue {
  caseFileId: string;
  sectionId: string | null;
  categoryId: string | null;
  number: number;
  publicNumber: number | null;
  statement: string | null;
  completion: Completion | null;
  stage: Stage;
  outcome: string | null;
  detail: string | null;
  disclosure: Disclosure;
  /** The texts of its measures, in order. */
  measures: readonly string[];
}

/** Adds an issue with its measures. @returns its id */
export function addIssue({ db, record }: Change, issue: NewIssue): string {
  const { measures, ...columns } = issue;
  const id = uuid();
  db.prepare(
    `INSERT INTO issue (id, case_file_id, section_id, category_id, number, public_number, statement, completion,
       stated_completion, stage, outcome, detail, disclosure)
     VALUES (@id, @caseFileId, @sectionId, @categoryId, @number, @publicNumber, @statement, @completion,
       @completion, @stage, @outcome, @detail, @disclosure)`,
  ).run({ id, ...columns });
  const added = measures.map((text, index) => ({ id: uuid(), number: index + 1, text }));
  const insert = db.prepare('INSERT INTO measure (id, issue_id, number, text) VALUES (?, ?, ?, ?)');
  for (const measure of added) insert.run(measure.id, id, measure.number, measure.text);
  record({
    action: 'issue.add',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId: issue.caseFileId,
    after: { ...columns, measures: added },
  });
  return id;
}
