import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { PROOF_KIND_NAMES, PROOF_KINDS, type ProofKind } from '../../../shared/milestone.ts';
import { JuanzongError } from '../error.ts';
import { LIVE_LINKS } from '../evidence/index.ts';
import { day, id, optionalText } from '../input/index.ts';
import type { Change } from '../library/index.ts';
import { requireProven } from './change.ts';
import { requireMilestone } from './row.ts';

export const completion = z.object({
  milestoneId: id,
  on: day,
  /** The paper, the piece of evidence or the record of supervision that proves it. */
  proof: z
    .object({ kind: z.enum(PROOF_KINDS), id })
    .nullable()
    .default(null),
  /** Stays as it is where it is not given. */
  note: optionalText.optional(),
});

/**
 * Says when a milestone was done, and what proves it.
 * @throws JuanzongError `milestone-not-found`, `milestone-removed`, `milestone-done`, `proof-missing`, `proof-elsewhere`
 */
export function completeMilestone({ db, record }: Change, wanted: z.infer<typeof completion>): void {
  const { milestoneId, on, proof } = wanted;
  const present = requireMilestone(db, milestoneId);
  if (present.doneOn !== null) {
    throw new JuanzongError(
      'milestone-done',
      `节点“${present.title}”已登记于 ${present.doneOn} 完成，需要更正的，请先撤销完成。`,
    );
  }
  const after = {
    doneOn: on,
    documentId: proof?.kind === 'document' ? proof.id : null,
    evidenceId: proof?.kind === 'evidence' ? proof.id : null,
    supervisionId: proof?.kind === 'supervision' ? proof.id : null,
    note: wanted.note === undefined ? present.note : wanted.note,
  };
  requireProven({ ...present, ...after });
  if (proof !== null) requireInCase(db, proof, present.caseFileId);
  db.prepare(
    `UPDATE milestone SET done_on = @doneOn, document_id = @documentId, evidence_id = @evidenceId,
       supervision_id = @supervisionId, note = @note WHERE id = @milestoneId`,
  ).run({ milestoneId, ...after });
  record({
    action: 'milestone.complete',
    subjectKind: 'milestone',
    subjectId: milestoneId,
    caseFileId: present.caseFileId,
    before: { doneOn: null, note: present.note },
    after,
  });
}

const THERE: Record<ProofKind, string> = {
  document: 'SELECT 1 FROM official_document WHERE id = ? AND case_file_id = ?',
  evidence: `SELECT 1 FROM ${LIVE_LINKS} AS link WHERE link.evidence_id = ? AND link.case_file_id = ?`,
  supervision: 'SELECT 1 FROM supervision WHERE id = ? AND case_file_id = ? AND trashed_at IS NULL',
};

function requireInCase(db: Database, proof: { kind: ProofKind; id: string }, caseFileId: string): void {
  if (db.prepare(THERE[proof.kind]).get(proof.id, caseFileId) !== undefined) return;
  throw new JuanzongError(
    'proof-elsewhere',
    `选择的${PROOF_KIND_NAMES[proof.kind]}不属于本卷宗，或已在回收站中，请另选一份。`,
  );
}

/**
 * Says that a milestone is not done after all; what proved it is let go.
 * @throws JuanzongError `milestone-not-found`, `milestone-removed`
 */
export function reopenMilestone({ db, record }: Change, milestoneId: string): void {
  const present = requireMilestone(db, milestoneId);
  if (present.doneOn === null) return;
  db.prepare(
    `UPDATE milestone SET done_on = NULL, document_id = NULL, evidence_id = NULL, supervision_id = NULL
     WHERE id = ?`,
  ).run(milestoneId);
  const { doneOn, documentId, evidenceId, supervisionId } = present;
  record({
    action: 'milestone.reopen',
    subjectKind: 'milestone',
    subjectId: milestoneId,
    caseFileId: present.caseFileId,
    before: { doneOn, documentId, evidenceId, supervisionId },
    after: { doneOn: null, documentId: null, evidenceId: null, supervisionId: null },
  });
}
