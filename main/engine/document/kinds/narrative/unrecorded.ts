import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { accountabilityFigures } from '../../../accountability/index.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { regulationFigures } from '../../../regulation/index.ts';

/** What a library may hold no record of, as tables of figures call it. */
const UNRECORDED = ['措施完成情况', '建章立制', '处理人数', '追缴资金'] as const;
export type Unrecorded = (typeof UNRECORDED)[number];

/** Of what nobody has recorded anything at all: no figure of it is told, not even 0. */
export const unrecorded = z.array(z.enum(UNRECORDED)).default([]);

/** Stands for a figure of what nobody has recorded. */
export const NOTHING = '—';

/**
 * What a case file holds no record of. That no measure is done is a record of its own, unless problems are judged done.
 * @throws JuanzongError `case-not-found`
 */
export function unrecordedOf(db: Database, caseFileId: string): Unrecorded[] {
  const { issues } = readCaseFile(db, caseFileId);
  const measures = issues.flatMap((issue) => issue.measures);
  const isJudgedDone = issues.some(
    ({ completion }) => completion === 'completed' || completion === 'basicallyCompleted',
  );
  const { handlings, money } = accountabilityFigures(db, caseFileId);
  const isRecorded: Record<Unrecorded, boolean> = {
    措施完成情况:
      !isJudgedDone || measures.length === 0 || measures.some(({ doneDate }) => doneDate !== null),
    建章立制: regulationFigures(db, caseFileId).confirmed > 0,
    处理人数: handlings.length > 0,
    追缴资金: money.length > 0,
  };
  return UNRECORDED.filter((what) => !isRecorded[what]);
}

/** Tells whoever makes a paper which figures it does not give. @param told those that it would give */
export function adviceOnUnrecorded(
  db: Database,
  caseFileId: string,
  told: readonly Unrecorded[] = UNRECORDED,
): string[] {
  const lacking = unrecordedOf(db, caseFileId).filter((what) => told.includes(what));
  return lacking.length === 0
    ? []
    : [`卷宗没有登记${lacking.join('、')}，文中不列这些数据，实际有的请先登记`];
}
