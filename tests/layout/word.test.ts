import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Made } from './compose.ts';
import { sampleKinds } from './kinds.ts';
import { composedPapers } from './papers.ts';
import { all, child, type Element, misplaced, parsed, valueIn, xmlParts } from './xml.ts';

/** What Word's own dialogs show of a paper: page, margins, grid, faces, sizes. Twips and half points. */
const A4 = ['11906', '16838'];
/** 37, 26, 35 and 28 mm; a page across is an upright one turned so that its head comes to the left. */
const MARGINS = {
  portrait: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
  landscape: { top: 1588, right: 2098, bottom: 1474, left: 1984 },
};
const EAST_ASIAN = [
  '方正小标宋简体',
  '方正小标宋_GBK',
  '仿宋_GB2312',
  '仿宋',
  '楷体_GB2312',
  '楷体',
  '黑体',
  '宋体',
];
/** The system's own: another one that comes first on the path need not see Debian's packages. */
const PYTHON = '/usr/bin/python3';
/** The weight is in the face. */
const NEVER_BOLD = /小标宋|黑体|楷体/u;

describe('papers as Word reads them', () => {
  let papers: [string, Made][] = [];
  let parts: [string, Map<string, Element>][] = [];
  beforeAll(async () => {
    papers = Object.entries({ ...(await composedPapers()), ...(await sampleKinds()) });
    parts = papers.map(([name, { bytes }]) => [name, xmlParts(bytes)]);
  }, 60_000);

  /** One answer a paper: what is wrong with it. */
  function faults(find: (body: Element, parts: Map<string, Element>) => string[]): string[] {
    return parts.flatMap(([name, paper]) => {
      const body = paper.get('word/document.xml');
      const found = body ? find(body, paper) : ['no word/document.xml'];
      return [...new Set(found)].map((fault) => `${name}: ${fault}`);
    });
  }

  test('every section is A4 with the margins of the standard', () => {
    expect(
      faults((body) =>
        all(body, 'w:sectPr').flatMap((section) => {
          const {
            'w:w': width = '',
            'w:h': height = '',
            'w:orient': orient,
          } = child(section, 'w:pgSz')?.attributes ?? {};
          const isAcross = orient === 'landscape';
          const margins = child(section, 'w:pgMar')?.attributes ?? {};
          const wanted = MARGINS[isAcross ? 'landscape' : 'portrait'];
          const wrong = Object.entries(wanted).filter(
            ([side, twips]) => Number(margins[`w:${side}`]) !== twips,
          );
          return [
            ...(String(isAcross ? [height, width] : [width, height]) === String(A4)
              ? []
              : [`page ${width} x ${height}`]),
            ...wrong.map(([side]) => `margin ${side} ${margins[`w:${side}`]}`),
          ];
        }),
      ),
    ).toEqual([]);
  });

  test('the grid of a page has the pitch of its lines, or none: other pitches would move the lines', () => {
    expect(
      faults((body) => {
        const lines = all(body, 'w:spacing').flatMap(({ attributes }) =>
          attributes['w:lineRule'] === 'exact' ? [attributes['w:line']] : [],
        );
        return all(body, 'w:docGrid')
          .filter(({ attributes }) => attributes['w:type'] !== undefined)
          .flatMap(({ attributes }) =>
            lines.length === 0 || lines.includes(attributes['w:linePitch'])
              ? []
              : [`grid ${attributes['w:linePitch']}`],
          );
      }),
    ).toEqual([]);
    const standard = parts.find(([name]) => name === 'long')?.[1].get('word/document.xml');
    const grids = standard
      ? all(standard, 'w:docGrid').map(({ attributes }) => attributes['w:linePitch'])
      : [];
    expect(new Set(grids)).toEqual(new Set(['579']));
  });

  test('only the faces of the standard are named, in sizes that it has', () => {
    expect(
      faults((_body, paper) =>
        [...paper.values()].flatMap((part) =>
          all(part, 'w:rFonts').flatMap(({ attributes }) => {
            const face = attributes['w:eastAsia'];
            return face === undefined || EAST_ASIAN.includes(face) ? [] : [`face ${face}`];
          }),
        ),
      ),
    ).toEqual([]);
  });

  test('running text is 3号 仿宋, headings 黑体 and 楷体, titles 2号 小标宋', () => {
    const paper = parts.find(([name]) => name === 'long')?.[1].get('word/document.xml');
    const look = (text: string) => {
      const run =
        paper && all(paper, 'w:r').find((each) => all(each, 'w:t').some((t) => t.text.startsWith(text)));
      const properties = child(run, 'w:rPr');
      return [child(properties, 'w:rFonts')?.attributes['w:eastAsia'], valueIn(properties, 'w:sz')];
    };
    expect(look('各村各单位')).toEqual(['仿宋_GB2312', '32']);
    expect(look('一、')).toEqual(['黑体', '32']);
    expect(look('（一）')).toEqual(['楷体_GB2312', '32']);
    expect(look('1.')).toEqual(['仿宋_GB2312', '32']);
    expect(look('关于做好')).toEqual(['方正小标宋简体', '44']);
    expect(look('附件1')).toEqual(['黑体', '32']);
    expect(look('抄送')).toEqual(['仿宋_GB2312', '28']);
  });

  test('no 小标宋, 黑体 or 楷体 is bold', () => {
    expect(
      faults((_body, paper) =>
        [...paper.values()].flatMap((part) =>
          all(part, 'w:rPr')
            .filter((run) => NEVER_BOLD.test(child(run, 'w:rFonts')?.attributes['w:eastAsia'] ?? ''))
            .flatMap((run) => (child(run, 'w:b') ? ['bold'] : [])),
        ),
      ),
    ).toEqual([]);
  });

  test('every element has its properties in the order that Word wants', () => {
    expect(faults((_body, paper) => [...paper.values()].flatMap(misplaced))).toEqual([]);
  });

  test('properties out of their order, twice or unknown would be noticed', () => {
    const spoiled = '<w:p xmlns:w="w"><w:pPr><w:jc/><w:spacing/><w:spacing/><w:bold/></w:pPr></w:p>';
    expect(misplaced(parsed(spoiled))).toEqual([
      'w:pPr: w:spacing after w:jc',
      'w:pPr holds w:spacing twice',
      'w:pPr holds w:bold',
    ]);
  });

  test('no paper says 此页无正文', () => {
    expect(
      faults((body) => all(body, 'w:t').flatMap(({ text }) => (text.includes('此页无正文') ? [text] : []))),
    ).toEqual([]);
  });

  test('the same data give the same bytes', () => {
    expect(papers.length).toBeGreaterThan(40);
    for (const [name, { bytes, again }] of papers) expect(Buffer.compare(bytes, again), name).toBe(0);
  });

  test.skipIf(spawnSync(PYTHON, ['-c', 'import docx']).status !== 0)(
    'python-docx opens every paper and reads the same text',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'juanzong-word-'));
      try {
        for (const [name, { bytes }] of papers) writeFileSync(join(folder, `${name}.docx`), bytes);
        const { stdout, stderr } = spawnSync(PYTHON, ['-c', READ_TEXTS, folder], {
          encoding: 'utf8',
          maxBuffer: 1 << 26,
        });
        expect(stderr).toBe('');
        const read: Record<string, string> = JSON.parse(stdout);
        for (const [name, paper] of parts)
          expect(read[name], name).toBe(textOf(paper.get('word/document.xml')));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
});

/** Prints the text of every paper in a folder, paragraph by paragraph in their order, as python-docx reads it. */
const READ_TEXTS = `
import docx, json, pathlib, sys
texts = {}
for path in pathlib.Path(sys.argv[1]).iterdir():
    document = docx.Document(str(path))
    found = document.element.body.iter('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p')
    texts[path.stem] = ''.join(docx.text.paragraph.Paragraph(p, document).text.replace('\\t', '').replace('\\n', '') for p in found)
print(json.dumps(texts))
`;

function textOf(part: Element | undefined): string {
  return part
    ? all(part, 'w:t')
        .map(({ text }) => text)
        .join('')
    : '';
}
