/** The chapters of the running text, changed by hand. */
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { JuanzongError } from '../error.ts';
import { bodyText, differenceOf, requiredText, updateRow } from '../input/index.ts';
import { requireCaseFile } from '../issue/index.ts';
import type { Change } from '../library/index.ts';

export const chapterPatch = z.strictObject({ title: requiredText, body: bodyText }).partial();

interface ChapterRow {
  caseFileId: string;
  position: number;
  number: number;
  title: string;
  body: string;
}

/** Adds a chapter behind the others. @returns its id @throws JuanzongError `case-not-found` */
export function addChapter(
  { db, record }: Change,
  { caseFileId, title }: { caseFileId: string; title: string },
): string {
  requireCaseFile(db, caseFileId);
  const last = db
    .prepare<[string], { position: number; number: number }>(
      `SELECT ifnull(max(position), 0) AS position, ifnull(max(number), 0) AS number
       FROM chapter WHERE case_file_id = ?`,
    )
    .get(caseFileId);
  const id = uuid();
  const number = (last?.number ?? 0) + 1;
  db.prepare('INSERT INTO chapter (id, case_file_id, position, number, title) VALUES (?, ?, ?, ?, ?)').run(
    id,
    caseFileId,
    (last?.position ?? 0) + 1,
    number,
    title,
  );
  record({
    action: 'chapter.add',
    subjectKind: 'chapter',
    subjectId: id,
    caseFileId,
    after: { number, title },
  });
  return id;
}

/** @throws JuanzongError `chapter-not-found` */
export function updateChapter(
  { db, record }: Change,
  chapterId: string,
  patch: z.infer<typeof chapterPatch>,
): void {
  const chapter = find(db, chapterId);
  const difference = differenceOf<Pick<ChapterRow, 'title' | 'body'>>(chapter, patch);
  if (!difference) return;
  const columns = { title: 'title', body: 'body' };
  updateRow(db, { table: 'chapter', id: chapterId, columns, values: difference.after });
  record({
    action: 'chapter.update',
    subjectKind: 'chapter',
    subjectId: chapterId,
    caseFileId: chapter.caseFileId,
    ...difference,
  });
}

/** Removes a chapter with its text; those behind it move up. @throws JuanzongError `chapter-not-found` */
export function removeChapter({ db, record }: Change, chapterId: string): void {
  const { caseFileId, position, number, title, body } = find(db, chapterId);
  db.prepare('DELETE FROM chapter WHERE id = ?').run(chapterId);
  record({
    action: 'chapter.remove',
    subjectKind: 'chapter',
    subjectId: chapterId,
    caseFileId,
    before: { number, title, body },
  });
  const behind = db
    .prepare<[string, number], { id: string; number: number }>(
      'SELECT id, number FROM chapter WHERE case_file_id = ? AND position > ? ORDER BY position',
    )
    .all(caseFileId, position);
  behind.forEach((chapter, index) => {
    // Chapters that were not counted one by one keep the numbers that they have.
    if (chapter.number !== number + 1 + index) return;
    db.prepare('UPDATE chapter SET number = ? WHERE id = ?').run(chapter.number - 1, chapter.id);
    record({
      action: 'chapter.renumber',
      subjectKind: 'chapter',
      subjectId: chapter.id,
      caseFileId,
      before: { number: chapter.number },
      after: { number: chapter.number - 1 },
    });
  });
}

function find(db: Change['db'], id: string): ChapterRow {
  const chapter = db
    .prepare<[string], ChapterRow>(
      'SELECT case_file_id AS caseFileId, position, number, title, body FROM chapter WHERE id = ?',
    )
    .get(id);
  if (!chapter) throw new JuanzongError('chapter-not-found', '这一部分已不存在，请刷新后再试。');
  return chapter;
}
