import type { Change } from '../library/index.ts';

interface Entry {
  id: string;
  sectionId: string | null;
  number: number;
}

/** How categories are counted: through all sections, anew in each, or as the notice printed them, by no rule. */
type Counting = 'through' | 'anew' | 'asPrinted';

/**
 * Runs `work`, which adds or removes a section or a category, and numbers those that remain: a list that was counted by
 * a rule follows it afterwards, one that was not keeps its numbers and counts on behind its highest.
 */
export function recount<T>(change: Change, caseFileId: string, work: () => T): T {
  const sectionsBefore = entries(change, 'section', caseFileId);
  const categoriesBefore = entries(change, 'category', caseFileId);
  const counting = countingOf(categoriesBefore);
  const result = work();
  const sections = entries(change, 'section', caseFileId);
  const wanted = isCounted(sectionsBefore) ? counted(sections) : countedOn(sections, sectionsBefore);
  renumber(change, 'section', caseFileId, sections, wanted);
  const categories = entries(change, 'category', caseFileId);
  const numbers =
    counting === 'asPrinted'
      ? countedOn(categories, categoriesBefore)
      : counting === 'anew'
        ? countedAnew(categories)
        : counted(categories);
  renumber(change, 'category', caseFileId, categories, numbers);
  putInOrder(change, categories);
  return result;
}

/** In their order; categories by their sections, those without one first. */
function entries({ db }: Change, level: 'section' | 'category', caseFileId: string): Entry[] {
  const sql =
    level === 'section'
      ? 'SELECT id, NULL AS sectionId, number FROM section WHERE case_file_id = ? ORDER BY position'
      : `SELECT category.id, section_id AS sectionId, category.number FROM category
           LEFT JOIN section ON section.id = section_id
         WHERE category.case_file_id = ? ORDER BY section.position NULLS FIRST, category.position`;
  return db.prepare<[string], Entry>(sql).all(caseFileId);
}

function countingOf(categories: readonly Entry[]): Counting {
  const as = (numbers: readonly number[]): boolean =>
    categories.every(({ number }, index) => number === numbers[index]);
  if (as(counted(categories))) return 'through';
  return as(countedAnew(categories)) ? 'anew' : 'asPrinted';
}

function isCounted(list: readonly Entry[]): boolean {
  return list.every(({ number }, index) => number === index + 1);
}

function counted(list: readonly Entry[]): number[] {
  return list.map((_, index) => index + 1);
}

function countedAnew(list: readonly Entry[]): number[] {
  const counts = new Map<string | null, number>();
  return list.map(({ sectionId }) => {
    const number = (counts.get(sectionId) ?? 0) + 1;
    counts.set(sectionId, number);
    return number;
  });
}

function countedOn(list: readonly Entry[], before: readonly Entry[]): number[] {
  const known = new Map(before.map(({ id, number }) => [id, number]));
  let highest = Math.max(0, ...known.values());
  return list.map(({ id }) => known.get(id) ?? ++highest);
}

function renumber(
  { db, record }: Change,
  level: 'section' | 'category',
  caseFileId: string,
  list: readonly Entry[],
  numbers: readonly number[],
): void {
  const set = db.prepare(`UPDATE ${level} SET number = ? WHERE id = ?`);
  list.forEach(({ id, number }, index) => {
    const wanted = numbers[index] ?? number;
    if (wanted === number) return;
    set.run(wanted, id);
    record({
      action: `${level}.renumber`,
      subjectKind: level,
      subjectId: id,
      caseFileId,
      before: { number },
      after: { number: wanted },
    });
  });
}

/** Above every position in use, so that rows can change places one by one under a unique index. */
const ASIDE = 1_000_000;

/** Categories stand in the order of their numbers, section by section. */
function putInOrder({ db }: Change, categories: readonly Entry[]): void {
  const set = db.prepare('UPDATE category SET position = ? WHERE id = ?');
  categories.forEach(({ id }, index) => {
    set.run(ASIDE + index, id);
  });
  categories.forEach(({ id }, index) => {
    set.run(index + 1, id);
  });
}
