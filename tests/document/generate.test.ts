import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEvents } from '../../main/engine/audit/index.ts';
import { readCaseFile } from '../../main/engine/casefile/index.ts';
import { DOCUMENT_KINDS, generateDocument, kindOf, packPaper } from '../../main/engine/document/index.ts';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { tempFolder } from '../support/temp.ts';
import { libraryWith, NOTICE_TEXT, paragraphs } from './papers.ts';

afterEach(() => {
  vi.useRealTimers();
});

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Row {
  id: string;
  kind: string;
  title: string;
  path: string;
  sha256: string;
  size: number;
  snapshot: string;
  issue_id: string | null;
}

function rows({ db }: WritableLibrary): Row[] {
  return db.prepare<[], Row>('SELECT * FROM official_document ORDER BY id').all();
}

function requestFor(library: WritableLibrary, caseFileId: string, kind: (typeof DOCUMENT_KINDS)[number]) {
  const [first] = readCaseFile(library.db, caseFileId).issues;
  return {
    caseFileId,
    kind: kind.key,
    issue: kind.about === 'issue' ? first?.id : undefined,
    values: kind.example,
  };
}

describe('a paper in the library', () => {
  test.each(DOCUMENT_KINDS.map(({ key }) => [key]))(
    '%s: bytes, record, snapshot and trace belong together',
    async (key) => {
      const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
      const made = await generateDocument(library, '张三', requestFor(library, caseFileId, kindOf(key)));
      expect(hash(readFileSync(made.path))).toBe(made.sha256);
      const [row] = rows(library);
      expect(row).toMatchObject({
        id: made.id,
        kind: key,
        path: relative(library.path, made.path).replaceAll('\\', '/'),
        sha256: made.sha256,
        size: made.bytes.length,
      });
      expect(row?.path).toMatch(/^documents\/中共松岭县档案局党组-[0-9a-f]{8}\//u);
      expect(readEvents(library.db, caseFileId).at(-1)).toMatchObject({
        action: 'document.generate',
        subjectId: made.id,
        actor: '张三',
      });
      const again = await packPaper(kindOf(key).make(JSON.parse(row?.snapshot ?? '')));
      expect(hash(again)).toBe(made.sha256);
      expect(library.db.prepare('SELECT count(*) AS n FROM pending_file').get()).toEqual({ n: 0 });
      library.close();
    },
  );

  test('the same data give the same bytes at another time and in another time zone', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    const zone = process.env['TZ'];
    try {
      for (const kind of DOCUMENT_KINDS) {
        const scope = {
          caseFileId,
          issueId:
            kind.about === 'issue' ? (readCaseFile(library.db, caseFileId).issues[0]?.id ?? null) : null,
        };
        const data = kind.fill(kind.collect(library.db, scope, kind.example), kind.example);
        const hashes = new Set<string>();
        for (const [TZ, time] of [
          ['Asia/Shanghai', '2026-01-05T08:00:00Z'],
          ['America/Los_Angeles', '2031-07-20T23:59:59Z'],
        ] as const) {
          process.env['TZ'] = TZ;
          vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
          hashes.add(hash(await packPaper(kind.make(data))));
          vi.useRealTimers();
        }
        expect([kind.key, hashes.size]).toEqual([kind.key, 1]);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    library.close();
  });

  test('made again without a change it is the same record; changed data make a second paper', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    const request = { caseFileId, kind: 'public-notice' };
    const first = await generateDocument(library, '张三', request);
    const second = await generateDocument(library, '李四', request);
    expect(second).toEqual(first);
    expect(rows(library)).toHaveLength(1);
    const events = readEvents(library.db, caseFileId).filter(({ subjectId }) => subjectId === first.id);
    expect(events).toHaveLength(1);
    library.db.prepare("UPDATE issue SET completion = 'completed' WHERE number = 2").run();
    const third = await generateDocument(library, '张三', request);
    expect(third.path).not.toBe(first.path);
    expect(hash(readFileSync(first.path))).toBe(first.sha256);
    expect(rows(library)).toHaveLength(2);
    expect(paragraphs(third.bytes)).toContain(
      '县委第四巡察组反馈的4个问题，目前已完成3个、基本完成0个、未完成1个。',
    );
    library.close();
  });

  test('two at once do not get into each other’s way', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    const request = { caseFileId, kind: 'ledger' };
    const [first, second] = await Promise.all([
      generateDocument(library, '张三', request),
      generateDocument(library, '李四', request),
    ]);
    expect(second?.id).toBe(first?.id);
    expect(rows(library)).toHaveLength(1);
    library.close();
  });

  test.each([
    ['missing', (path: string) => rmSync(path)],
    ['damaged', (path: string) => writeFileSync(path, 'broken')],
  ])('a %s file is put back', async (_, spoil) => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    const request = { caseFileId, kind: 'public-notice' };
    const made = await generateDocument(library, '张三', request);
    spoil(made.path);
    await generateDocument(library, '张三', request);
    expect(existsSync(made.path) && hash(readFileSync(made.path))).toBe(made.sha256);
    library.close();
  });

  test('withheld issues are counted but not printed', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    library.db.prepare("UPDATE issue SET statement = '不宜公开的内容' WHERE disclosure = 'withheld'").run();
    const lines = paragraphs(
      (await generateDocument(library, '张三', { caseFileId, kind: 'public-notice' })).bytes,
    );
    expect(lines.filter((line) => /^（\d+）针对/u.test(line))).toHaveLength(3);
    expect(lines.join()).not.toContain('不宜公开');
    expect(lines.join()).toContain('反馈的4个问题，目前已完成2个、基本完成1个、未完成1个');
    const ledger = paragraphs(
      (await generateDocument(library, '张三', { caseFileId, kind: 'ledger' })).bytes,
    );
    expect(ledger).toContain('不宜公开的内容');
    expect(ledger).toContain('不予公开');
    library.close();
  });
});

