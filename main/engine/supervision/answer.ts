import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { JuanzongError } from '../error.ts';
import { LIVE_LINKS } from '../evidence/index.ts';
import type { Change } from '../library/index.ts';
import { requireAnsweredAfter } from './demand.ts';
import { resolveDemand } from './find.ts';

export interface AnswerInput {
  on: string;
  answer: string;
  /** Who answered; absent where it is whom the demand was put to. */
  by?: string | null | undefined;
  evidenceId?: string | null | undefined;
}

interface StandingAnswer {
  id: string;
  answeredOn: string;
  answer: string;
}

/**
 * Records what was answered to a demand.
 * @throws JuanzongError `demand-not-found`, `supervision-in-trash`, `demand-answered`, `dates-out-of-order`,
 *   `evidence-not-found`
 */
export function answerDemand({ db, record, actor }: Change, id: string, input: AnswerInput): void {
  const { caseFileId, heldOn, number, addressee } = resolveDemand(db, id);
  if (standingAnswer(db, id)) {
    throw new JuanzongError('demand-answered', `要求${number}已有答复；重新答复前请先退回原来的答复。`);
  }
  requireAnsweredAfter(heldOn, input.on);
  const returned = lastReturn(db, id);
  if (returned !== null && input.on < returned) {
    throw new JuanzongError(
      'dates-out-of-order',
      `答复日期 ${input.on} 早于上次退回的日期 ${returned}，请改正。`,
    );
  }
  const evidenceId = input.evidenceId ?? null;
  if (evidenceId !== null) requireEvidence(db, caseFileId, evidenceId);
  const facts = { answeredOn: input.on, answer: input.answer, answeredBy: input.by ?? addressee, evidenceId };
  db.prepare(
    `INSERT INTO demand_answer (id, demand_id, answered_on, answer, answered_by, evidence_id, recorded_by)
     VALUES (@id, @demandId, @answeredOn, @answer, @answeredBy, @evidenceId, @recordedBy)`,
  ).run({ id: uuid(), demandId: id, recordedBy: actor, ...facts });
  record({ action: 'demand.answer', subjectKind: 'demand', subjectId: id, caseFileId, after: facts });
}

/**
 * Sends an answer back: the demand is open again from that day on.
 * @throws JuanzongError `demand-not-found`, `supervision-in-trash`, `demand-not-answered`, `dates-out-of-order`
 */
export function reopenDemand(
  { db, record }: Change,
  id: string,
  { on, reason }: { on: string; reason: string },
): void {
  const { caseFileId, number } = resolveDemand(db, id);
  const standing = standingAnswer(db, id);
  if (!standing) throw new JuanzongError('demand-not-answered', `要求${number}还没有答复，不必退回。`);
  if (on < standing.answeredOn) {
    throw new JuanzongError(
      'dates-out-of-order',
      `退回日期 ${on} 早于答复日期 ${standing.answeredOn}，请改正。`,
    );
  }
  db.prepare('UPDATE demand_answer SET returned_on = ?, return_reason = ? WHERE id = ?').run(
    on,
    reason,
    standing.id,
  );
  record({
    action: 'demand.reopen',
    subjectKind: 'demand',
    subjectId: id,
    caseFileId,
    before: { answeredOn: standing.answeredOn, answer: standing.answer },
    after: { returnedOn: on, returnReason: reason },
  });
}

function standingAnswer(db: Database, demandId: string): StandingAnswer | undefined {
  return db
    .prepare<[string], StandingAnswer>(
      `SELECT id, answered_on AS answeredOn, answer FROM demand_answer WHERE demand_id = ? AND returned_on IS NULL`,
    )
    .get(demandId);
}

function lastReturn(db: Database, demandId: string): string | null {
  return (
    db
      .prepare<[string], { day: string | null }>(
        'SELECT max(returned_on) AS day FROM demand_answer WHERE demand_id = ?',
      )
      .get(demandId)?.day ?? null
  );
}

function requireEvidence(db: Database, caseFileId: string, evidenceId: string): void {
  const found = db
    .prepare(`SELECT 1 FROM ${LIVE_LINKS} AS link WHERE link.evidence_id = ? AND link.case_file_id = ?`)
    .get(evidenceId, caseFileId);
  if (found) return;
  throw new JuanzongError(
    'evidence-not-found',
    '这个卷宗里没有所选的佐证材料，请先把材料添加到问题下，再选它作答复的佐证。',
  );
}
