import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { addIssue } from '../../main/engine/issue/index.ts';
import {
  createLibrary,
  openForWriting,
  openLibrary,
  type WritableLibrary,
} from '../../main/engine/library/index.ts';
import { verifyLibrary } from '../../main/engine/verify/index.ts';

/** The case file of every sample library. */
export const CASE = '01890000-0000-7000-8000-000000000001';

/** An issue of it, as a user names it. Issue 1 has two measures, issue 3 is a withheld placeholder. */
export const issue = (number: 1 | 2 | 3): string => `${CASE}:${number}`;

/** A new library in `folder`, closed again, with one case file of three issues. */
export function makeLibrary(folder: string): string {
  const path = join(folder, '卷宗库');
  createLibrary(path);
  const library = openForWriting(path);
  library.change('周启明', (change) => {
    change.db
      .prepare(
        `INSERT INTO case_file (id, title, inspected_unit, notice_date, created_at)
         VALUES (?, '中共云川县林业局党组关于巡察整改进展情况的通报', '云川县林业局', '2024-05-20', '2024-06-01T02:00:00.000Z')`,
      )
      .run(CASE);
    const base = {
      caseFileId: CASE,
      sectionId: null,
      categoryId: null,
      stage: 'rectifying',
      outcome: null,
      detail: null,
    } as const;
    addIssue(change, {
      ...base,
      number: 1,
      publicNumber: 1,
      statement: '护林员巡山记录补登现象较多：部分林场“先签后巡”。',
      completion: 'completed',
      disclosure: 'public',
      measures: ['一是启用电子巡护打卡。', '二是每月抽查巡山轨迹。'],
    });
    addIssue(change, {
      ...base,
      number: 2,
      publicNumber: 2,
      statement: '苗木采购验收把关不严',
      completion: 'basicallyCompleted',
      disclosure: 'public',
      measures: ['一是修订验收办法。'],
    });
    addIssue(change, {
      ...base,
      number: 3,
      publicNumber: null,
      statement: null,
      completion: 'notCompleted',
      disclosure: 'withheld',
      measures: [],
    });
  });
  library.close();
  return path;
}

/** As `makeLibrary`, open for writing until the test ends. */
export function openSample(folder: string): WritableLibrary {
  const library = openForWriting(makeLibrary(folder));
  onTestFinished(() => library.close());
  return library;
}

/** Writes a file with the folders that it needs, and returns its path. */
export function put(path: string, content: string | Uint8Array = path): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** What `verify` says of a library, in short. */
export async function problemsOf(path: string): Promise<string[]> {
  const library = openLibrary(path);
  try {
    return (await verifyLibrary(library)).problems.map(({ kind, subject }) => `${kind} ${subject}`);
  } finally {
    library.close();
  }
}
