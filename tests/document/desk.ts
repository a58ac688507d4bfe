import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { packPaper, requireComplete } from '../../main/engine/document/index.ts';
import { type Caller, createCaller, DOCUMENT_KINDS, workspaceOf } from '../../main/engine/index.ts';
import { addIssue, resolveIssue } from '../../main/engine/issue/index.ts';
import { createLibrary, openForWriting, type WritableLibrary } from '../../main/engine/library/index.ts';
import type { FieldValue } from '../../shared/document.ts';
import { putStage } from '../support/put-stage.ts';
import { paragraphs } from './papers.ts';

/** The papers that direct the work: plans, assignments, notices, letters, minutes. */
export const OWN_KINDS = [
  'rectification-plan',
  'assignment',
  'rectification-notice',
  'immediate-notice',
  'supervision-notice',
  'supervision-letter',
  'reminder-letter',
  'interview-notice',
  'interview-minutes',
  'meeting-minutes',
] as const;

type Typed = Readonly<Record<string, FieldValue | undefined>>;

/** A library with one case file of a fictional bureau, and what papers are asked of it with. */
export interface Desk {
  db: Database;
  library: WritableLibrary;
  engine: Caller;
  caseFileId: string;
  kind: (key: string) => (typeof DOCUMENT_KINDS)[number];
  /** The example of a kind with other values; `undefined` leaves a field as the library has it. */
  request: (
    key: string,
    values?: Typed,
  ) => {
    caseFileId: string;
    kind: string;
    issue?: string;
    values: Record<string, FieldValue>;
  };
}

interface Wanted {
  issues?: number;
  /** Numbers of the issues that are closed, and of those of immediate rectification. */
  closed?: readonly number[];
  immediate?: readonly number[];
  due?: string;
}

const CASE = '01890000-0000-7000-8000-000000000005';

/** @param afterwards what is called with the clearing up; by default it is done when the test ends */
export async function deskWith(
  { issues = 2, closed = [], immediate = [], due }: Wanted = {},
  afterwards: (tidy: () => void) => void = onTestFinished,
): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-test-'));
  const path = join(folder, '卷宗库');
  createLibrary(path);
  const library = openForWriting(path);
  afterwards(() => {
    library.close();
    rmSync(folder, { recursive: true, force: true });
  });
  library.change('周启明', (change) => {
    change.db
      .prepare(
        `INSERT INTO case_file (id, title, inspected_unit, inspection_body, inspection_kind, feedback_date, created_at)
         VALUES (?, '松岭县行政审批局党组整改卷宗', '中共松岭县行政审批局党组', '县委第二巡察组', '常规巡察', '2026-01-20',
           '2026-01-21T02:00:00.000Z')`,
      )
      .run(CASE);
    for (let number = 1; number <= issues; number += 1) {
      addIssue(change, {
        caseFileId: CASE,
        sectionId: null,
        categoryId: null,
        number,
        publicNumber: number,
        statement: `第${number}个窗口排队时间过长`,
        completion: null,
        stage: 'rectifying',
        outcome: null,
        detail: null,
        disclosure: 'public',
        measures: ['一是增设窗口。', '二是公布流程。'],
      });
    }
  });
  const workspace = workspaceOf(library, library);
  const engine = createCaller({ workspace, actor: '周启明', window: '甲', report: () => {} });
  const rows = library.db.prepare<[], { id: string; number: number }>('SELECT id, number FROM issue').all();
  for (const { id, number } of rows) {
    const patch = {
      leadDepartment: '窗口科',
      responsibleDepartments: ['办公室'],
      responsibleLeader: '程远帆',
      handler: '叶知秋',
      ...(due === undefined ? {} : { dueDate: due }),
      ...(immediate.includes(number) ? { rectificationKind: 'immediate' as const } : {}),
    };
    await engine.issue.update({ issueId: id, patch });
    if (closed.includes(number)) putStage(library.db, { issueId: id, stage: 'closed', on: '2026-02-20' });
  }
  const kind = (key: string) => {
    const found = DOCUMENT_KINDS.find((each) => each.key === key);
    if (!found) throw new Error(`no kind ${key}`);
    return found;
  };
  return {
    db: library.db,
    library,
    engine,
    caseFileId: CASE,
    kind,
    request(key, values = {}) {
      const { about, example } = kind(key);
      const typed = Object.entries({ ...example, ...values }).filter(
        (entry): entry is [string, FieldValue] => entry[1] !== undefined,
      );
      return {
        caseFileId: CASE,
        kind: key,
        ...(about === 'issue' ? { issue: `${CASE}:1` } : {}),
        values: Object.fromEntries(typed),
      };
    },
  };
}

/** The text of the paper that these values make, without its being kept. */
export async function textOf({ db, kind, request }: Desk, key: string, values: Typed = {}): Promise<string> {
  const { caseFileId, issue, values: typed } = request(key, values);
  const issueId = issue === undefined ? null : resolveIssue(db, issue).id;
  const data = kind(key).fill(kind(key).collect(db, { caseFileId, issueId }, typed), typed);
  requireComplete(kind(key), data);
  return paragraphs(await packPaper(kind(key).make(data))).join('\n');
}
