import { describe, expect, test } from 'vitest';
import type { Colophon, Head } from '../../main/engine/gongwen/block.ts';
import { type Block, type PageProfile, packDocument, STANDARD } from '../../main/engine/gongwen/index.ts';
import { paragraphs, part } from './papers.ts';

const FACTS = { title: '通知', creator: '', date: null };

function head(changes: Partial<Head> = {}): Head {
  return {
    kind: 'head',
    format: 'document',
    serial: null,
    classification: null,
    urgency: null,
    issuers: ['松岭县档案局'],
    markEnd: '文件',
    number: '松档发〔2026〕3号',
    signers: [],
    line: null,
    ...changes,
  };
}

function colophon(changes: Partial<Colophon> = {}): Colophon {
  return {
    kind: 'colophon',
    format: 'document',
    recipients: null,
    copies: '县委办公室，县政府办公室',
    printer: '松岭县档案局办公室',
    printedOn: '2026年1月6日',
    copyCount: null,
    ...changes,
  };
}

async function made(blocks: Block[], profile: PageProfile = STANDARD) {
  const bytes = await packDocument(blocks, profile, FACTS);
  return { bytes, texts: paragraphs(bytes), xml: part(bytes, 'word/document.xml') };
}

/** The XML of the paragraph that begins with a text. */
function paragraphXml(xml: string, start: string): string {
  const found = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)]
    .map(([each]) => each)
    .find((each) => each.replace(/<[^>]+>/gu, '').startsWith(start));
  if (!found) throw new Error(`no paragraph begins with ${start}`);
  return found;
}

