import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { correct } from '../../main/engine/format-check/measure.ts';
import { docx } from './builder.ts';
import { documentPaper } from './papers.ts';
import { SPOILED } from './spoil.ts';

/** The text of a part, paragraph by paragraph. */
function textOf(bytes: Uint8Array, part = 'word/document.xml'): string[] {
  const xml = new TextDecoder().decode(unzipSync(bytes)[part]);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([paragraph]) => paragraph.replace(/<[^>]+>/gu, ''));
}

/** Of looks, not of words: the copy has the same text. */
const OF_LOOKS =
  /-(?:font|size|bold|indent|alignment|position|left|right|top|bottom|colour|italic|spacing|per-line|pitch|characters)$/u;

/** One way of going wrong for every code. */
const ONE_OF_EACH = [...new Map(SPOILED.map((spoiled) => [spoiled.code, spoiled])).values()];

test('what can be put right is gone from the copy, and nothing new comes', async () => {
  for (const [index, { code, what, paper }] of ONE_OF_EACH.entries()) {
    const original = docx(paper, index % 2 === 0 ? 'direct' : 'word');
    const { before, after, mended, bytes } = await correct(original);
    const left = before.mendable === before.findings.length ? [] : [code];
    expect([...new Set(after.findings.map((finding) => finding.code))], what).toEqual(left);
    expect(mended.length + after.findings.length, what).toBe(before.findings.length);
    if (OF_LOOKS.test(code) && code !== 'full-width-characters')
      expect(textOf(bytes), what).toEqual(textOf(original));
  }
});

test('a paper with many faults comes out clean, and only the faults are changed', async () => {
  const paper = documentPaper();
  paper.page = { ...paper.page, top: 1440, left: 1800, footer: 850 };
  for (const line of paper.lines) {
    if (line.id.startsWith('b'))
      line.look = { ...line.look, font: '宋体', size: 28, first: 0, line: 400, after: 120 };
    if (line.id === 'h1') line.text = line.text.replace('、', '.');
    if (line.id === 'b1') line.text = line.text.replaceAll('，', ',');
    if (line.id === 'number') line.text = '松巡办发[2026]第003号';
    if (line.id === 'date') line.text = '2026.01.15';
  }
  const { before, after, bytes } = await correct(docx(paper));
  expect(new Set(before.findings.map(({ code }) => code)).size).toBeGreaterThan(10);
  expect(after.findings).toEqual([]);
  expect(textOf(bytes)).toEqual(textOf(docx(documentPaper())));
});

test('parts of the file that are no text keep their bytes', async () => {
  const [first] = SPOILED.filter(({ code }) => code === 'body-font');
  if (!first) throw new Error('no paper');
  const original = unzipSync(docx(first.paper));
  const copy = unzipSync((await correct(docx(first.paper))).bytes);
  expect(Object.keys(copy).sort()).toEqual(Object.keys(original).sort());
  for (const path of ['word/styles.xml', 'word/settings.xml', '[Content_Types].xml'])
    expect(copy[path]).toEqual(original[path]);
});
