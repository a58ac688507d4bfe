import type { Change } from '../library/index.ts';
import { marked, markStyleOf } from './marks.ts';
import { findRow, type MeasureRow, rowsOf } from './row.ts';

/** Above every number in use, so that rows can change places one by one under a unique index. */
const ASIDE = 1_000_000;

/**
 * Numbers the measures of an issue 1 to n in the order given, and their marks with them where the list was marked.
 * Every row whose number or text changes leaves a `measure.renumber`, but for the one that the caller records itself.
 * @param wanted all untrashed measures of the issue
 * @param style how the list was marked before the caller changed it
 * @returns the rows as they stand now
 */
export function arrange(
  { db, record }: Change,
  wanted: readonly MeasureRow[],
  { caseFileId, style, recordedElsewhere }: Arrangement,
): MeasureRow[] {
  const texts = wanted.map(({ text }) => text);
  const newTexts = style ? marked(texts, style) : texts;
  const arranged = wanted.map((row, index) => ({
    ...row,
    number: index + 1,
    text: newTexts[index] ?? row.text,
  }));
  const setNumber = db.prepare('UPDATE measure SET number = ? WHERE id = ?');
  const setText = db.prepare('UPDATE measure SET text = ? WHERE id = ?');
  const moved = arranged.filter((row, index) => row.number !== wanted[index]?.number);
  for (const row of moved) setNumber.run(row.number + ASIDE, row.id);
  for (const row of moved) setNumber.run(row.number, row.id);
  arranged.forEach((row, index) => {
    const before = wanted[index];
    if (!before || (before.number === row.number && before.text === row.text)) return;
    if (before.text !== row.text) setText.run(row.text, row.id);
    if (row.id === recordedElsewhere) return;
    record({
      action: 'measure.renumber',
      subjectKind: 'measure',
      subjectId: row.id,
      caseFileId,
      before: placeOf(before, row),
      after: placeOf(row, before),
    });
  });
  return arranged;
}

export interface Arrangement {
  caseFileId: string;
  style: ReturnType<typeof markStyleOf>;
  recordedElsewhere?: string;
}

/** The number and the text of a row, as far as they differ from the other's. */
export function placeOf(row: MeasureRow, other: MeasureRow): { number?: number; text?: string } {
  return {
    ...(row.number === other.number ? {} : { number: row.number }),
    ...(row.text === other.text ? {} : { text: row.text }),
  };
}

/** Numbers the measures of an issue 1 to n again after one has gone to the recycle bin. */
export function closeMeasureRanks(change: Change, issueId: string): void {
  const rows = rowsOf(change.db, issueId);
  const style = markStyleOf(rows.map(({ text }) => text));
  arrange(change, rows, { caseFileId: caseFileOf(change, issueId), style });
}

/**
 * Makes room for a measure that is about to come back from the recycle bin: it gets the place that it had, or the last,
 * and those behind it move up. Call it before the row is restored.
 */
export function makeRoomForMeasure(change: Change, measureId: string): void {
  const { db } = change;
  const trashed = findRow(db, measureId);
  if (!trashed) return;
  const rows = rowsOf(db, trashed.issueId);
  const style = markStyleOf(rows.map(({ text }) => text));
  rows.splice(Math.min(trashed.number, rows.length + 1) - 1, 0, trashed);
  arrange(change, rows, { caseFileId: caseFileOf(change, trashed.issueId), style });
}

function caseFileOf({ db }: Change, issueId: string): string {
  return (
    db
      .prepare<[string], { caseFileId: string }>('SELECT case_file_id AS caseFileId FROM issue WHERE id = ?')
      .get(issueId)?.caseFileId ?? ''
  );
}
