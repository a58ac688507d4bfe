import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { JuanzongError } from '../error.ts';
import { differenceOf, updateRow } from '../input/index.ts';
import type { Change } from '../library/index.ts';
import { type DemandRef, issueOfCase, resolveDemand, resolveRecord } from './find.ts';
import type { DemandPatch, NewDemand } from './input.ts';

const COLUMNS = { text: 'text', dueDate: 'due_date', addressee: 'addressee', issueId: 'issue_id' } as const;

/**
 * Adds a demand to a record, behind the others.
 * @returns its id
 * @throws JuanzongError `supervision-not-found`, `supervision-in-trash`, `dates-out-of-order`, `issue-not-found`,
 *   `issue-in-trash`, `issue-of-other-case`
 */
export function addDemand({ db, record }: Change, supervisionId: string, demand: NewDemand): string {
  const { caseFileId, heldOn } = resolveRecord(db, supervisionId);
  requireDueAfter(heldOn, demand.dueDate);
  const issueId = demand.issueId == null ? null : issueOfCase(db, caseFileId, demand.issueId);
  const row = {
    id: uuid(),
    supervisionId,
    number: nextNumber(db, supervisionId),
    text: demand.text,
    addressee: demand.addressee ?? null,
    dueDate: demand.dueDate,
    issueId,
  };
  db.prepare(
    `INSERT INTO demand (id, supervision_id, number, issue_id, text, addressee, due_date)
     VALUES (@id, @supervisionId, @number, @issueId, @text, @addressee, @dueDate)`,
  ).run(row);
  const { id, ...facts } = row;
  record({ action: 'demand.add', subjectKind: 'demand', subjectId: id, caseFileId, after: facts });
  return id;
}

/**
 * Changes what the patch names of a demand, unless an answer to it stands: that answered what was demanded then.
 * @throws JuanzongError `demand-not-found`, `demand-answered`, and those of `addDemand`
 */
export function updateDemand({ db, record }: Change, id: string, patch: DemandPatch): void {
  const demand = resolveDemand(db, id);
  const { caseFileId, heldOn } = demand;
  const issueId = patch.issueId == null ? patch.issueId : issueOfCase(db, caseFileId, patch.issueId);
  const difference = differenceOf<Pick<DemandRef, keyof typeof COLUMNS>>(demand, { ...patch, issueId });
  if (!difference) return;
  if (db.prepare('SELECT 1 FROM demand_answer WHERE demand_id = ? AND returned_on IS NULL').get(id)) {
    throw new JuanzongError(
      'demand-answered',
      `要求${demand.number}已有答复，不能再改；确需改动的，先退回答复。`,
    );
  }
  requireDueAfter(heldOn, difference.after.dueDate ?? demand.dueDate);
  updateRow(db, { table: 'demand', id, columns: COLUMNS, values: difference.after });
  record({ action: 'demand.update', subjectKind: 'demand', subjectId: id, caseFileId, ...difference });
}

/**
 * Takes a demand back that nobody has answered yet.
 * @throws JuanzongError `demand-not-found`, `supervision-in-trash`, `demand-answered`
 */
export function removeDemand({ db, record }: Change, id: string): void {
  const { caseFileId, supervisionId, number, text, addressee, dueDate, issueId } = resolveDemand(db, id);
  if (db.prepare('SELECT 1 FROM demand_answer WHERE demand_id = ?').get(id)) {
    throw new JuanzongError('demand-answered', `要求${number}已有答复，不能删除；不妥的答复请退回。`);
  }
  db.prepare('DELETE FROM demand WHERE id = ?').run(id);
  record({
    action: 'demand.remove',
    subjectKind: 'demand',
    subjectId: id,
    caseFileId,
    before: { supervisionId, number, text, addressee, dueDate, issueId },
  });
}

/** A number between others that was given up stays free: the rest keep those that they are spoken of by. */
function nextNumber(db: Database, supervisionId: string): number {
  const highest = db
    .prepare<[string], { number: number | null }>(
      'SELECT max(number) AS number FROM demand WHERE supervision_id = ?',
    )
    .get(supervisionId);
  return (highest?.number ?? 0) + 1;
}

/** What was demanded and answered on earlier days than a record is to be held on. @throws JuanzongError `dates-out-of-order` */
export function requireDemandsAfter(db: Database, supervisionId: string, heldOn: string): void {
  const first = db
    .prepare<[string], { due: string | null; answered: string | null }>(
      `SELECT min(due_date) AS due, min(answered_on) AS answered
       FROM demand LEFT JOIN demand_answer ON demand_id = demand.id WHERE supervision_id = ?`,
    )
    .get(supervisionId);
  if (first?.due) requireDueAfter(heldOn, first.due);
  if (first?.answered) requireAnsweredAfter(heldOn, first.answered);
}

function requireDueAfter(heldOn: string, dueDate: string): void {
  if (heldOn <= dueDate) return;
  throw new JuanzongError(
    'dates-out-of-order',
    `要求的时限 ${dueDate} 早于提出的日期 ${heldOn}，请改正其中一个。`,
  );
}

/** @throws JuanzongError `dates-out-of-order` */
export function requireAnsweredAfter(heldOn: string, answeredOn: string): void {
  if (heldOn <= answeredOn) return;
  throw new JuanzongError(
    'dates-out-of-order',
    `答复日期 ${answeredOn} 早于提出要求的日期 ${heldOn}，请改正其中一个。`,
  );
}
