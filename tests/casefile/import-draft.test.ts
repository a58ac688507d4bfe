import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readCaseFile } from '../../main/engine/casefile/index.ts';
import { stageUpload } from '../../main/engine/evidence/index.ts';
import { createLibrary, openForWriting, type WritableLibrary } from '../../main/engine/library/index.ts';
import { createCaller } from '../../main/engine/router.ts';
import { verifyLibrary } from '../../main/engine/verify/index.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import type { CaseFile } from '../../shared/casefile.ts';
import type { DraftIssue, NoticeDraft } from '../../shared/intake.ts';
import { numberIssues } from '../../shared/numbering.ts';
import { COMPLETIONS } from '../../shared/vocabulary.ts';
import { withheldPlaceholders } from '../../shared/withheld.ts';
import { tempFolder } from '../support/temp.ts';

const SAMPLE = fileURLToPath(new URL('../../resources/sample/notice.txt', import.meta.url));

const NOTICE = `中共松岭县粮食局党组关于巡察整改进展情况的通报
2023年3月1日至4月20日，县委第二巡察组对县粮食局党组开展了巡察，5月10日反馈了意见。现将整改情况予以公布。
县委第二巡察组共反馈3个问题，已完成2个，基本完成1个。
一、上级部署落实方面
1.针对“粮情检查流于形式”的问题。（已完成）
整改措施：一是每周核对粮温。二是印发《粮情检查办法》。
二、基层党建方面
2.针对“党支部会议记录不全”的问题。（基本完成）
整改措施：一是补记会议记录。二是每季度抽查。
联系电话：0312-5550123
中共松岭县粮食局党组
2023年9月5日`;

interface Desk {
  library: WritableLibrary;
  engine: ReturnType<typeof createCaller>;
  stage(text: string, name?: string): Promise<string>;
}

function desk(): Desk {
  const path = join(tempFolder(), '库');
  createLibrary(path);
  const library = openForWriting(path);
  onTestFinished(() => library.close());
  return {
    library,
    engine: createCaller({
      workspace: workspaceOf(library, library),
      actor: '张敏',
      window: 'w1',
      report: () => {},
    }),
    async stage(text, name = '通报.txt') {
      async function* stream() {
        yield Buffer.from(text);
      }
      return (await stageUpload(library, { name, stream: stream() })).token;
    },
  };
}

/** What a case file says, without the ids and points in time that no two have in common. */
function contentOf(caseFile: CaseFile): unknown {
  const titles = new Map([...caseFile.sections, ...caseFile.categories].map(({ id, title }) => [id, title]));
  return {
    ...caseFile,
    id: null,
    createdAt: null,
    sections: caseFile.sections.map(({ number, title }) => ({ number, title })),
    categories: caseFile.categories.map(({ number, title, sectionId }) => ({
      number,
      title,
      section: titles.get(sectionId ?? ''),
    })),
    issues: caseFile.issues.map(({ sectionId, categoryId, measures, ...issue }) => ({
      ...issue,
      id: null,
      section: titles.get(sectionId ?? ''),
      category: titles.get(categoryId ?? ''),
      measures: measures.map(({ number, text }) => ({ number, text })),
    })),
  };
}

const stored = ({ library }: Desk, id: string): CaseFile => readCaseFile(library.db, id);

function events({ library }: Desk): { action: string; after: Record<string, unknown> }[] {
  return library.db
    .prepare<[], { action: string; after: string }>('SELECT action, after FROM audit_event ORDER BY seq')
    .all()
    .map(({ action, after }) => ({ action, after: JSON.parse(after) }));
}