test('one piece of evidence for two measures is one piece; departments stand in the order given', async () => {
  const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
  const issue = `${caseFileId}:1`;
  const file = join(tempFolder(), '验收单.txt');
  writeFileSync(file, '监测设备12台验收合格');
  await attachEvidence(library, '张三', { issue, paths: [file], measure: 1 });
  await attachEvidence(library, '张三', { issue, paths: [file], measure: 2 });
  const issueId = readCaseFile(library.db, caseFileId).issues[0]?.id;
  const departments = ['保管股', '办公室', '法规股'].map((name) => {
    const id = randomUUID();
    library.db.prepare('INSERT INTO department (id, name) VALUES (?, ?)').run(id, name);
    return id;
  });
  const assign = library.db.prepare(
    'INSERT INTO issue_department (issue_id, department_id, role, position) VALUES (?, ?, ?, ?)',
  );
  assign.run(issueId, departments[0], 'lead', 1);
  assign.run(issueId, departments[2], 'responsible', 1);
  assign.run(issueId, departments[0], 'responsible', 2);
  assign.run(issueId, departments[1], 'responsible', 3);
  const linesOf = async (kind: string): Promise<string[]> => {
    const request = { caseFileId, kind, issue: kind === 'closure-form' ? issue : undefined };
    return paragraphs((await generateDocument(library, '张三', request)).bytes);
  };
  const form = await linesOf('closure-form');
  expect(form).toContain('（共1件）');
  expect(form).toContain('1.验收单.txt（措施1、2）');
  expect(form).toContain('法规股、保管股、办公室');
  const ledger = await linesOf('ledger');
  expect(ledger).toContain('牵头：保管股');
  expect(ledger).toContain('责任：法规股、保管股、办公室');
  library.close();
});

describe('what cannot be made', () => {
  test.each([
    [{ kind: 'wedding-card' }, 'unknown-document-kind', /没有“wedding-card”这种文书/u],
    [{ kind: 'public-notice', caseFileId: 'nobody' }, 'case-not-found', /nobody/u],
    [{ kind: 'closure-form' }, 'issue-missing', /销号审批表要指明问题/u],
    [{ kind: 'closure-form', issue: '77' }, 'issue-not-found', /77/u],
    [{ kind: 'ledger', issue: '1' }, 'issue-not-wanted', /不要指定问题/u],
  ])('%o is refused and leaves nothing', async (request, code, message) => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    await expect(generateDocument(library, '张三', { caseFileId, ...request })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(rows(library)).toEqual([]);
    library.close();
  });

  test('a notice of nobody names what is missing', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    library.db.prepare('UPDATE case_file SET title = NULL, inspected_unit = NULL').run();
    await expect(
      generateDocument(library, '张三', { caseFileId, kind: 'public-notice' }),
    ).rejects.toMatchObject({ code: 'document-incomplete', message: expect.stringContaining('被巡察单位') });
    library.close();
  });

  test('a withheld placeholder has no closure form yet', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    await expect(
      generateDocument(library, '张三', { caseFileId, kind: 'closure-form', issue: `${caseFileId}:4` }),
    ).rejects.toMatchObject({ code: 'document-incomplete', message: expect.stringContaining('反馈问题') });
    library.close();
  });

  test('an issue of another case file is refused', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    const [first] = readCaseFile(library.db, caseFileId).issues;
    library.db
      .prepare(
        "INSERT INTO case_file (id, created_at) VALUES ('00000000-0000-7000-8000-000000000001', '2026-01-01')",
      )
      .run();
    await expect(
      generateDocument(library, '张三', {
        caseFileId: '00000000-0000-7000-8000-000000000001',
        kind: 'closure-form',
        issue: first?.id,
      }),
    ).rejects.toMatchObject({ code: 'issue-not-found' });
    library.close();
  });
});
