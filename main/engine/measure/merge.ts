import type { Database } from 'better-sqlite3';
import type { Measure } from '../../../shared/casefile.ts';
import { JuanzongError } from '../error.ts';
import { moveEvidenceOfMeasure } from '../evidence/index.ts';
import { requireUnlocked } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { markStyleOf, withoutMark } from './marks.ts';
import { arrange } from './order.ts';
import { type MeasureRow, resolveMeasure, rowsOf } from './row.ts';

/**
 * Joins a measure with the one behind it: texts and outcomes one after the other, the proof of both, done only if both
 * are. The second one is gone afterwards.
 * @throws JuanzongError `nothing-to-merge`, `measure-has-extension`, `measure-not-found`, `measure-in-trash`, `issue-locked`, `completion-stands`
 */
export function mergeMeasure(change: Change, measureId: string): void {
  const { db, record } = change;
  const { issueId, caseFileId, issueNumber, number } = resolveMeasure(db, measureId);
  requireUnlocked(db, issueId);
  const rows = rowsOf(db, issueId);
  const [first, second] = rows.slice(number - 1);
  if (!first || !second) {
    throw new JuanzongError('nothing-to-merge', `问题${issueNumber}的措施${number}后面没有可以合并的措施。`);
  }
  requireNeverExtended(db, issueNumber, [first, second]);
  const style = markStyleOf(rows.map(({ text }) => text));
  const merged = {
    ...first,
    text: joined(first.text, style ? withoutMark(second.text, style) : second.text),
    outcome: [first.outcome, second.outcome].filter((text) => text !== null).join('\n') || null,
    ...datesOf(first, second),
  };
  moveEvidenceOfMeasure(change, caseFileId, { from: second.id, to: first.id });
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
}

/** What was asked for and granted belongs to one measure, with its own deadline. */
function requireNeverExtended(
  db: Database,
  issueNumber: number,
  [first, second]: [MeasureRow, MeasureRow],
): void {
  const extended = db
    .prepare<[string, string], { id: string }>(
      'SELECT measure_id AS id FROM extension WHERE measure_id IN (?, ?)',
    )
    .get(first.id, second.id);
  if (!extended) return;
  const { number } = extended.id === first.id ? first : second;
  throw new JuanzongError(
    'measure-has-extension',
    `问题${issueNumber}的措施${number}申请过延期，不能与其他措施合并。`,
  );
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

type Said = Pick<Measure, 'text' | 'outcome' | 'startDate' | 'dueDate' | 'doneDate'>;

function saidOf({ text, outcome, startDate, dueDate, doneDate }: MeasureRow): Said {
  return { text, outcome, startDate, dueDate, doneDate };
}
