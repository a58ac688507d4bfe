import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createCaseFile } from '../../main/engine/casefile/create.ts';
import { readCaseFile } from '../../main/engine/casefile/index.ts';
import { JuanzongError } from '../../main/engine/error.ts';
import { draftOf, parseNotice, readSource } from '../../main/engine/intake/index.ts';
import { createLibrary, openForWriting, type WritableLibrary } from '../../main/engine/library/index.ts';
import { isRefused, NOTICES, noticesIn } from '../support/notices.ts';
import { tempFolder } from '../support/temp.ts';

const FILES = noticesIn(NOTICES).filter((name) => !isRefused(name));

class Undone extends Error {}

/** Makes a case file of the text, looks at it, and undoes it; a text that is no notice is left alone. */
function makeAndUndo(library: WritableLibrary, text: string): void {
  let read: ReturnType<typeof parseNotice>;
  try {
    read = parseNotice(text);
  } catch (error) {
    if (error instanceof JuanzongError && error.code === 'not-a-notice') return;
    throw error;
  }
  const attempt = () =>
    library.change('张敏', (change) => {
      const sha256 = 'a'.repeat(64);
      change.db.prepare("INSERT INTO evidence_file VALUES (?, 1, 'text/plain')").run(sha256);
      const id = createCaseFile(change, {
        draft: draftOf(read),
        source: { name: '通报.txt', sha256, text },
        corrections: null,
      });
      const { issues } = readCaseFile(change.db, id);
      expect(issues.filter((issue) => issue.disclosure === 'public').map((issue) => issue.statement)).toEqual(
        read.notice.issues.map((issue) => issue.statement),
      );
      throw new Undone();
    });
  expect(attempt).toThrow(Undone);
}

function newLibrary(): WritableLibrary {
  const path = join(tempFolder(), '库');
  createLibrary(path);
  const library = openForWriting(path);
  onTestFinished(() => library.close());
  return library;
}

test('every notice becomes a case file', async () => {
  const library = newLibrary();
  for (const name of FILES) makeAndUndo(library, (await readSource(join(NOTICES, name))).text);
});

test('so does whatever else intake takes for a notice, however damaged', async () => {
  const library = newLibrary();
  const texts = await Promise.all(FILES.map(async (name) => (await readSource(join(NOTICES, name))).text));
  const line = fc.constantFrom(
    '',
    '　',
    '二、　',
    '（一）',
    '1.',
    '（已完成）',
    '整改措施：',
    '一是',
    '2025年2月30日',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'put'), line), { maxLength: 12 }),
      (text, changes) => {
        const lines = text.split('\n');
        for (const [at, how, put] of changes) {
          const index = at % Math.max(1, lines.length);
          const own = lines[index] ?? '';
          lines.splice(index, 1, ...(how === 'drop' ? [] : how === 'double' ? [own, own] : [own, put]));
        }
        makeAndUndo(library, lines.join('\n'));
      },
    ),
    { numRuns: 150 },
  );
});
