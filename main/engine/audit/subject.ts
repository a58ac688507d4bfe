import type { Database } from 'better-sqlite3';
import { excerpt } from '../../../shared/excerpt.ts';
import { SUPERVISION_KIND_NAMES } from '../../../shared/supervision.ts';
import { settingName, subjectName } from './names.ts';

/** How much of an issue's statement tells it apart from others, in characters. */
const EXCERPT = 24;

const SUPERVISION_WORD = `CASE kind ${Object.entries(SUPERVISION_KIND_NAMES)
  .map(([kind, name]) => `WHEN '${kind}' THEN '${name}'`)
  .join(' ')} END`;

interface Described {
  title: string | null;
  number: number | null;
  issue: number | null;
}

/** Where each kind of subject has its words: its title, its own number and the number of its issue. */
const SOURCES: Record<string, string> = {
  extension: `SELECT NULL AS title, measure.number, issue.number AS issue
    FROM extension JOIN issue ON issue.id = extension.issue_id LEFT JOIN measure ON measure.id = measure_id
    WHERE extension.id = ?`,
  review: `SELECT NULL AS title, NULL AS number, issue.number AS issue
    FROM review JOIN issue ON issue.id = issue_id WHERE review.id = ?`,
  stageGoal: `SELECT NULL AS title, stage_goal.number, issue.number AS issue
    FROM stage_goal JOIN issue ON issue.id = issue_id WHERE stage_goal.id = ?`,
  account: 'SELECT name AS title, NULL AS number, NULL AS issue FROM account WHERE id = ?',
  caseFile:
    'SELECT ifnull(inspected_unit, title) AS title, NULL AS number, NULL AS issue FROM case_file WHERE id = ?',
  issue: 'SELECT statement AS title, NULL AS number, number AS issue FROM issue WHERE id = ?',
  measure: `SELECT NULL AS title, measure.number, issue.number AS issue
    FROM measure JOIN issue ON issue.id = issue_id WHERE measure.id = ?`,
  evidence: 'SELECT name AS title, NULL AS number, NULL AS issue FROM evidence WHERE id = ?',
  document: 'SELECT title, NULL AS number, NULL AS issue FROM official_document WHERE id = ?',
  regulation: `SELECT title, NULL AS number, issue.number AS issue
    FROM regulation JOIN issue ON issue.id = issue_id WHERE regulation.id = ?`,
  milestone: 'SELECT title, NULL AS number, NULL AS issue FROM milestone WHERE id = ?',
  publication: `SELECT '第' || number || '号' AS title, NULL AS number, NULL AS issue FROM publication WHERE id = ?`,
  comment: `SELECT '第' || number || '号 ' || text AS title, NULL AS number, NULL AS issue
    FROM public_comment WHERE id = ?`,
  supervision: `SELECT held_on || ' ' || ${SUPERVISION_WORD} AS title, NULL AS number, NULL AS issue
    FROM supervision WHERE id = ?`,
  delivery: `SELECT receiver || '（' || title || '）' AS title, NULL AS number, NULL AS issue
    FROM delivery JOIN official_document ON official_document.id = document_id WHERE delivery.id = ?`,
  demand: 'SELECT text AS title, number, NULL AS issue FROM demand WHERE id = ?',
  selfCheck: `SELECT department.name || ' ' || text AS title, NULL AS number, NULL AS issue
    FROM self_check JOIN department ON department.id = department_id WHERE self_check.id = ?`,
  section: 'SELECT title, NULL AS number, NULL AS issue FROM section WHERE id = ?',
  category: 'SELECT title, NULL AS number, NULL AS issue FROM category WHERE id = ?',
  chapter: 'SELECT title, NULL AS number, NULL AS issue FROM chapter WHERE id = ?',
  department: 'SELECT name AS title, NULL AS number, NULL AS issue FROM department WHERE id = ?',
  person: 'SELECT name AS title, NULL AS number, NULL AS issue FROM person WHERE id = ?',
  template: 'SELECT name AS title, NULL AS number, NULL AS issue FROM template WHERE id = ?',
};

/** What a subject is called, such as `问题12 · 苗木采购验收把关不严`; one that is gone goes by its kind alone. */
export function subjectTitle(db: Database, kind: string, id: string): string {
  const name = subjectName(kind);
  if (kind === 'setting') return `${name} · ${settingName(id)}`;
  const source = SOURCES[kind];
  const found = source === undefined ? undefined : db.prepare<[string], Described>(source).get(id);
  if (!found) return name;
  const { title, number, issue } = found;
  if (kind === 'issue') return `问题${issue}${title === null ? '' : ` · ${beginning(title)}`}`;
  if (kind === 'measure') return `问题${issue} · 措施${number}`;
  if (kind === 'extension' || kind === 'review' || kind === 'stageGoal') {
    return `问题${issue} · ${name}${number === null ? '' : kind === 'stageGoal' ? number : `（措施${number}）`}`;
  }
  if (kind === 'regulation') return `问题${issue} · 《${beginning(title ?? '')}》`;
  return title === null ? name : `${name} · ${beginning(title)}`;
}

/** The whole title of a subject, without what kind it is; `null` where it has none or is gone. */
export function bareTitle(db: Database, kind: string, id: string): string | null {
  const source = SOURCES[kind];
  return source === undefined ? null : (db.prepare<[string], Described>(source).get(id)?.title ?? null);
}

function beginning(text: string): string {
  return excerpt(text.replaceAll(/\s+/gu, ' ').trim(), EXCERPT);
}