describe('版头', () => {
  test('份号 of six digits, 密级 and 紧急程度 from above; 密级 stays on line two without 份号', async () => {
    const all = await made([head({ serial: '12', classification: '机密★1年', urgency: '特急' })]);
    expect(all.texts.slice(0, 3)).toEqual(['000012', '机密★1年', '特急']);
    expect(paragraphXml(all.xml, '机密')).toContain('w:eastAsia="黑体"');
    const some = await made([head({ classification: '机密★1年' })]);
    expect(some.texts.slice(0, 2)).toEqual(['', '机密★1年']);
  });

  test('the mark is red, not bold, larger than the title; the number two lines below, the rule, two lines', async () => {
    const { texts, xml } = await made([head(), { kind: 'title', text: '关于报送台账的通知' }]);
    expect(texts.slice(3)).toEqual([
      '松岭县档案局文件',
      '',
      '',
      '松档发〔2026〕3号',
      '',
      '',
      '',
      '关于报送台账的通知',
      '',
    ]);
    const mark = paragraphXml(xml, '松岭县档案局文件');
    expect(mark).toContain('<w:color w:val="FF0000"/>');
    expect(Number(/<w:sz w:val="(\d+)"/u.exec(mark)?.[1])).toBeGreaterThan(44);
    expect(xml).not.toMatch(/<w:b\b/u);
    expect(xml).toContain('<w:bottom w:val="single" w:sz="8" w:space="0" w:color="FF0000"/>');
  });

  test('a mark is never wider than the 版心, however long the name is', async () => {
    const name = '中共松岭县青石河流域生态环境综合治理工作领导小组办公室';
    const { xml, texts } = await made([head({ issuers: [name] })]);
    expect(texts.join('').replaceAll('\n', '')).toContain(`${name}文件`);
    const marks = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].filter(
      ([each]) => each.includes('FF0000') && each.includes('<w:t>'),
    );
    for (const [each] of marks) {
      const characters = [...each.replace(/<[^>]+>/gu, '')].length;
      const size = Number(/<w:sz w:val="(\d+)"/u.exec(each)?.[1]) / 2;
      const stretch = Number(/<w:w w:val="(\d+)"/u.exec(each)?.[1] ?? 100) / 100;
      expect(characters * size * stretch).toBeLessThanOrEqual(442.2);
    }
  });

  test('joint: names in their order, spread to the same width, 文件 once, in the middle of their right side', async () => {
    const { xml } = await made([head({ issuers: ['中共松岭县委组织部', '松岭县财政局'] })]);
    const [, table = ''] = /(<w:tbl>.*?<\/w:tbl>)/su.exec(xml) ?? [];
    expect(table.replace(/<[^>]+>/gu, '')).toBe('中共松岭县委组织部松岭县财政局文件');
    expect(table).toContain('<w:vAlign w:val="center"/>');
    const size = Number(/<w:sz w:val="(\d+)"/u.exec(table)?.[1]) / 2;
    // Nine and six characters: five gaps make up for three characters.
    const spread = Number(/<w:spacing w:val="(\d+)"/u.exec(table)?.[1]) / 20;
    expect(5 * spread).toBeCloseTo(3 * size, 0);
  });

  test('上行文: names in 楷体, two a line, the number on the last of them', async () => {
    const { texts, xml } = await made([head({ format: 'upward', signers: ['王志远', '李明', '欧阳长河'] })]);
    expect(texts).toContain('签发人：王志远李明');
    expect(texts).toContain('松档发〔2026〕3号欧阳长河');
    expect(paragraphXml(xml, '签发人')).toContain('w:eastAsia="楷体_GB2312"');
    expect(paragraphXml(xml, '松档发')).toContain('w:left="320"');
  });

  test('套打: nothing is red, the lines of the text stay where they are', async () => {
    const blocks: Block[] = [head(), { kind: 'title', text: '通知' }];
    const printed = await made(blocks, { ...STANDARD, preprinted: true });
    expect(printed.xml).not.toContain('FF0000"/></w:pBdr>');
    expect(printed.texts).not.toContain('松岭县档案局文件');
    expect(printed.texts).toContain('松档发〔2026〕3号');
    expect(printed.texts.length).toBe((await made(blocks)).texts.length);
    const letter = await made([head({ format: 'letter', markEnd: '' })], { ...STANDARD, preprinted: true });
    for (const name of ['document', 'footer1', 'footer2', 'footer3']) {
      expect(part(letter.bytes, `word/${name}.xml`)).not.toMatch(/w:val="thi[^"]*SmallGap"/u);
    }
  });

  test('letter: rules of 170 mm, the mark 30 mm from the edge of the paper, no number on page one', async () => {
    const { xml, bytes } = await made([
      head({ format: 'letter', markEnd: '' }),
      { kind: 'title', text: '函' },
    ]);
    expect(xml).toMatch(/<w:framePr w:w="9638"[^>]*w:vAnchor="page"/u);
    expect(xml).toContain('thickThinSmallGap');
    expect(xml).toContain('<w:titlePg/>');
    const first = /<w:footerReference w:type="first" r:id="rIdFooter(\d)"/u.exec(xml)?.[1];
    const footer = part(bytes, `word/footer${first}.xml`);
    expect(footer).toContain('thinThickSmallGap');
    expect(footer).not.toContain('PAGE');
  });
});

describe('版记', () => {
  test('thick, thin and thick rules, at the foot of the 版心, 抄送 with its full stop', async () => {
    const { xml, texts } = await made([{ kind: 'paragraph', text: '正文。' }, colophon()]);
    expect(xml).toMatch(/<w:tblpPr [^>]*w:vertAnchor="margin"[^>]*w:tblpYSpec="bottom"\/>/u);
    expect(
      [...xml.matchAll(/<w:(?:top|bottom) w:val="single" w:sz="(\d)"/gu)].map(([, size]) => size),
    ).toEqual(['8', '6', '6', '8']);
    expect(texts).toContain('抄送：县委办公室，县政府办公室。');
    expect(texts).toContain('松岭县档案局办公室2026年1月6日印发');
  });

  test('of a letter: neither rules nor 印发机关', async () => {
    const { xml, texts } = await made([colophon({ format: 'letter' })]);
    expect(xml).not.toContain('<w:tcBorders>');
    expect(texts.join()).not.toContain('印发');
  });

  test('recipients that would leave page one without text move there', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `第${index + 1}乡镇人民政府`).join('，');
    const { texts } = await made([
      head(),
      { kind: 'title', text: '通知' },
      { kind: 'recipients', text: `${names}：` },
      { kind: 'paragraph', text: '正文。' },
      colophon(),
    ]);
    expect(texts).toContain(`主送：${names}。`);
    expect(texts.indexOf('正文。')).toBeLessThan(texts.indexOf(`主送：${names}。`));
  });

  test('what ends a paper keeps text on its page', async () => {
    const { xml } = await made([
      { kind: 'paragraph', text: '正文。' },
      { kind: 'attachments', names: ['清单'] },
      { kind: 'signature', seal: 'stamped', names: ['松岭县档案局'], date: '2026年1月5日' },
      { kind: 'note', text: '此件公开发布' },
      colophon(),
    ]);
    for (const start of ['正文', '附件', '松岭县', '2026年1月5日', '（此件']) {
      expect(paragraphXml(xml, start)).toContain('<w:keepNext/>');
    }
  });
});

