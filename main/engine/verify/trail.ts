import type { Database } from 'better-sqlite3';
import type { Problem } from './problem.ts';

/**
 * What the library holds but the trail does not tell, or tells otherwise: it was written past the program. The chain
 * itself may be whole all the same.
 */
export function trailProblems(db: Database): Problem[] {
  return CHECKS.flatMap(({ sql, subject, message }) =>
    db
      .prepare<[], Found>(sql)
      .all()
      .map((found) => ({
        kind: 'trail',
        subject: subject(found),
        message: `${subject(found)}${message}，${ADVICE}`,
      })),
  );
}

const ADVICE = '不是经本程序办理的，请用备份比对查明';

interface Found {
  /** Of an issue. */
  number: number;
  /** Of a step, an account or a setting. */
  name: string;
}

interface Check {
  sql: string;
  subject(found: Found): string;
  /** Follows the subject. */
  message: string;
}

/** The last thing that the trail says of a field of an issue; an undo keeps the fields in `values`. */
const lastSaid = (field: string): string => `(
  SELECT ifnull(json_extract(after, '$.${field}'), json_extract(after, '$.values.${field}')) FROM audit_event
  WHERE subject_id = issue.id AND subject_kind = 'issue' AND json_type(after) = 'object'
    AND ifnull(json_extract(after, '$.${field}'), json_extract(after, '$.values.${field}')) IS NOT NULL
  ORDER BY seq DESC LIMIT 1)`;

const CLOSED_WITHOUT_CHAIN = `
  SELECT number, '' AS name FROM issue
  WHERE stage = 'closed' AND (
    ${lastSaid('stage')} IS NOT 'closed'
    OR (EXISTS (SELECT 1 FROM closure_request WHERE issue_id = issue.id) AND NOT EXISTS (
      SELECT 1 FROM closure_request AS request
      WHERE request.issue_id = issue.id AND request.status = 'approved' AND request.reopened_on IS NULL
        AND EXISTS (SELECT 1 FROM closure_step WHERE request_id = request.id)
        AND NOT EXISTS (SELECT 1 FROM closure_step
          WHERE request_id = request.id AND verdict IS NOT 'approved')))
    OR (NOT EXISTS (SELECT 1 FROM closure_request WHERE issue_id = issue.id)
      AND EXISTS (SELECT 1 FROM audit_event WHERE subject_id = issue.id AND action = 'closure.file')))
  ORDER BY number`;

/** Filing takes the first step; each other signature has an event of its own. */
const UNTOLD_SIGNATURE = `
  SELECT issue.number, step.name FROM closure_step AS step
    JOIN closure_request AS request ON request.id = step.request_id JOIN issue ON issue.id = request.issue_id
  WHERE step.verdict IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM audit_event AS event
    WHERE event.subject_id = issue.id AND json_extract(event.after, '$.request') = request.number
      AND json_extract(event.after, '$.signedBy') = step.signed_by
      AND json_extract(event.after, '$.signedOn') = step.signed_on
      AND CASE event.action
        WHEN 'closure.file' THEN step.position = 1
        WHEN 'closure.approve' THEN step.verdict = 'approved' AND json_extract(event.after, '$.step') = step.name
        WHEN 'closure.reject' THEN step.verdict = 'rejected' AND json_extract(event.after, '$.step') = step.name
        ELSE FALSE END)
  ORDER BY issue.number, request.number, step.position`;

const UNTOLD_EXTENSION = `
  SELECT issue.number, '' AS name FROM extension JOIN issue ON issue.id = extension.issue_id
  WHERE extension.status = 'approved' AND NOT EXISTS (
    SELECT 1 FROM audit_event WHERE subject_id = extension.id AND action = 'extension.approve')
  ORDER BY issue.number`;

const lastOf = (action: string, id: string, value: string): string => `(
  SELECT ${value} FROM audit_event WHERE subject_id = ${id} AND action ${action} ORDER BY seq DESC LIMIT 1)`;

const UNTOLD_SIGN_IN = `
  SELECT 0 AS number, '' AS name WHERE
    ifnull((SELECT json_extract(value, '$') FROM setting WHERE key = 'signIn'), 'off')
    IS NOT ifnull(${lastOf("IN ('signIn.on', 'signIn.off')", "'signIn'", "json_extract(after, '$.signIn')")}, 'off')`;

/** How the last backup went is no decision of anybody. */
const UNTOLD_SETTING = `
  SELECT 0 AS number, key AS name FROM setting
  WHERE key NOT IN ('signIn', 'backup.last')
    AND json(value) IS NOT ${lastOf("= 'setting.update'", 'setting.key', "json(after -> '$.value')")}
  ORDER BY key`;

const UNTOLD_ROLES = `
  SELECT 0 AS number, name FROM account
  WHERE json(roles) IS NOT (
    SELECT json(after -> '$.roles') FROM audit_event
    WHERE subject_id = account.id AND json_extract(after, '$.roles') IS NOT NULL ORDER BY seq DESC LIMIT 1)
  ORDER BY name`;

/** Whoever cuts the chain and writes it anew cannot know what papers have said of it. */
const OTHER_HEAD = `
  SELECT 0 AS number, title AS name FROM official_document
  WHERE json_extract(snapshot, '$.chainHead.seq') > 0 AND NOT EXISTS (
    SELECT 1 FROM audit_event WHERE seq = json_extract(snapshot, '$.chainHead.seq')
      AND hash = json_extract(snapshot, '$.chainHead.hash'))
  ORDER BY created_at`;

const CHECKS: readonly Check[] = [
  {
    sql: CLOSED_WITHOUT_CHAIN,
    subject: ({ number }) => `问题${number}`,
    message: '已销号，却没有完整的审批',
  },
  {
    sql: UNTOLD_SIGNATURE,
    subject: ({ number, name }) => `问题${number}销号申请的“${name}”`,
    message: '与操作记录中的签署不一致',
  },
  { sql: UNTOLD_EXTENSION, subject: ({ number }) => `问题${number}的延期`, message: '没有批准的操作记录' },
  { sql: UNTOLD_SIGN_IN, subject: () => '登录设置', message: '与操作记录不一致' },
  { sql: UNTOLD_SETTING, subject: ({ name }) => `设置“${name}”`, message: '与操作记录不一致' },
  { sql: UNTOLD_ROLES, subject: ({ name }) => `账号“${name}”的角色`, message: '与操作记录不一致' },
  { sql: OTHER_HEAD, subject: ({ name }) => `文书“${name}”`, message: '所印的操作记录校验码与操作记录不符' },
];
