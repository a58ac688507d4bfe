import type { Measure } from '../../../shared/casefile.ts';
import { JuanzongError } from '../error.ts';
import { requireClosable } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { markStyleOf, withoutMark } from './marks.ts';
import { arrange } from './order.ts';
import { type MeasureRow, resolveMeasure, rowsOf } from './row.ts';

/**
 * Joins a measure with the one behind it: texts and outcomes one after the other, the proof of both, done only if both
 * are. The second one is gone afterwards.
 * @throws JuanzongError `nothing-to-merge`, `measure-not-found`, `measure-in-trash`
 */
export function mergeMeasure(change: Change, measureId: string): void {
  const { db, record } = change;
  const { issueId, caseFileId, issueNumber, number } = resolveMeasure(db, measureId);
  const rows = rowsOf(db, issueId);
  const [first, second] = rows.slice(number - 1);
  if (!first || !second) {
    throw new JuanzongError('nothing-to-merge', `问题${issueNumber}的措施${number}后面没有可以合并的措施。`);
  }
  const style = markStyleOf(rows.map(({ text }) => text));
  const merged = {
    ...first,
    text: joined(first.text, style ? withoutMark(second.text, style) : second.text),
    outcome: [first.outcome, second.outcome].filter((text) => text !== null).join('\n') || null,
    ...datesOf(first, second),
  };
  moveLinks(change, first, second);
  db.prepare('DELETE FROM measure WHERE id = ?').run(second.id);
  db.prepare(
    `UPDATE measure SET text = @text, outcome = @outcome, start_date = @startDate, due_date = @dueDate,
       done_date = @doneDate WHERE id = @id`,
  ).run(merged);
  const rest = rows.filter(({ id }) => id !== second.id).map((row) => (row.id === first.id ? merged : row));
  const now = arrange(change, rest, { caseFileId, style, recordedElsewhere: first.id })[number - 1] ?? merged;
  record({
    action: 'measure.merge',
    subjectKind: 'measure',
    subjectId: first.id,
    caseFileId,
    before: { ...saidOf(first), second: { id: second.id, number: second.number, ...saidOf(second) } },
    after: saidOf(now),
  });
  requireClosable(db, issueId);
}

/** A clause that does not end in a mark gets a comma before what follows. */
function joined(first: string, second: string): string {
  const isClosed = /[。；，、：！？…—.;,:!?][”’"'）)》〉」』】]*$/u.test(first);
  return `${first}${isClosed ? '' : '，'}${second}`;
}

type Dates = Pick<Measure, 'startDate' | 'dueDate' | 'doneDate'>;

/** From the earlier start to the later end; a start that would lie behind an end is given up. */
function datesOf(first: Dates, second: Dates): Dates {
  const starts = known(first.startDate, second.startDate);
  const dueDate = known(first.dueDate, second.dueDate).at(-1) ?? null;
  const dones = known(first.doneDate, second.doneDate);
  const doneDate = dones.length === 2 ? (dones.at(-1) ?? null) : null;
  const start = starts[0] ?? null;
  const fits = known(dueDate, doneDate).every((end) => start === null || start <= end);
  return { startDate: fits ? start : null, dueDate, doneDate };
}

function known(...dates: (string | null)[]): string[] {
  return dates.filter((date) => date !== null).sort();
}

function saidOf({ text, outcome, startDate, dueDate, doneDate }: MeasureRow): Omit<Measure, 'id' | 'number'> {
  return { text, outcome, startDate, dueDate, doneDate };
}

/**
 * The proof of the second measure becomes proof of the first. A piece that proves both is linked once; of two such links
 * one in the recycle bin gives way.
 */
function moveLinks({ db }: Change, first: MeasureRow, second: MeasureRow): void {
  const links = db.prepare<[string], { id: string; evidenceId: string; isTrashed: 0 | 1 }>(
    `SELECT id, evidence_id AS evidenceId, trashed_at IS NOT NULL AS isTrashed FROM evidence_link
     WHERE measure_id = ?`,
  );
  const present = new Map(links.all(first.id).map((link) => [link.evidenceId, link]));
  const move = db.prepare('UPDATE evidence_link SET measure_id = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM evidence_link WHERE id = ?');
  for (const link of links.all(second.id)) {
    const twin = present.get(link.evidenceId);
    if (twin && (twin.isTrashed === 0 || link.isTrashed === 1)) remove.run(link.id);
    else {
      if (twin) remove.run(twin.id);
      move.run(first.id, link.id);
    }
  }
}
