import type { Database } from 'better-sqlite3';
import type { Problem } from './problem.ts';
import { brokenTriggers } from './rules.ts';
import { untoldPapers } from './told-papers.ts';
import { untold } from './told-rows.ts';

/**
 * What the library holds but the trail does not tell, or tells otherwise: it was written past the program. The chain
 * itself may be whole all the same.
 */
export function trailProblems(db: Database): Problem[] {
  const decided = [...untold(db), ...untoldPapers(db)].map(({ subject, fault }) => problem(subject, fault));
  const others = CHECKS.flatMap(({ sql, subject, message }) =>
    db
      .prepare<[], string>(sql)
      .pluck()
      .all()
      .map((name) => problem(subject(name), message)),
  );
  const triggers = brokenTriggers(db).map((name) => `“${name}”`);
  return [
    ...decided,
    ...others,
    ...(triggers.length === 0 ? [] : [problem('数据库', `防止改动的规则${triggers.join('')}缺失或被改过`)]),
  ];
}

function problem(subject: string, fault: string): Problem {
  return { kind: 'trail', subject, message: `${subject}${fault}，不是经本程序办理的，请用备份比对查明。` };
}

interface Check {
  /** Finds names: of a setting, of a paper. */
  sql: string;
  subject(name: string): string;
  /** Follows the subject. */
  message: string;
}

const lastOf = (action: string, id: string, value: string): string => `(
  SELECT ${value} FROM audit_event WHERE subject_id = ${id} AND action ${action} ORDER BY seq DESC LIMIT 1)`;

const UNTOLD_SIGN_IN = `
  SELECT '' AS name WHERE
    ifnull((SELECT json_extract(value, '$') FROM setting WHERE key = 'signIn'), 'off')
    IS NOT ifnull(${lastOf("IN ('signIn.on', 'signIn.off')", "'signIn'", "json_extract(after, '$.signIn')")}, 'off')`;

/** How the last backup went is no decision of anybody. */
const UNTOLD_SETTING = `
  SELECT key AS name FROM setting
  WHERE key NOT IN ('signIn', 'backup.last')
    AND json(value) IS NOT ${lastOf("= 'setting.update'", 'setting.key', "json(after -> '$.value')")}
  ORDER BY key`;

/** Whoever cuts the chain and writes it anew cannot know what papers have said of it. */
const OTHER_HEAD = `
  SELECT title AS name FROM official_document
  WHERE json_extract(snapshot, '$.chainHead.seq') > 0 AND NOT EXISTS (
    SELECT 1 FROM audit_event WHERE seq = json_extract(snapshot, '$.chainHead.seq')
      AND hash = json_extract(snapshot, '$.chainHead.hash'))
  ORDER BY created_at`;

const CHECKS: readonly Check[] = [
  { sql: UNTOLD_SIGN_IN, subject: () => '登录设置', message: '与操作记录不一致' },
  { sql: UNTOLD_SETTING, subject: (name) => `设置“${name}”`, message: '与操作记录不一致' },
  { sql: OTHER_HEAD, subject: (name) => `文书“${name}”`, message: '所印的操作记录校验码与操作记录不符' },
];
