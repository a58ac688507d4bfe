import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { SUPERVISION_KIND_NAMES, type SupervisionKind } from '../../../shared/supervision.ts';
import { JuanzongError } from '../error.ts';
import { differenceOf, updateRow } from '../input/index.ts';
import { requireCaseFile } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { addDemand, requireDemandsAfter } from './demand.ts';
import { findRecord, issueOfCase, type RecordRef, resolveRecord } from './find.ts';
import type { NewRecord, RecordPatch } from './input.ts';

const COLUMNS = {
  kind: 'kind',
  heldOn: 'held_on',
  place: 'place',
  people: 'people',
  addressee: 'addressee',
  findings: 'findings',
  answersId: 'answers_id',
} as const;

/**
 * Records what was looked into, with what was demanded.
 * @returns its id
 * @throws JuanzongError `case-not-found`, `issue-not-found`, `issue-in-trash`, `issue-of-other-case`,
 *   `supervision-not-found`, `supervision-in-trash`, `answers-other-case`, `dates-out-of-order`
 */
export function addRecord(change: Change, input: NewRecord): string {
  const { db, record } = change;
  const { caseFileId, kind, heldOn, demands = [], issueIds = [] } = input;
  requireCaseFile(db, caseFileId);
  const issues = issueIds.map((issue) => issueOfCase(db, caseFileId, issue));
  const row = {
    id: uuid(),
    caseFileId,
    kind,
    heldOn,
    place: input.place ?? null,
    people: input.people ?? null,
    addressee: input.addressee ?? null,
    findings: input.findings ?? null,
    light: input.light ?? null,
    answersId: input.answersId ?? null,
  };
  requireAnswers(db, row, row.answersId);
  db.prepare(
    `INSERT INTO supervision (id, case_file_id, kind, held_on, place, people, addressee, findings, light, answers_id,
       recorded_by, created_at)
     VALUES (@id, @caseFileId, @kind, @heldOn, @place, @people, @addressee, @findings, @light, @answersId,
       @recordedBy, @createdAt)`,
  ).run({ ...row, recordedBy: change.actor, createdAt: new Date().toISOString() });
  setIssues(db, row.id, issues);
  const { id: _id, caseFileId: _caseFileId, ...facts } = row;
  record({
    action: 'supervision.add',
    subjectKind: 'supervision',
    subjectId: row.id,
    caseFileId,
    after: { ...withoutEmpty(facts), ...(issues.length > 0 ? { issueIds: issues } : {}) },
  });
  for (const demand of demands) addDemand(change, row.id, demand);
  return row.id;
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** Changes what the patch names of a record. @throws JuanzongError, see `addRecord` */
export function updateRecord(change: Change, id: string, patch: RecordPatch): void {
  const { db, record } = change;
  const { caseFileId } = resolveRecord(db, id);
  const present = factsOf(db, id);
  const wanted =
    patch.issueIds === undefined
      ? patch
      : { ...patch, issueIds: patch.issueIds.map((issue) => issueOfCase(db, caseFileId, issue)).sort() };
  const difference = differenceOf<Facts>(present, wanted);
  if (!difference) return;
  const { after } = difference;
  const now = { ...present, ...after };
  requireAnswers(db, { id, caseFileId, kind: now.kind, heldOn: now.heldOn }, now.answersId);
  updateRow(db, { table: 'supervision', id, columns: COLUMNS, values: after });
  if (after.heldOn !== undefined) requireDatesAround(db, id, after.heldOn);
  if (after.issueIds !== undefined) setIssues(db, id, after.issueIds);
  record({
    action: 'supervision.update',
    subjectKind: 'supervision',
    subjectId: id,
    caseFileId,
    ...difference,
  });
}

/** Puts a record with its demands into the recycle bin, or takes it out; where it is already nothing happens. */
export function setRecordTrashed(change: Change, id: string, isTrashed: boolean): void {
  const found = findRecord(change.db, id);
  if ((found.isTrashed === 1) === isTrashed) return;
  const mark = isTrashed ? { at: new Date().toISOString(), by: change.actor } : { at: null, by: null };
  change.db
    .prepare('UPDATE supervision SET trashed_at = @at, trashed_by = @by WHERE id = @id')
    .run({ id, ...mark });
  change.record({
    action: isTrashed ? 'supervision.trash' : 'supervision.restore',
    subjectKind: 'supervision',
    subjectId: id,
    caseFileId: found.caseFileId,
    before: { trashed: !isTrashed },
    after: { trashed: isTrashed },
  });
}

type Facts = { [Field in keyof RecordPatch]-?: Exclude<RecordPatch[Field], undefined> };

function factsOf(db: Database, id: string): Facts {
  const row = db
    .prepare<[string], Omit<Facts, 'issueIds'> & { issueIds: string }>(
      `SELECT kind, held_on AS heldOn, place, people, addressee, findings, answers_id AS answersId,
         (SELECT json_group_array(issue_id ORDER BY issue_id) FROM supervision_issue WHERE supervision_id = id) AS issueIds
       FROM supervision WHERE id = ?`,
    )
    .get(id);
  if (!row) throw new Error(`record ${id} was found and cannot be read`);
  return { ...row, issueIds: JSON.parse(row.issueIds) as string[] };
}

function setIssues(db: Database, id: string, issueIds: readonly string[]): void {
  db.prepare('DELETE FROM supervision_issue WHERE supervision_id = ?').run(id);
  const insert = db.prepare('INSERT INTO supervision_issue (supervision_id, issue_id) VALUES (?, ?)');
  for (const issueId of issueIds) insert.run(id, issueId);
}

/** A record answers an earlier one of its own case file, and no two answer each other. */
function requireAnswers(db: Database, record: RecordRef, answersId: string | null): void {
  if (answersId === null) return;
  const answered = resolveRecord(db, answersId);
  if (answered.caseFileId !== record.caseFileId) {
    throw new JuanzongError('answers-other-case', '对应的记录不属于这个卷宗，请另选。');
  }
  if (answered.heldOn > record.heldOn) throw answersLater(answered.kind, answered.heldOn, record.heldOn);
  if (chainOf(db, answersId).includes(record.id)) {
    throw new JuanzongError('answers-itself', '两条督导记录不能互相对应，请另选。');
  }
}

/** A record, the one that it answers, the one that that one answers, and so on. */
function chainOf(db: Database, id: string): string[] {
  return db
    .prepare<[string], { id: string }>(
      `WITH RECURSIVE chain (id) AS (SELECT ? UNION SELECT answers_id FROM supervision JOIN chain USING (id)
         WHERE answers_id IS NOT NULL)
       SELECT id FROM chain`,
    )
    .all(id)
    .map((row) => row.id);
}

/** When a record moves in time, what it demanded and what answers it must still lie behind it. */
function requireDatesAround(db: Database, id: string, heldOn: string): void {
  requireDemandsAfter(db, id, heldOn);
  const earlier = db
    .prepare<[string, string], { kind: SupervisionKind; heldOn: string }>(
      `SELECT kind, held_on AS heldOn FROM supervision
       WHERE answers_id = ? AND held_on < ? AND trashed_at IS NULL LIMIT 1`,
    )
    .get(id, heldOn);
  if (!earlier) return;
  const name = SUPERVISION_KIND_NAMES[earlier.kind];
  throw new JuanzongError(
    'dates-out-of-order',
    `日期 ${heldOn} 晚于对应它的${name}记录（${earlier.heldOn}），请改正其中一个。`,
  );
}

function answersLater(kind: SupervisionKind, answered: string, own: string): JuanzongError {
  return new JuanzongError(
    'dates-out-of-order',
    `日期 ${own} 早于所对应的${SUPERVISION_KIND_NAMES[kind]}记录（${answered}），请改正其中一个。`,
  );
}
