import type { Change } from '../library/index.ts';
import { addIssue } from './add.ts';
import { requireCaseFile } from './find.ts';
import { placeOf } from './place.ts';
import { renumberPublic } from './public-numbers.ts';

export interface WantedIssue {
  caseFileId: string;
  sectionId?: string | null | undefined;
  categoryId?: string | null | undefined;
  statement: string;
}

/**
 * Adds a public issue behind the others of a case file.
 * @returns its id
 * @throws JuanzongError `case-not-found`, `section-not-found`, `category-not-found`, `category-of-other-section`
 */
export function addIssueByHand(change: Change, { caseFileId, statement, ...place }: WantedIssue): string {
  const { db } = change;
  requireCaseFile(db, caseFileId);
  const highest = db
    .prepare<[string], { number: number }>(
      'SELECT ifnull(max(number), 0) AS number FROM issue WHERE case_file_id = ?',
    )
    .get(caseFileId);
  const number = (highest?.number ?? 0) + 1;
  const fitting = placeOf(db, { caseFileId, number }, { sectionId: null, categoryId: null }, place);
  return renumberPublic(change, caseFileId, () =>
    addIssue(change, {
      caseFileId,
      sectionId: fitting.sectionId ?? null,
      categoryId: fitting.categoryId ?? null,
      number,
      publicNumber: null,
      statement,
      completion: null,
      stage: 'notStarted',
      outcome: null,
      detail: null,
      disclosure: 'public',
      measures: [],
    }),
  );
}