describe('附件', () => {
  test('a new page, its label in 黑体 on line one, its title on line three', async () => {
    const { texts, xml } = await made([
      { kind: 'paragraph', text: '正文。' },
      { kind: 'annex', number: 2, title: '问题清单', orientation: 'portrait' },
      { kind: 'paragraph', text: '附件正文。' },
    ]);
    expect(texts).toEqual(['正文。', '附件2', '', '问题清单', '', '附件正文。']);
    const label = paragraphXml(xml, '附件2');
    expect(label).toContain('<w:pageBreakBefore/>');
    expect(label).toContain('w:eastAsia="黑体"');
  });

  test('across: a section of its own, its number turned at the side of the page', async () => {
    const { xml, bytes } = await made([
      { kind: 'paragraph', text: '正文。' },
      { kind: 'annex', number: null, title: '台账', orientation: 'landscape' },
      { kind: 'paragraph', text: '附件正文。' },
      { kind: 'annex', number: 2, title: '说明', orientation: 'portrait' },
    ]);
    expect([...xml.matchAll(/<w:pgSz w:w="(\d+)"/gu)].map(([, width]) => width)).toEqual([
      '11906',
      '16838',
      '11906',
    ]);
    const sides = [3, 4].map((number) => part(bytes, `word/footer${number}.xml`));
    for (const side of sides) expect(side).toContain('<w:textDirection w:val="tbRl"/>');
  });
});

test('出席 and the like: the label in 黑体, wrapped names behind its colon', async () => {
  const { texts, xml } = await made([
    {
      kind: 'attendance',
      groups: [
        { label: '出席', names: '王志远，李明' },
        { label: '请假', names: '张伟' },
      ],
    },
  ]);
  expect(texts).toEqual(['', '出席：王志远，李明', '请假：张伟']);
  expect(paragraphXml(xml, '出席')).toContain('<w:ind w:left="1585" w:hanging="945"/>');
});

test('joint papers with seals: at most three names a row, the date below the last', async () => {
  const names = ['甲局', '乙局', '丙局', '丁局'];
  const { texts, xml } = await made([{ kind: 'signature', seal: 'stamped', names, date: '2026年1月5日' }]);
  expect([...xml.matchAll(/<w:tr>/gu)]).toHaveLength(2);
  expect(texts.filter((text) => text !== '')).toEqual([...names, '2026年1月5日']);
});

test('the stamp of a person has room between the post and the right edge', async () => {
  const { texts, xml } = await made([
    { kind: 'signature', seal: 'personal', names: ['松岭县人民政府'], title: '县　长', date: '2026年1月5日' },
  ]);
  expect(texts).toEqual(['', '', '县　长', '', '2026年1月5日']);
  expect(Number(/w:right="(\d+)"/u.exec(paragraphXml(xml, '县　长'))?.[1])).toBeGreaterThan(1280 + 640);
});

test('the same blocks give the same bytes', async () => {
  const blocks: Block[] = [head(), { kind: 'title', text: '通知' }, colophon()];
  expect((await made(blocks)).bytes).toEqual((await made(blocks)).bytes);
});
