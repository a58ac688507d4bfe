import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import {
  type Caller,
  createCaller,
  createLibrary,
  openForWriting,
  workspaceOf,
} from '../../main/engine/index.ts';
import { addIssue } from '../../main/engine/issue/index.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { COMPLETIONS, type Completion, STAGES, type Stage } from '../../shared/vocabulary.ts';
import { putStage, stageToFill } from '../support/put-stage.ts';
import { tempFolder } from '../support/temp.ts';

/** An issue of a generated case file; evidence by the numbers of the pieces that it shares with other issues. */
export interface GeneratedIssue {
  section: 0 | 1 | null;
  stage: Stage;
  completion: Completion | null;
  withheld: boolean;
  /** Days after 2026-01-01. */
  due: number | null;
  department: number | null;
  /** For each measure whether it is done. */
  measures: boolean[];
  evidence: number[];
  trashed: boolean;
}

export const generatedCaseFile: fc.Arbitrary<GeneratedIssue[]> = fc.array(
  fc.record<GeneratedIssue>({
    section: fc.constantFrom(0, 1, null),
    stage: fc.constantFrom(...STAGES),
    completion: fc.option(fc.constantFrom(...COMPLETIONS)),
    withheld: fc.boolean(),
    due: fc.option(fc.integer({ min: 0, max: 60 })),
    department: fc.option(fc.integer({ min: 0, max: 2 })),
    measures: fc.array(fc.boolean(), { maxLength: 3 }),
    evidence: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
    trashed: fc.boolean(),
  }),
  { maxLength: 8 },
);

/** The day `days` after 2026-01-01. */
export function day(days: number): string {
  return new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
}

export interface Opened {
  library: WritableLibrary;
  engine: Caller;
}

/** An empty library, open until the test ends. */
export function openEmpty(): Opened {
  const folder = join(tempFolder(), '库');
  mkdirSync(folder);
  createLibrary(folder);
  const library = openForWriting(folder);
  onTestFinished(() => library.close());
  return { library, engine: callerOf(library) };
}

export function callerOf(library: WritableLibrary): Caller {
  return createCaller({
    workspace: workspaceOf(library, library),
    actor: '周启明',
    window: 'test',
    report: () => {},
  });
}

const id = (kind: number, one: number, two = 0, three = 0): string =>
  `0189000${kind}-${hex(one, 4)}-7000-8000-${hex(two, 6)}${hex(three, 6)}`;
const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');

export const caseFileId = (number: number): string => id(1, number);

/** Writes a generated case file, with what is trashed in the recycle bin. */
export function putCaseFile({ library }: Opened, number: number, issues: readonly GeneratedIssue[]): void {
  library.change('周启明', (change) => {
    const { db } = change;
    const home = caseFileId(number);
    db.prepare(
      'INSERT INTO case_file (id, title, inspected_unit, stated_issues, created_at) VALUES (?, ?, ?, ?, ?)',
    ).run(home, `通报 ${number}`, `单位 ${number}`, issues.length, `2026-01-01T00:00:0${number}.000Z`);
    for (const index of [0, 1]) {
      db.prepare(
        'INSERT INTO section (id, case_file_id, position, number, title) VALUES (?, ?, ?, ?, ?)',
      ).run(id(2, number, index), home, index + 1, index + 1, `方面 ${index + 1}`);
    }
    for (const [index, issue] of issues.entries()) {
      const issueId = addIssue(change, {
        caseFileId: home,
        sectionId: issue.section === null ? null : id(2, number, issue.section),
        categoryId: null,
        number: index + 1,
        publicNumber: null,
        statement: `问题 ${index}`,
        completion: issue.completion,
        stage: stageToFill(issue.stage),
        outcome: null,
        detail: null,
        disclosure: issue.withheld ? 'withheld' : 'public',
        measures: issue.measures.map((_, at) => `措施 ${at}`),
      });
      db.prepare('UPDATE issue SET due_date = ?, trashed_at = ? WHERE id = ?').run(
        issue.due === null ? null : day(issue.due),
        issue.trashed ? '2026-01-02T00:00:00.000Z' : null,
        issueId,
      );
      issue.measures.forEach((done, at) => {
        if (!done) return;
        db.prepare("UPDATE measure SET done_date = '2025-11-20' WHERE issue_id = ? AND number = ?").run(
          issueId,
          at + 1,
        );
      });
      if (issue.department !== null) {
        const department = id(3, issue.department);
        db.prepare('INSERT OR IGNORE INTO department (id, name) VALUES (?, ?)').run(
          department,
          `部门 ${issue.department}`,
        );
        db.prepare("INSERT INTO issue_department (issue_id, department_id, role) VALUES (?, ?, 'lead')").run(
          issueId,
          department,
        );
      }
      for (const piece of issue.evidence) putEvidence(library, { number, piece, issueId, index });
      putStage(db, { issueId, stage: issue.stage, on: '2025-12-01' });
    }
  });
}

function putEvidence(
  { db }: WritableLibrary,
  { number, piece, issueId, index }: { number: number; piece: number; issueId: string; index: number },
): void {
  const evidence = id(4, number, piece);
  db.prepare('INSERT OR IGNORE INTO evidence_file (sha256, size, media_type) VALUES (?, ?, ?)').run(
    '0'.repeat(64),
    1,
    'text/plain',
  );
  db.prepare(
    'INSERT OR IGNORE INTO evidence (id, sha256, name, added_by, added_at) VALUES (?, ?, ?, ?, ?)',
  ).run(evidence, '0'.repeat(64), `材料 ${piece}.txt`, '周启明', '2026-01-03T00:00:00.000Z');
  const measures = db
    .prepare<[string], { id: string }>('SELECT id FROM measure WHERE issue_id = ?')
    .all(issueId);
  // One piece may prove the issue as a whole and each of its measures.
  [null, ...measures.map((measure) => measure.id)].forEach((measure, at) => {
    db.prepare('INSERT INTO evidence_link (id, evidence_id, issue_id, measure_id) VALUES (?, ?, ?, ?)').run(
      id(5, number, piece * 16 + index, at),
      evidence,
      issueId,
      measure,
    );
  });
}
