import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { firstBrokenEvent } from '../../main/engine/audit/index.ts';
import { createLibrary, openForWriting, type WritableLibrary } from '../../main/engine/library/index.ts';
import { tempFolder } from '../support/temp.ts';

function libraryWithEvents(count: number): WritableLibrary {
  const path = join(tempFolder(), '库');
  createLibrary(path);
  const library = openForWriting(path);
  onTestFinished(() => library.close());
  for (let n = 1; n <= count; n += 1) {
    library.change('张敏', ({ record }) =>
      record({
        action: 'issue.change',
        subjectKind: 'issue',
        subjectId: 'x',
        caseFileId: null,
        before: n - 1,
        after: n,
      }),
    );
  }
  // What someone with an SQLite shell would do first.
  library.db.exec('DROP TRIGGER audit_event_is_final; DROP TRIGGER audit_event_stays;');
  return library;
}

test('a chain that nobody touched is whole', () => {
  expect(firstBrokenEvent(libraryWithEvents(5).db)).toBeNull();
});

test.each([
  ['an edited event', "UPDATE audit_event SET after = '99' WHERE seq = 3", 3],
  ['another author', "UPDATE audit_event SET actor = '李强' WHERE seq = 2", 2],
  ['an event removed from the middle', 'DELETE FROM audit_event WHERE seq = 3', 3],
  ['the last event removed', 'DELETE FROM audit_event WHERE seq = 5', 5],
  ['the first event removed', 'DELETE FROM audit_event WHERE seq = 1', 1],
  [
    'two events that changed places',
    'UPDATE audit_event SET seq = 90 WHERE seq = 2; UPDATE audit_event SET seq = 2 WHERE seq = 3; UPDATE audit_event SET seq = 3 WHERE seq = 90',
    2,
  ],
])('%s is found, and the first is named', (_, sql, first) => {
  const { db } = libraryWithEvents(5);
  db.exec(sql);
  expect(firstBrokenEvent(db)).toBe(first);
});
