import { expect, test } from 'vitest';
import { measure } from '../../main/engine/format-check/measure.ts';
import { docx, type Maker } from './builder.ts';
import { documentPaper, letterPaper, minutesPaper, plainPaper, upwardPaper } from './papers.ts';
import { SPOILED } from './spoil.ts';

const MAKERS: readonly Maker[] = ['direct', 'word', 'wps', 'prefix'];
const PAPERS = {
  文件: documentPaper,
  上行文: upwardPaper,
  信函: letterPaper,
  纪要: minutesPaper,
  普通: plainPaper,
};

test.each(
  Object.entries(PAPERS).flatMap(([name, make]) => MAKERS.map((maker) => [name, maker, make] as const)),
)('a correct paper is never called wrong: %s, as %s writes it', async (_name, maker, make) => {
  expect((await measure(docx(make(), maker))).findings).toEqual([]);
});

test.each(
  SPOILED.map((spoiled, index) => ({
    ...spoiled,
    makers: index % 4 === 0 ? MAKERS : MAKERS.slice(index % 3, (index % 3) + 1),
  })),
)('$code alone: $what', async ({ code, paper, makers }) => {
  for (const maker of makers) {
    const { findings } = await measure(docx(paper, maker));
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual([code]);
    for (const { place, found, expected, clause } of findings) {
      expect(place).not.toBe('');
      expect(found).not.toBe('');
      expect(found).not.toBe(expected);
      expect(clause).toMatch(/^GB\/T /u);
    }
  }
});

test('the ways of going wrong are many', () => {
  expect(new Set(SPOILED.map(({ code }) => code)).size).toBeGreaterThan(40);
});
