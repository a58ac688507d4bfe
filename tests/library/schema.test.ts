import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { createLibrary, openForWriting } from '../../main/engine/library/index.ts';
import { tempFolder } from '../support/temp.ts';

function freshDatabase(): Database {
  const path = join(tempFolder(), '库');
  createLibrary(path);
  const library = openForWriting(path);
  onTestFinished(() => library.close());
  return library.db;
}

function insert(db: Database, table: string, row: Record<string, unknown>): void {
  const names = Object.keys(row);
  db.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map((name) => `@${name}`)})`).run(row);
}

function addCaseFile(db: Database, row: Record<string, unknown> = {}): string {
  const id = uuid();
  insert(db, 'case_file', { id, created_at: '2026-01-01T00:00:00.000Z', ...row });
  return id;
}

function addIssue(db: Database, caseFileId: string, row: Record<string, unknown> = {}): string {
  const id = uuid();
  insert(db, 'issue', {
    id,
    case_file_id: caseFileId,
    number: 1,
    statement: '账实不符',
    disclosure: 'public',
    ...row,
  });
  return id;
}

test.each([
  ['an inspection that ends before it starts', { inspected_from: '2025-05-01', inspected_to: '2025-04-30' }],
  ['a comment period that ends before it starts', { comment_from: '2025-05-01', comment_to: '2025-04' }],
  ['a day that no calendar has', { feedback_date: '2025-02-30' }],
  ['a month that no calendar has', { feedback_date: '2025-13' }],
  ['a date in other words', { notice_date: '2025年3月1日' }],
  ['a total below zero', { stated_issues: -1 }],
])('a case file with %s is refused', (_, row) => {
  expect(() => addCaseFile(freshDatabase(), row)).toThrow(/CHECK/);
});

test.each([
  ['months only', { inspected_from: '2025-03', inspected_to: '2025-03' }],
  ['a day, then its month', { inspected_from: '2025-03-18', inspected_to: '2025-03' }],
  ['a leap day', { feedback_date: '2024-02-29' }],
])('a case file with %s is taken', (_, row) => {
  expect(() => addCaseFile(freshDatabase(), row)).not.toThrow();
});

test.each([
  ['a completion outside its set', { completion: 'done' }],
  ['a stage outside its set', { stage: 'lost' }],
  ['a due date before its start', { start_date: '2025-05-01', due_date: '2025-04-30' }],
  ['a public number although it is withheld', { disclosure: 'withheld', public_number: 3 }],
  ['no statement although it is public', { statement: null }],
  ['an empty statement', { statement: '  ' }],
  ['a statement of wide spaces', { statement: '\u3000' }],
])('an issue with %s is refused', (_, row) => {
  const db = freshDatabase();
  const caseFileId = addCaseFile(db);
  expect(() => addIssue(db, caseFileId, row)).toThrow(/CHECK/);
});

test('an issue cannot stand in a section of another case file', () => {
  const db = freshDatabase();
  const section = uuid();
  insert(db, 'section', {
    id: section,
    case_file_id: addCaseFile(db),
    position: 1,
    number: 1,
    title: '关于作风方面',
  });
  expect(() => addIssue(db, addCaseFile(db), { section_id: section })).toThrow(/FOREIGN KEY/);
});

test('evidence cannot be linked to a measure of another issue', () => {
  const db = freshDatabase();
  const caseFileId = addCaseFile(db);
  const issue = addIssue(db, caseFileId);
  const other = addIssue(db, caseFileId, { number: 2 });
  const measure = uuid();
  const evidence = uuid();
  const sha256 = 'a'.repeat(64);
  insert(db, 'measure', { id: measure, issue_id: other, number: 1, text: '清查账目' });
  insert(db, 'evidence_file', { sha256, size: 1, media_type: 'text/plain' });
  insert(db, 'evidence', {
    id: evidence,
    sha256,
    name: '账.txt',
    added_by: '张敏',
    added_at: '2026-01-01T00:00:00.000Z',
  });
  expect(() =>
    insert(db, 'evidence_link', { id: uuid(), evidence_id: evidence, issue_id: issue, measure_id: measure }),
  ).toThrow(/FOREIGN KEY/);
});

test('audit events are neither changed nor removed', () => {
  const db = freshDatabase();
  insert(db, 'audit_event', {
    seq: 1,
    format: 1,
    at: '2026-01-01T00:00:00.000Z',
    actor: '张敏',
    action: 'x',
    subject_kind: 'issue',
    subject_id: 'x',
    previous_hash: '',
    hash: 'h',
  });
  expect(() => db.exec("UPDATE audit_event SET actor = '李强'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM audit_event')).toThrow(/never removed/);
});
