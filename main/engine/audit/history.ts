import type { Database } from 'better-sqlite3';
import type { HistoryChoices, HistoryPage } from '../../../shared/history.ts';
import { type AuditEvent, EVENT_COLUMNS } from './chain.ts';
import { describeEvent } from './describe.ts';
import { subjectName } from './names.ts';

export interface HistoryRequest {
  caseFileId?: string | undefined;
  /** The history of an issue contains that of its measures, its evidence and what else belongs to it. */
  subjectId?: string | undefined;
  actor?: string | undefined;
  /** `2021-03-18`, a day where this machine is; it counts, as does `to`. */
  from?: string | undefined;
  to?: string | undefined;
  action?: string | undefined;
  subjectKind?: string | undefined;
  /** Only entries older than the one with this number. */
  before?: number | undefined;
  /** How many at most. */
  limit: number;
}

/** What happened, the latest first. */
export function readHistory(db: Database, request: HistoryRequest): HistoryPage {
  const conditions = ['seq < @before'];
  const add = (condition: string, isAsked: boolean): void => {
    if (isAsked) conditions.push(condition);
  };
  add('case_file_id = @caseFileId', request.caseFileId !== undefined);
  add('subject_id IN (SELECT value FROM json_each(@subjects))', request.subjectId !== undefined);
  add('actor = @actor', request.actor !== undefined);
  add('action = @action', request.action !== undefined);
  add('subject_kind = @subjectKind', request.subjectKind !== undefined);
  add('at >= @from', request.from !== undefined);
  add('at < @to', request.to !== undefined);
  const rows = db
    .prepare<Record<string, unknown>, AuditEvent>(
      `SELECT ${EVENT_COLUMNS} FROM audit_event WHERE ${conditions.join(' AND ')} ORDER BY seq DESC LIMIT @limit`,
    )
    .all({
      ...request,
      before: request.before ?? Number.MAX_SAFE_INTEGER,
      from: request.from === undefined ? null : startOf(request.from, 0),
      to: request.to === undefined ? null : startOf(request.to, 1),
      subjects: JSON.stringify(request.subjectId === undefined ? [] : subjectsOf(db, request.subjectId)),
      limit: request.limit + 1,
    });
  const entries = rows.slice(0, request.limit);
  return {
    entries: entries.map((event) => describeEvent(db, event)),
    next: rows.length > entries.length ? (entries.at(-1)?.seq ?? null) : null,
  };
}

/** Who has changed a case file, or the library, and what kinds of subjects were changed. */
export function historyChoices(db: Database, caseFileId: string | undefined): HistoryChoices {
  const where = caseFileId === undefined ? '' : 'WHERE case_file_id = @caseFileId';
  const parameters = caseFileId === undefined ? {} : { caseFileId };
  const actors = db
    .prepare<object, { actor: string }>(`SELECT DISTINCT actor FROM audit_event ${where} ORDER BY actor`)
    .all(parameters);
  const kinds = db
    .prepare<object, { kind: string }>(`SELECT DISTINCT subject_kind AS kind FROM audit_event ${where}`)
    .all(parameters);
  return {
    actors: actors.map(({ actor }) => actor),
    subjectKinds: kinds.map(({ kind }) => ({ kind, name: subjectName(kind) })),
  };
}

/** The beginning of a day where this machine is, `later` days on, as stored. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** The tables whose rows belong to an issue by their column `issue_id`, and are subjects of events themselves. */
const OF_ISSUE = [
  'measure',
  'regulation',
  'official_document',
  'extension',
  'review',
  'stage_goal',
  'demand',
  'self_check',
  'public_comment',
];

/** Subjects whose events name their issue, so that what is no longer there is found as well. */
const NAMING_ISSUE = [
  'measure',
  'evidence',
  'regulation',
  'extension',
  'review',
  'stageGoal',
  'supervision',
  'demand',
  'selfCheck',
  'comment',
];

const SUBJECTS = `
  SELECT @id AS id
  ${OF_ISSUE.map((table) => `UNION SELECT id FROM ${table} WHERE issue_id = @id`).join('\n  ')}
  UNION SELECT evidence_id FROM evidence_link WHERE issue_id = @id
  UNION SELECT supervision_id FROM supervision_issue WHERE issue_id = @id
  UNION SELECT id FROM demand WHERE supervision_id = @id
  UNION SELECT subject_id FROM audit_event
    WHERE case_file_id = (SELECT case_file_id FROM issue WHERE id = @id)
      AND subject_kind IN (${NAMING_ISSUE.map((kind) => `'${kind}'`).join(', ')})
      AND (instr(after, @id) > 0 OR instr(before, @id) > 0)
  UNION SELECT json_extract(measure.value, '$.id')
    FROM audit_event AS added, json_each(added.after, '$.measures') AS measure
    WHERE added.subject_id = @id AND added.action = 'issue.add'`;

/**
 * A subject and what belongs to it, in the recycle bin or not. What an undo has taken out of the tables, and a merged
 * measure, is found by what was recorded of its belonging.
 */
function subjectsOf(db: Database, id: string): string[] {
  return db
    .prepare<{ id: string }, { id: string }>(SUBJECTS)
    .all({ id })
    .map((row) => row.id);
}
