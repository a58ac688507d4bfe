import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { measure } from '../../main/engine/format-check/measure.ts';
import { docx, type Maker, type TestPaper } from './builder.ts';
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

/** Numbers that the program writes, as the list of a style lays them out. */
function numberedByStyle(): Uint8Array {
  const paper = documentPaper();
  for (const line of paper.lines)
    if (line.id === 'h1' || line.id === 'h2') line.text = line.text.replace(/^.、/u, '');
  const files = unzipSync(docx(paper));
  const change = (path: string, from: string | RegExp, to: string): void => {
    const old = strFromU8(files[path] ?? new Uint8Array());
    files[path] = strToU8(old.replaceAll(from, to));
    expect(strFromU8(files[path]), path).not.toBe(old);
  };
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  files['word/numbering.xml'] = strToU8(
    `<w:numbering ${w}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="One"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  );
  change(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
  );
  change(
    'word/styles.xml',
    `<w:styles ${w}/>`,
    `<w:styles ${w}><w:style w:type="paragraph" w:styleId="One"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:line="579" w:lineRule="exact"/></w:pPr></w:style></w:styles>`,
  );
  change(
    'word/document.xml',
    /<w:pPr>(?:(?!<w:p>).)*?(?=<w:rPr>(?:(?!<w:p>).)*(?:提高思想认识|严格工作要求))/gu,
    '<w:pPr><w:pStyle w:val="One"/>',
  );
  return zipSync(files);
}

const changed = (change: (paper: TestPaper) => void): Uint8Array => {
  const paper = documentPaper();
  change(paper);
  return docx(paper);
};
const saying = (words: string): Uint8Array =>
  changed(({ lines }) => {
    lines.splice(
      lines.findIndex(({ id }) => id === 'b3'),
      0,
      { id: 'more', text: words, look: { first: 2 } },
    );
  });

test.each<[string, () => Uint8Array]>([
  ['numbers and indents from the list of a style', numberedByStyle],
  [
    'a grid narrowed by characters, as LibreOffice writes it',
    () =>
      changed((paper) => {
        paper.page.grid = '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="4294966271"/>';
      }),
  ],
  ['two months at the beginning', () => saying('5、6月份已报送的单位不再重复报送。')],
  ['two quarters at the beginning', () => saying('三、四季度的进展情况于季度末报送。')],
  ['an amount at the beginning', () => saying('1,200名干部参加了培训。')],
  [
    'numbers with one bracket within a sentence',
    () => saying('报送材料包括：1）整改台账；2）佐证材料（含照片）。'),
  ],
  ['a time at the end of a bracket', () => saying('请与县委巡察办联系（工作日8:30—12:00，14:30—18:00）。')],
])('%s: nothing wrong', async (_what, make) => {
  expect((await measure(make())).findings).toEqual([]);
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
