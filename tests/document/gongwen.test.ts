import { describe, expect, test } from 'vitest';
import {
  type Block,
  LANDSCAPE,
  type PageProfile,
  packDocument,
  STANDARD,
} from '../../main/engine/gongwen/index.ts';
import { paragraphs, part } from './papers.ts';

const FACTS = { title: '通知', creator: '松岭县档案局', date: '2026-01' };

async function made(
  blocks: Block[],
  profile: PageProfile = STANDARD,
): Promise<{ texts: string[]; indents: string[]; xml: string; bytes: Uint8Array }> {
  const bytes = await packDocument(blocks, profile, FACTS);
  const xml = part(bytes, 'word/document.xml');
  const indents = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(
    ([, inner = '']) => /<w:ind [^>]*>/u.exec(inner)?.[0] ?? '',
  );
  return { texts: paragraphs(bytes), indents, xml, bytes };
}

describe('elements of an official paper', () => {
  test('主送机关 stands flush left, one empty line below the title', async () => {
    const { texts, indents } = await made([
      { kind: 'title', text: '关于报送台账的通知' },
      { kind: 'recipients', text: '各乡镇，县直各单位：' },
    ]);
    expect(texts).toEqual(['关于报送台账的通知', '', '各乡镇，县直各单位：']);
    expect(indents[2]).toBe('');
  });

  test('附件说明: one empty line, label once, wrapped lines under the name', async () => {
    const { texts, indents } = await made([{ kind: 'attachments', names: ['问题清单', '责任清单'] }]);
    expect(texts).toEqual(['', '附件：1.问题清单', '2.责任清单']);
    expect(indents[1]).toBe('<w:ind w:left="1815" w:hanging="1175"/>');
    expect(indents[2]).toBe('<w:ind w:left="1815" w:hanging="230"/>');
    expect((await made([{ kind: 'attachments', names: ['问题清单'] }])).texts).toEqual([
      '',
      '附件：问题清单',
    ]);
  });

  test('with a seal the date ends four 字 from the right and the name is centred above it', async () => {
    const { texts, indents } = await made([
      { kind: 'signature', seal: 'stamped', names: ['松岭县档案局'], date: '2026年1月5日' },
    ]);
    // Two lines above the name leave room for the seal.
    expect(texts).toEqual(['', '', '松岭县档案局', '2026年1月5日']);
    expect(indents[3]).toBe('<w:ind w:right="1280"/>');
    const [nameWidth, dateWidth] = [6 * 315, 3 * 315 + 6 * 155];
    const place = 1280 + Math.round((dateWidth - nameWidth) / 2);
    const right = Number(/\d+/u.exec(indents[2] ?? '')?.[0]);
    // Within 1.5 mm: a date is wider in LibreOffice than in Word.
    expect(Math.abs(right - place)).toBeLessThanOrEqual(85);
  });

  test('with a seal a very long name takes the date along to the left', async () => {
    const { indents, xml } = await made([
      {
        kind: 'signature',
        seal: 'stamped',
        names: ['松岭县青石河流域综合治理工作领导小组办公室'],
        date: '2026年1月5日',
      },
    ]);
    expect(indents[2]).toBe('<w:ind w:right="0"/>');
    // The date is centred between the edges of the name.
    const [, left = '', right = ''] = /w:left="(\d+)" w:right="(\d+)"/u.exec(indents[3] ?? '') ?? [];
    expect(Number(right)).toBe(0);
    expect(Number(left)).toBeGreaterThan(0);
    expect(xml).toContain('<w:jc w:val="center"/>');
  });

  test('附注 in brackets, two 字 in', async () => {
    const { texts, indents } = await made([{ kind: 'note', text: '此件公开发布' }]);
    expect(texts).toEqual(['（此件公开发布）']);
    expect(indents[0]).toContain('w:firstLineChars="200"');
  });

  test('level three is bold only where the office wants it', async () => {
    const heading: Block = { kind: 'heading', level: 3, text: '1.强化学习' };
    expect((await made([heading])).xml).not.toContain('<w:b/>');
    expect((await made([heading], { ...STANDARD, levelThree: 'bold' })).xml).toContain('<w:b/>');
  });

  test('the page across: the 版心 turned with its paper', async () => {
    const { xml } = await made([{ kind: 'paragraph', text: '正文' }], LANDSCAPE);
    expect(xml).toMatch(/<w:pgSz (?=[^>]*w:w="16838")(?=[^>]*w:h="11906")/u);
    expect(xml).toMatch(
      /<w:pgMar (?=[^>]*w:top="1588")(?=[^>]*w:bottom="1474")(?=[^>]*w:left="1984")(?=[^>]*w:right="2098")/u,
    );
  });
});

test('the file says of itself only what it was told', async () => {
  const core = part((await made([{ kind: 'paragraph', text: '正文' }])).bytes, 'docProps/core.xml');
  expect(core).toContain('<dc:creator>松岭县档案局</dc:creator>');
  expect(core).toContain('>2026-01-01T00:00:00Z</dcterms:created>');
  expect(core).not.toMatch(/Un-named/u);
});

test('a face that is missing has a stand-in of its own kind', async () => {
  const fonts = part((await made([{ kind: 'paragraph', text: '正文' }])).bytes, 'word/fontTable.xml');
  expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
});
