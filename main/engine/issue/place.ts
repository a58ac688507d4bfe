import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import type { IssueRef } from './find.ts';
import type { IssuePatch, PatchedFields } from './patch.ts';

/**
 * Section and category as the patch wants them, each fitting the other: a category brings its section along, and
 * another section leaves a category that is not its own.
 * @throws JuanzongError `section-not-found`, `category-not-found`, `category-of-other-section`
 */
export function placeOf(
  db: Database,
  { caseFileId, number }: Pick<IssueRef, 'caseFileId' | 'number'>,
  present: Pick<PatchedFields, 'sectionId' | 'categoryId'>,
  { sectionId, categoryId }: Pick<IssuePatch, 'sectionId' | 'categoryId'>,
): Pick<IssuePatch, 'sectionId' | 'categoryId'> {
  if (typeof sectionId === 'string') requireSection(db, caseFileId, sectionId);
  if (typeof categoryId === 'string') {
    const own = sectionOf(db, caseFileId, categoryId);
    if (own === null) return { categoryId, ...(sectionId === undefined ? {} : { sectionId }) };
    if (typeof sectionId === 'string' && sectionId !== own) {
      throw new JuanzongError(
        'category-of-other-section',
        `问题${number}的问题类别不在所选的方面之下，请重选。`,
      );
    }
    return { sectionId: own, categoryId };
  }
  if (sectionId === undefined) return categoryId === undefined ? {} : { categoryId };
  if (categoryId === null || present.categoryId === null) return { sectionId, categoryId: null };
  const own = sectionOf(db, caseFileId, present.categoryId);
  return own === null || own === sectionId ? { sectionId } : { sectionId, categoryId: null };
}

function requireSection(db: Database, caseFileId: string, id: string): void {
  if (db.prepare('SELECT 1 FROM section WHERE id = ? AND case_file_id = ?').get(id, caseFileId)) return;
  throw new JuanzongError('section-not-found', '所选的方面已不在这个卷宗中，请重选。');
}

function sectionOf(db: Database, caseFileId: string, categoryId: string): string | null {
  const category = db
    .prepare<[string, string], { sectionId: string | null }>(
      'SELECT section_id AS sectionId FROM category WHERE id = ? AND case_file_id = ?',
    )
    .get(categoryId, caseFileId);
  if (!category) {
    throw new JuanzongError('category-not-found', '所选的问题类别已不在这个卷宗中，请重选。');
  }
  return category.sectionId;
}
