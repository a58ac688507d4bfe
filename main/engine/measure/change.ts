import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Measure } from '../../../shared/casefile.ts';
import { requireDoneDateFits } from '../completion/index.ts';
import { endGrants } from '../deadline/index.ts';
import { JuanzongError } from '../error.ts';
import { differenceOf, optionalDay, optionalText, requiredText, updateRow } from '../input/index.ts';
import { requireUnlocked, resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { markStyleOf } from './marks.ts';
import { arrange, placeOf } from './order.ts';
import { type MeasureRef, type MeasureRow, resolveMeasure, rowsOf } from './row.ts';

/** What of a measure can be changed; dates are `2021-03-18`. */
export const measurePatch = z
  .strictObject({
    text: requiredText,
    outcome: optionalText,
    startDate: optionalDay,
    dueDate: optionalDay,
    doneDate: optionalDay,
  })
  .partial();
export type MeasurePatch = z.infer<typeof measurePatch>;

const COLUMNS = {
  text: 'text',
  outcome: 'outcome',
  startDate: 'start_date',
  dueDate: 'due_date',
  doneDate: 'done_date',
} as const;

/**
 * Adds a measure at the end, or behind another one; it is marked as its neighbours are.
 * @returns its id
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`, `measure-not-found`, `issue-locked`,
 *   `completion-stands`
 */
export function addMeasure(
  change: Change,
  { issueId: reference, text, after }: { issueId: string; text: string; after?: string | undefined },
): string {
  const { id: issueId, caseFileId } = resolveIssue(change.db, reference);
  requireUnlocked(change.db, issueId);
  requireDoneDateFits(change.db, issueId, null);
  const rows = rowsOf(change.db, issueId);
  const behind = after === undefined ? rows.length - 1 : rows.findIndex(({ id }) => id === after);
  if (after !== undefined && behind === -1) resolveMeasure(change.db, after);
  const row = insert(change, rows, behind + 1, blankRow(issueId, text), caseFileId);
  change.record({
    action: 'measure.add',
    subjectKind: 'measure',
    subjectId: row.id,
    caseFileId,
    after: { issueId, number: row.number, text: row.text },
  });
  return row.id;
}

/**
 * Changes the fields of a measure that the patch names. Another due date takes the place of what was granted.
 * @throws JuanzongError `measure-not-found`, `measure-in-trash`, `dates-out-of-order`, `issue-locked`,
 *   `completion-stands`
 */
export function updateMeasure(change: Change, measureId: string, patch: MeasurePatch): void {
  const { db, record } = change;
  const measure = resolveMeasure(db, measureId);
  const difference = differenceOf<Pick<Measure, keyof MeasurePatch>>(measure, patch);
  if (!difference) return;
  requireUnlocked(db, measure.issueId);
  const { doneDate } = difference.after;
  if (doneDate !== undefined) requireDoneDateFits(db, measure.issueId, doneDate);
  requireDatesInOrder({ ...measure, ...difference.after }, measure);
  const ended =
    difference.after.dueDate === undefined
      ? { before: {}, after: {} }
      : endGrants(change, 'measure', measureId);
  updateRow(db, { table: 'measure', id: measureId, columns: COLUMNS, values: difference.after });
  record({
    action: 'measure.update',
    subjectKind: 'measure',
    subjectId: measureId,
    caseFileId: measure.caseFileId,
    before: { ...difference.before, ...ended.before },
    after: { ...difference.after, ...ended.after },
  });
}

/**
 * Parts a measure in two. What was said of it as a whole, outcome and proof, stays with the first part; dates go to both.
 * @param at where the second part begins, in UTF-16 units of the text
 * @returns the id of the second part
 * @throws JuanzongError `split-leaves-nothing`, and those of `updateMeasure`
 */
export function splitMeasure(change: Change, measureId: string, at: number): string {
  const { db, record } = change;
  const measure = resolveMeasure(db, measureId);
  const { issueId, caseFileId } = measure;
  requireUnlocked(db, issueId);
  const before = rowsOf(db, issueId);
  const style = markStyleOf(before.map(({ text }) => text));
  const [head, tail] = cut(measure, at, style);
  db.prepare('UPDATE measure SET text = ? WHERE id = ?').run(head, measureId);
  const rows = rowsOf(db, issueId);
  // An extension was granted to the first part; the second has to be done by the same day.
  const { startDate, deadline: dueDate, doneDate } = measure;
  const second = { ...blankRow(issueId, tail), startDate, dueDate, doneDate };
  const row = insert(change, rows, measure.number, second, caseFileId, style);
  const first = rowsOf(db, issueId).find(({ id }) => id === measureId);
  record({
    action: 'measure.split',
    subjectKind: 'measure',
    subjectId: measureId,
    caseFileId,
    before: { text: measure.text },
    after: { text: first?.text, second: { id: row.id, number: row.number, text: row.text } },
  });
  return row.id;
}

/**
 * Moves a measure to another place among those of its issue.
 * @param to its new number, from 1
 * @throws JuanzongError `no-such-place`, `measure-not-found`, `measure-in-trash`, `issue-locked`
 */
export function moveMeasure(change: Change, measureId: string, to: number): void {
  const measure = resolveMeasure(change.db, measureId);
  const { issueId, caseFileId, issueNumber } = measure;
  requireUnlocked(change.db, issueId);
  const rows = rowsOf(change.db, issueId);
  if (to < 1 || to > rows.length) {
    throw new JuanzongError(
      'no-such-place',
      `问题${issueNumber}只有${rows.length}条措施，不能移到第${to}条。`,
    );
  }
  if (to === measure.number) return;
  const style = markStyleOf(rows.map(({ text }) => text));
  const [row] = rows.splice(measure.number - 1, 1);
  if (!row) return;
  rows.splice(to - 1, 0, row);
  const arranged = arrange(change, rows, { caseFileId, style, recordedElsewhere: measureId });
  const now = arranged[to - 1] ?? row;
  change.record({
    action: 'measure.move',
    subjectKind: 'measure',
    subjectId: measureId,
    caseFileId,
    before: placeOf(row, now),
    after: placeOf(now, row),
  });
}

function blankRow(issueId: string, text: string): MeasureRow {
  return {
    id: uuid(),
    issueId,
    number: 0,
    text,
    outcome: null,
    startDate: null,
    dueDate: null,
    extendedTo: null,
    deadline: null,
    doneDate: null,
  };
}

/** Inserts a new row at an index among `rows`, counts all anew, and gives it back as it stands. */
function insert(
  change: Change,
  rows: readonly MeasureRow[],
  index: number,
  row: MeasureRow,
  caseFileId: string,
  style = markStyleOf(rows.map(({ text }) => text)),
): MeasureRow {
  const last = { ...row, number: rows.length + 1 };
  change.db
    .prepare(
      `INSERT INTO measure (id, issue_id, number, text, outcome, start_date, due_date, done_date)
       VALUES (@id, @issueId, @number, @text, @outcome, @startDate, @dueDate, @doneDate)`,
    )
    .run(last);
  const wanted = [...rows.slice(0, index), last, ...rows.slice(index)];
  const arranged = arrange(change, wanted, { caseFileId, style, recordedElsewhere: row.id });
  return arranged[index] ?? last;
}

type Style = ReturnType<typeof markStyleOf>;

function cut({ text, issueNumber, number }: MeasureRef, at: number, style: Style): [string, string] {
  // Between the halves of a surrogate pair there is no place to cut.
  const place = /[\udc00-\udfff]/u.test(text.charAt(at)) ? at - 1 : at;
  const parts: [string, string] = [text.slice(0, place).trim(), text.slice(place).trim()];
  // A mark alone, such as 一是, is no measure, and half a mark none at all.
  const mark = style?.pattern.exec(text)?.[0].length ?? 0;
  if (place < mark || parts[0].length <= mark || parts[1] === '') {
    throw new JuanzongError(
      'split-leaves-nothing',
      `问题${issueNumber}的措施${number}拆分后有一段没有内容，请把光标放在两句之间再拆分。`,
    );
  }
  return parts;
}

const DATE_NAMES = { startDate: '起始日期', dueDate: '整改时限', doneDate: '完成日期' } as const;

function requireDatesInOrder(
  measure: Pick<Measure, keyof typeof DATE_NAMES>,
  { issueNumber, number }: MeasureRef,
): void {
  for (const end of ['dueDate', 'doneDate'] as const) {
    const [from, to] = [measure.startDate, measure[end]];
    if (from === null || to === null || from <= to) continue;
    throw new JuanzongError(
      'dates-out-of-order',
      `问题${issueNumber}的措施${number}：${DATE_NAMES[end]} ${to} 早于${DATE_NAMES.startDate} ${from}，请改正其中一个。`,
    );
  }
}
