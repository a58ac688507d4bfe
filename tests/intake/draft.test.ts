import { join } from 'node:path';
import { expect, test } from 'vitest';
import { correctionsOf } from '../../main/engine/casefile/corrections.ts';
import { draftSchema } from '../../main/engine/casefile/draft-schema.ts';
import { draftOf, parseNotice, readSource } from '../../main/engine/intake/index.ts';
import { draftFaults } from '../../shared/draft-faults.ts';
import { keyOf } from '../../shared/intake.ts';
import { isRefused, NOTICES, noticesIn } from '../support/notices.ts';

/** Those that need no unpacking: what follows is the same for all. */
const FILES = noticesIn(NOTICES).filter((name) => name.endsWith('.txt') && !isRefused(name));

const TWICE_NUMBERED = `中共松岭县粮食局党组关于巡察整改进展情况的通报
2023年3月1日至4月20日，县委第二巡察组对县粮食局党组开展了巡察。现将整改情况予以公布。
一、巡察反馈问题整改情况
（一）仓储管理方面
1.针对“粮情检查流于形式”的问题。（已完成）
整改措施：一是每周核对粮温。二是印发《粮情检查办法》。
整改成效：异常粮温当天处置。
二、选人用人专项检查反馈问题整改情况
（一）干部档案方面
1.针对“干部档案材料不全”的问题。（基本完成）
整改措施：一是补齐档案材料。
中共松岭县粮食局党组
2023年9月5日`;

test('an issue belongs to the heading that it stands under, even where printed numbers repeat', () => {
  const draft = draftOf(parseNotice(TWICE_NUMBERED));
  const titles = new Map(draft.sections.map(({ key, title }) => [key, title]));
  expect(draft.sections.map(({ number }) => number)).toEqual([1, 1]);
  expect(draft.issues.map(({ section }) => titles.get(section ?? ''))).toEqual([
    '仓储管理方面',
    '干部档案方面',
  ]);
});

test('what the notice says beside statement and measures is kept with its issue', () => {
  const [first, second] = draftOf(parseNotice(TWICE_NUMBERED)).issues;
  expect(first).toMatchObject({ outcome: '异常粮温当天处置。', documentTitles: ['粮情检查办法'] });
  expect(second).toMatchObject({ outcome: null, documentTitles: [] });
});

test('every piece has a key of its own, that of its place in the source', async () => {
  for (const name of FILES) {
    const read = parseNotice((await readSource(join(NOTICES, name))).text);
    const draft = draftOf(read);
    const pieces = [
      ...draft.chapters,
      ...draft.sections,
      ...draft.categories,
      ...draft.issues,
      ...draft.issues.flatMap((issue) => issue.measures),
    ].map(({ key }) => key);
    expect(new Set(pieces).size).toBe(pieces.length);
    for (const span of read.spans) {
      if (span.role !== 'measure' || span.issue === undefined || span.measure === undefined) continue;
      expect(pieces).toContain(keyOf.measure(span.issue, span.measure));
    }
  }
});

test.each(FILES)('%s can be saved as it was read, and that counts as uncorrected', async (name) => {
  const draft = draftOf(parseNotice((await readSource(join(NOTICES, name))).text));
  expect(draftFaults(draft)).toEqual([]);
  expect(correctionsOf(draft, draftSchema.parse(JSON.parse(JSON.stringify(draft))))).toBeNull();
});
