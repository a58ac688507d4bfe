import { firstBrokenEvent } from '../../main/engine/audit/index.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { trailProblems } from '../../main/engine/verify/trail.ts';

/** States that the rules forbid; each statement gives a row for every breach. */
const FORBIDDEN: Record<string, string> = {
  'closed without a chain of approvals': `
    SELECT issue.number FROM issue WHERE stage = 'closed' AND NOT EXISTS (
      SELECT 1 FROM closure_request AS request
      WHERE request.issue_id = issue.id AND status = 'approved' AND reopened_on IS NULL
        AND (SELECT count(*) FROM closure_step WHERE request_id = request.id AND verdict = 'approved') = 3
        AND NOT EXISTS (SELECT 1 FROM closure_step WHERE request_id = request.id AND verdict IS NOT 'approved'))`,
  'open although its chain stands': `
    SELECT issue.number FROM issue JOIN closure_request AS request ON request.issue_id = issue.id
    WHERE stage <> 'closed' AND request.status = 'approved' AND reopened_on IS NULL`,
  'under review without a request, or the other way round': `
    SELECT number FROM issue WHERE (stage = 'underReview') <> EXISTS (
      SELECT 1 FROM closure_request WHERE issue_id = issue.id AND status = 'pending')`,
  'signed by the one who filed': `
    SELECT issue.number FROM closure_step AS step
      JOIN closure_request AS request ON request.id = request_id JOIN issue ON issue.id = request.issue_id
    WHERE step.position > 1 AND step.signed_by_account = request.filed_by_account`,
  'signed by somebody without the role of the step': `
    SELECT step.name FROM closure_step AS step JOIN account ON account.id = step.signed_by_account
    WHERE NOT EXISTS (SELECT 1 FROM json_each(account.roles) WHERE value = step.role)`,
  'signed out of order': `
    SELECT step.name FROM closure_step AS step JOIN closure_step AS earlier ON earlier.request_id = step.request_id
    WHERE step.verdict IS NOT NULL AND earlier.position < step.position
      AND (earlier.verdict IS NOT 'approved' OR earlier.signed_on > step.signed_on)`,
  'closed or under review with an open measure, or one without evidence': `
    SELECT issue.number FROM issue JOIN measure ON measure.issue_id = issue.id
    WHERE stage IN ('closed', 'underReview') AND measure.trashed_at IS NULL AND (done_date IS NULL OR NOT EXISTS (
      SELECT 1 FROM evidence_link WHERE measure_id = measure.id AND evidence_link.trashed_at IS NULL))`,
  'closed or under review, and in the recycle bin': `
    SELECT number FROM issue WHERE stage IN ('closed', 'underReview') AND trashed_at IS NOT NULL`,
  'judged to be completed with an open measure': `
    SELECT issue.number FROM issue JOIN measure ON measure.issue_id = issue.id
    WHERE issue.trashed_at IS NULL AND measure.trashed_at IS NULL AND done_date IS NULL AND 'completed' = (
      SELECT completion FROM completion_judgement WHERE issue_id = issue.id ORDER BY judged_on DESC, id DESC LIMIT 1)`,
  'another completion than the last that was judged': `
    SELECT number FROM issue WHERE EXISTS (SELECT 1 FROM completion_judgement WHERE issue_id = issue.id)
      AND completion IS NOT (SELECT completion FROM completion_judgement
        WHERE issue_id = issue.id ORDER BY judged_on DESC, id DESC LIMIT 1)`,
  'basically completed, and nothing remains': `
    SELECT issue_id FROM completion_judgement
    WHERE completion = 'basicallyCompleted' AND ifnull(trim(remains), '') = ''`,
  'extended without an approval': `
    SELECT number FROM issue WHERE extended_to IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM extension WHERE issue_id = issue.id AND measure_id IS NULL
        AND status = 'approved' AND to_date = extended_to)`,
  'extended otherwise than by the grant that stands': `
    SELECT number FROM issue WHERE rectification_kind IS NOT 'longTerm' AND extended_to IS NOT (
      SELECT to_date FROM extension
      WHERE issue_id = issue.id AND measure_id IS NULL AND status = 'approved' AND replaced_at IS NULL
      ORDER BY decided_on DESC, id DESC LIMIT 1)`,
  'granted by the one who asked': `
    SELECT id FROM extension WHERE status IN ('approved', 'refused') AND decided_by_account = requested_by_account`,
  'asked after the deadline': 'SELECT id FROM extension WHERE requested_on > from_date',
  'a public text approved by the one who wrote it': `
    SELECT number FROM publication WHERE approved_by_account = drafted_by_account`,
  'a long-term issue with an end': `
    SELECT number FROM issue WHERE rectification_kind = 'longTerm' AND due_date IS NOT NULL`,
};

/** The rules that a library breaks as it is now. */
export function breaches({ db }: WritableLibrary): string[] {
  const broken = Object.entries(FORBIDDEN).flatMap(([rule, sql]) =>
    db
      .prepare<[], unknown>(sql)
      .pluck()
      .all()
      .map((found) => `${rule}: ${String(found)}`),
  );
  const event = firstBrokenEvent(db);
  return [
    ...broken,
    ...trailProblems(db).map(({ message }) => message),
    ...(event === null ? [] : [`event ${event} is broken`]),
  ];
}

/** The public texts that somebody has approved, by number. */
export function frozenTexts({ db }: WritableLibrary): Map<number, string> {
  const rows = db
    .prepare<[], { number: number; text: string }>(
      `SELECT number, snapshot_sha256 || snapshot AS text FROM publication
       WHERE status NOT IN ('draft', 'discarded') ORDER BY number`,
    )
    .all();
  return new Map(rows.map(({ number, text }) => [number, text]));
}
