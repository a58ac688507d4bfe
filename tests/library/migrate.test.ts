import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../main/engine/library/migrate.ts';
import { MIGRATIONS } from '../../main/engine/library/migrations/index.ts';
import { tempFolder } from '../support/temp.ts';

function database(): Database.Database {
  const db = new Database(join(tempFolder(), 'juanzong.db'));
  onTestFinished(() => {
    db.close();
  });
  db.pragma('foreign_keys = ON');
  migrate(db, '库');
  return db;
}

test('later steps are taken, and the version tells', () => {
  const db = database();
  migrate(db, '库', [...MIGRATIONS, 'CREATE TABLE later (x TEXT) STRICT']);
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1);
  expect(db.prepare('SELECT count(*) FROM later').pluck().get()).toBe(0);
});

test.each([
  ['leaves a reference to nothing', "INSERT INTO chapter VALUES ('c', 'nobody', 1, 1, '一', '')"],
  ['breaks off', 'CREATE TABLE half (x TEXT) STRICT; SELECT nonsense'],
])('a step that %s is undone whole, with those before it', (_, bad) => {
  const db = database();
  const before = db.prepare('SELECT sql FROM sqlite_schema').all();
  const steps = [...MIGRATIONS, 'CREATE TABLE fine (x TEXT) STRICT', bad];
  expect(() => migrate(db, '库', steps)).toThrow();
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  expect(db.prepare('SELECT sql FROM sqlite_schema').all()).toEqual(before);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a library that is ahead is never taken back', () => {
  const db = database();
  db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
  migrate(db, '库');
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1);
});