/** Nothing but what was there before: no rows, no bytes. */
async function expectNothing({ library }: Desk): Promise<void> {
  for (const table of ['case_file', 'issue', 'evidence_file', 'audit_event', 'pending_file']) {
    expect(library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
  }
  expect(await library.evidence.list()).toEqual([]);
}

test('reading a staged paper stores nothing, and letting it go leaves nothing', async () => {
  const at = desk();
  const token = await at.stage(NOTICE);
  const reading = await at.engine.intake.read({ token });
  expect(reading.text).toBe(NOTICE);
  expect(reading.draft.issues).toHaveLength(2);
  expect(reading.earlier).toBeNull();
  await expectNothing(at);
  await at.engine.evidence.discardStaged({ tokens: [token] });
  const incoming = join(at.library.evidence.root, 'incoming');
  expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([]);
  await expect(at.engine.intake.read({ token })).rejects.toThrow('请重新添加');
});

test('a paper that is no notice is refused by the name it came with', async () => {
  const at = desk();
  const other = await at.stage('关于召开年中工作会议的通知\n请各单位按时参加。', '会议通知.txt');
  await expect(at.engine.intake.read({ token: other })).rejects.toThrow('不是巡察整改情况通报');
  const pdf = await at.stage('%PDF-1.7', '扫描件.pdf');
  await expect(at.engine.intake.read({ token: pdf })).rejects.toThrow('“扫描件.pdf”是PDF 文件');
});

test('an uncorrected draft makes the same case file as an import', async () => {
  const at = desk();
  const imported = await at.engine.caseFile.import({ path: SAMPLE });
  const token = await at.stage(readFileSync(SAMPLE, 'utf8'), 'notice.txt');
  const { draft, earlier } = await at.engine.intake.read({ token });
  expect(earlier).toMatchObject({ id: imported.id, title: imported.title });
  const { id } = await at.engine.intake.create({ token, draft });
  expect(contentOf(stored(at, id))).toEqual(contentOf(stored(at, imported.id)));
  for (const { action, after } of events(at)) {
    if (action === 'caseFile.import') expect(after).not.toHaveProperty('corrections');
  }
});

test('a corrected draft is saved as corrected, with the paper, and the trace says so', async () => {
  const at = desk();
  const token = await at.stage(NOTICE);
  const { draft } = await at.engine.intake.read({ token });
  const [first, second] = draft.issues;
  if (!first || !second) throw new Error('the notice has two issues');
  const corrected: NoticeDraft = {
    ...draft,
    inspectedUnit: '松岭县粮食和物资储备局',
    feedbackDate: '2023-05',
    issues: [
      { ...first, completion: 'notCompleted', measures: first.measures.slice(0, 1) },
      { ...first, key: 'new-1', number: null, statement: '库点账实不符', documentTitles: [] },
      { ...second, section: first.section },
    ],
  };
  const { id } = await at.engine.intake.create({ token, draft: corrected });
  const caseFile = stored(at, id);
  expect(caseFile).toMatchObject({ inspectedUnit: '松岭县粮食和物资储备局', feedbackDate: '2023-05' });
  expect(caseFile.issues.map(({ number, statement, completion }) => [number, statement, completion])).toEqual(
    [
      [1, '粮情检查流于形式', 'notCompleted'],
      [2, '库点账实不符', 'completed'],
      [3, '党支部会议记录不全', 'basicallyCompleted'],
    ],
  );
  expect(new Set(caseFile.issues.map(({ sectionId }) => sectionId)).size).toBe(1);
  const found = events(at).find(({ action }) => action === 'caseFile.import');
  expect(found?.after).toMatchObject({
    corrections: {
      fields: ['inspectedUnit', 'feedbackDate'],
      issues: { added: 1, removed: 0, changed: 2 },
      measures: { found: 4, saved: 5 },
    },
  });
  expect((await verifyLibrary(at.library)).problems).toEqual([]);
  await expect(at.engine.intake.read({ token })).rejects.toThrow('请重新添加');
});

test('white space around what was typed is not saved, and an emptied field says nothing', async () => {
  const at = desk();
  const token = await at.stage(NOTICE);
  const { draft } = await at.engine.intake.read({ token });
  const { id } = await at.engine.intake.create({
    token,
    draft: { ...draft, title: '　整改通报 ', inspectionKind: '  ' },
  });
  expect(stored(at, id)).toMatchObject({ title: '整改通报', inspectionKind: null });
});

const change =
  (edit: (issue: DraftIssue, draft: NoticeDraft) => Partial<DraftIssue>) =>
  (draft: NoticeDraft): NoticeDraft => ({
    ...draft,
    issues: draft.issues.map((issue, index) => (index === 1 ? { ...issue, ...edit(issue, draft) } : issue)),
  });

test.each<[string, (draft: NoticeDraft) => NoticeDraft, string]>([
  ['a date of no calendar', (draft) => ({ ...draft, noticeDate: '2023-02-30' }), '通报日期“2023-02-30”有误'],
  [
    'an end before its beginning',
    (draft) => ({ ...draft, inspectedFrom: '2023-06-01' }),
    '巡察的结束日期早于开始日期',
  ],
  [
    'a comment period that ends before it begins',
    (draft) => ({ ...draft, commentPeriod: { from: '2023-06-01', to: '2023-05' } }),
    '征求意见的结束日期早于开始日期',
  ],
  [
    'a negative total',
    (draft) => ({ ...draft, stated: { ...draft.stated, notCompleted: -1 } }),
    '写明的未完成个数有误',
  ],
  [
    'a section without a name',
    (draft) => ({ ...draft, sections: draft.sections.map((section) => ({ ...section, title: ' ' })) }),
    '有一个方面没有名称',
  ],
  [
    'a section number that is none',
    (draft) => ({ ...draft, sections: draft.sections.map((section) => ({ ...section, number: 0 })) }),
    '的序号有误',
  ],
  ['a section that is gone', (draft) => ({ ...draft, sections: [] }), '第1个问题所属的方面或类别已不存在'],
  ['a category that is gone', change(() => ({ category: 'category-9' })), '第2个问题所属的方面或类别'],
  ['a statement of blanks', change(() => ({ statement: '\u3000 \n' })), '第2个问题没有内容'],
  [
    'a measure of blanks',
    change(() => ({ measures: [{ key: 'm', text: ' ' }] })),
    '第2个问题有一条措施没有内容',
  ],
  ['a number that is none', change(() => ({ number: -3 })), '第2个问题的序号有误'],
  ['an issue twice', change((_, { issues }) => ({ key: issues[0]?.key ?? '' })), '与另一个问题重复'],
  ['no issue at all', (draft) => ({ ...draft, issues: [] }), '没有列出任何问题'],
])('%s is refused with the reason, and nothing is stored', async (_, spoil, reason) => {
  const at = desk();
  const token = await at.stage(NOTICE);
  const { draft } = await at.engine.intake.read({ token });
  await expect(at.engine.intake.create({ token, draft: spoil(draft) })).rejects.toThrow(reason);
  await expectNothing(at);
  // What was typed is not lost: corrected, the same paper is taken.
  await at.engine.intake.create({ token, draft });
});

const words = fc.stringMatching(/^[\u4e00-\u9fa5，。《》〔〕0-9A-Za-z“”、；\n]{1,60}$/).filter((text) => {
  return text.trim() !== '';
});
const date = fc.oneof(
  fc.constant(null),
  fc
    .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((value) => value.toISOString().slice(0, 10)),
);
const count = fc.option(fc.nat({ max: 60 }));

/** Any draft that a person could arrive at: headings, issues and facts changed, moved, added and removed. */
const corrections = fc
  .record({
    title: fc.option(words),
    feedbackDate: date,
    noticeDate: date,
    stated: fc.record({
      issues: count,
      completed: count,
      basicallyCompleted: count,
      notCompleted: count,
      measures: count,
    }),
    lead: words,
    sections: fc.array(fc.record({ number: fc.integer({ min: 1, max: 9 }), title: words }), { maxLength: 4 }),
    categories: fc.array(fc.record({ number: fc.integer({ min: 1, max: 9 }), title: words, of: fc.nat() }), {
      maxLength: 5,
    }),
    issues: fc.array(
      fc.record({
        number: fc.option(fc.integer({ min: 1, max: 99 })),
        statement: words,
        completion: fc.option(fc.constantFrom(...COMPLETIONS)),
        measures: fc.array(words, { maxLength: 5 }),
        outcome: fc.option(words),
        detail: fc.option(words),
        documentTitles: fc.uniqueArray(words, { selector: (title) => title.trim(), maxLength: 3 }),
        of: fc.nat(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ sections, categories, issues, ...facts }) => {
    const sectionKeys = [null, ...sections.map((_, index) => `s${index}`)];
    const placed = categories.map(({ of, ...category }, index) => ({
      ...category,
      key: `c${index}`,
      section: sectionKeys[of % sectionKeys.length] ?? null,
    }));
    const places = [
      ...sectionKeys.map((section) => ({ section, category: null })),
      ...placed.map(({ key, section }) => ({ section, category: key })),
    ];
    return {
      ...facts,
      sections: sections.map((section, index) => ({ ...section, key: `s${index}` })),
      categories: placed,
      issues: issues.map(({ of, measures, ...issue }, index) => ({
        ...issue,
        key: `i${index}`,
        ...(places[of % places.length] ?? { section: null, category: null }),
        measures: measures.map((text, measure) => ({ key: `i${index}m${measure}`, text })),
      })),
    };
  });

test('whatever a draft is corrected to is what the case file says', async () => {
  const at = desk();
  await fc.assert(
    fc.asyncProperty(corrections, async (corrected) => {
      const token = await at.stage(NOTICE);
      const { draft } = await at.engine.intake.read({ token });
      const wanted: NoticeDraft = { ...draft, ...corrected };
      const { id } = await at.engine.intake.create({ token, draft: wanted });
      const saved = stored(at, id);
      const title = (keyed: readonly { key: string; title: string }[], key: string | null) =>
        keyed.find((each) => each.key === key)?.title.trim() ?? null;
      const savedTitle = (keyed: readonly { id: string; title: string }[], key: string | null) =>
        keyed.find((each) => each.id === key)?.title ?? null;
      expect(saved).toMatchObject({
        title: wanted.title?.trim() ?? null,
        feedbackDate: wanted.feedbackDate,
        noticeDate: wanted.noticeDate,
        stated: wanted.stated,
        lead: wanted.lead.trim(),
        contact: draft.contact,
      });
      expect(saved.sections.map((section) => section.title)).toEqual(
        wanted.sections.map((section) => section.title.trim()),
      );
      const listed = saved.issues.filter((issue) => issue.disclosure === 'public');
      expect(
        listed.map((issue) => ({
          section: savedTitle(saved.sections, issue.sectionId),
          category: savedTitle(saved.categories, issue.categoryId),
          statement: issue.statement,
          completion: issue.completion,
          measures: issue.measures.map(({ text }) => text),
          outcome: issue.outcome,
          detail: issue.detail,
        })),
      ).toEqual(
        wanted.issues.map((issue) => ({
          section: title(wanted.sections, issue.section),
          category: title(wanted.categories, issue.category),
          statement: issue.statement.trim(),
          completion: issue.completion,
          measures: issue.measures.map(({ text }) => text.trim()),
          outcome: issue.outcome?.trim() ?? null,
          detail: issue.detail?.trim() ?? null,
        })),
      );
      const placeholders = withheldPlaceholders(wanted).length;
      expect(saved.issues).toHaveLength(wanted.issues.length + placeholders);
      expect(listed.map(({ number }) => number)).toEqual(
        numberIssues(
          wanted.issues.map(({ number }) => number),
          placeholders,
        ).listed,
      );
    }),
    { numRuns: 40 },
  );
  expect((await verifyLibrary(at.library)).problems).toEqual([]);
});
