/** Sections (方面) and categories (问题类别) of a case file, changed by hand. */
import { v7 as uuid } from 'uuid';
import type { Category } from '../../../shared/casefile.ts';
import { JuanzongError } from '../error.ts';
import { differenceOf } from '../input/index.ts';
import { requireCaseFile } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { recount } from './outline-numbers.ts';

type Level = 'section' | 'category';

const LEVEL_NAMES: Record<Level, string> = { section: '方面', category: '问题类别' };

/** Adds a section behind the others. @returns its id @throws JuanzongError `case-not-found` */
export function addSection(
  change: Change,
  { caseFileId, title }: { caseFileId: string; title: string },
): string {
  requireCaseFile(change.db, caseFileId);
  return recount(change, caseFileId, () => {
    const id = uuid();
    change.db
      .prepare('INSERT INTO section (id, case_file_id, position, number, title) VALUES (?, ?, ?, ?, ?)')
      .run(
        id,
        caseFileId,
        nextPosition(change, 'section', caseFileId),
        nextPosition(change, 'section', caseFileId),
        title,
      );
    recordLevel(change, 'section', { id, caseFileId, verb: 'add', after: { title } });
    return id;
  });
}

/** Adds a category at the end of its section. @returns its id @throws JuanzongError `case-not-found`, `section-not-found` */
export function addCategory(
  change: Change,
  { caseFileId, sectionId, title }: { caseFileId: string; sectionId: string | null; title: string },
): string {
  requireCaseFile(change.db, caseFileId);
  if (sectionId !== null && find(change, 'section', sectionId).caseFileId !== caseFileId)
    throw notFound('section');
  return recount(change, caseFileId, () => {
    const id = uuid();
    const position = nextPosition(change, 'category', caseFileId);
    change.db
      .prepare(
        'INSERT INTO category (id, case_file_id, section_id, position, number, title) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, caseFileId, sectionId, position, position, title);
    recordLevel(change, 'category', { id, caseFileId, verb: 'add', after: { sectionId, title } });
    return id;
  });
}

/** @throws JuanzongError `section-not-found`, `category-not-found` */
export function rename(change: Change, level: Level, id: string, title: string): void {
  const present = find(change, level, id);
  const difference = differenceOf<{ title: string }>(present, { title });
  if (!difference) return;
  change.db.prepare(`UPDATE ${level} SET title = ? WHERE id = ?`).run(title, id);
  recordLevel(change, level, { id, caseFileId: present.caseFileId, verb: 'update', ...difference });
}

/**
 * Removes a section or a category in which nothing stands any more, the recycle bin included.
 * @throws JuanzongError `section-not-found`, `category-not-found`, `not-empty`
 */
export function remove(change: Change, level: Level, id: string): void {
  const { db } = change;
  const present = find(change, level, id);
  const holds = (table: string): boolean =>
    db.prepare(`SELECT 1 FROM ${table} WHERE ${level}_id = ? LIMIT 1`).get(id) !== undefined;
  if (holds('issue')) throw notEmpty(level, present.title, '问题（含回收站中的问题）');
  if (level === 'section' && holds('category')) throw notEmpty(level, present.title, '问题类别');
  recount(change, present.caseFileId, () => {
    db.prepare(`DELETE FROM ${level} WHERE id = ?`).run(id);
    const { caseFileId, ...before } = present;
    recordLevel(change, level, { id, caseFileId, verb: 'remove', before });
  });
}

type Found = { number: number; title: string; caseFileId: string } & Partial<Pick<Category, 'sectionId'>>;

function find({ db }: Change, level: Level, id: string): Found {
  const own = level === 'category' ? ', section_id AS sectionId' : '';
  const found = db
    .prepare<[string], Found>(
      `SELECT number, title, case_file_id AS caseFileId ${own} FROM ${level} WHERE id = ?`,
    )
    .get(id);
  if (!found) throw notFound(level);
  return found;
}

function nextPosition({ db }: Change, level: Level, caseFileId: string): number {
  const last = db
    .prepare<[string], { position: number }>(
      `SELECT ifnull(max(position), 0) AS position FROM ${level} WHERE case_file_id = ?`,
    )
    .get(caseFileId);
  return (last?.position ?? 0) + 1;
}

interface LevelEntry {
  id: string;
  caseFileId: string;
  verb: 'add' | 'update' | 'remove';
  before?: unknown;
  after?: unknown;
}

function recordLevel({ record }: Change, level: Level, { id, verb, ...entry }: LevelEntry): void {
  record({ action: `${level}.${verb}`, subjectKind: level, subjectId: id, ...entry });
}

function notFound(level: Level): JuanzongError {
  return new JuanzongError(`${level}-not-found`, `这个${LEVEL_NAMES[level]}已不存在，请刷新后再试。`);
}

function notEmpty(level: Level, title: string, what: string): JuanzongError {
  return new JuanzongError('not-empty', `${LEVEL_NAMES[level]}“${title}”下还有${what}，请先移走再删除。`);
}
