import { describe, expect, test } from 'vitest';
import { noticeData, paperBytes, paragraphs, part } from './papers.ts';

/** GB/T 9704-2012 in the words of WordprocessingML: lengths in 1/20 pt, type in half points. */
const bytes = await paperBytes('public-notice', noticeData());
const body = part(bytes, 'word/document.xml');

/** The XML of the paragraph that begins with a text. */
function paragraphXml(start: string): string {
  const found = [...body.matchAll(/<w:p>.*?<\/w:p>/gsu)]
    .map(([xml]) => xml)
    .find((xml) => xml.replace(/<[^>]+>/gu, '').startsWith(start));
  if (!found) throw new Error(`no paragraph begins with ${start}`);
  return found;
}

function attributes(xml: string, element: string): Record<string, string> {
  const [, inner = ''] = new RegExp(`<w:${element}\\s([^>]*?)/?>`, 'u').exec(xml) ?? [];
  return Object.fromEntries(
    [...inner.matchAll(/w:(\w+)="([^"]*)"/gu)].map(([, name, value]) => [name, value]),
  );
}

describe('the page', () => {
  test('A4 with the margins and the line grid of the standard', () => {
    expect(attributes(body, 'pgSz')).toMatchObject({ w: '11906', h: '16838' });
    expect(attributes(body, 'pgMar')).toMatchObject({
      top: '2098',
      bottom: '1984',
      left: '1588',
      right: '1474',
      footer: '1447',
    });
    expect(attributes(body, 'docGrid')).toMatchObject({ type: 'lines', linePitch: '579' });
  });

  test('page numbers: 4号 宋体 with a dash at each side, one 字 in, right on odd and left on even pages', () => {
    const footers = [part(bytes, 'word/footer1.xml'), part(bytes, 'word/footer2.xml')];
    const references = [...body.matchAll(/<w:footerReference ([^>]*)\/>/gu)].map(([, inner = '']) => inner);
    expect(references.map((inner) => /w:type="(\w+)"/u.exec(inner)?.[1]).sort()).toEqual(['default', 'even']);
    expect(part(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    for (const footer of footers) {
      expect(footer).toContain('PAGE');
      expect(footer.replace(/<[^>]+>/gu, '')).toBe('— PAGE —');
      expect(attributes(footer, 'rFonts')).toMatchObject({ ascii: '宋体', eastAsia: '宋体' });
      expect(attributes(footer, 'sz')).toEqual({ val: '28' });
    }
    expect(footers.map((footer) => attributes(footer, 'jc')['val']).sort()).toEqual(['left', 'right']);
    for (const footer of footers) {
      expect(attributes(footer, 'ind')[attributes(footer, 'jc')['val'] ?? '']).toBe('280');
    }
  });
});

describe('the text', () => {
  test.each([
    ['中共柳桥镇委员会', '方正小标宋简体', '44'],
    ['2023年3月6日', '仿宋_GB2312', '32'],
    ['一、', '黑体', '32'],
    ['（一）迅速行动', '楷体_GB2312', '32'],
    ['1.为民', '仿宋_GB2312', '32'],
    ['（1）针对', '仿宋_GB2312', '32'],
    ['整改措施及成效', '仿宋_GB2312', '32'],
  ])('%s in %s', (start, font, size) => {
    const xml = paragraphXml(start);
    expect(attributes(xml, 'rFonts')).toEqual({
      ascii: 'Times New Roman',
      hAnsi: 'Times New Roman',
      cs: 'Times New Roman',
      eastAsia: font,
      hint: 'eastAsia',
    });
    expect(attributes(xml, 'sz')).toEqual({ val: size });
  });

  test('nothing is bold, the title least of all', () => {
    expect(body).not.toMatch(/<w:b\b/u);
  });

  test('exact lines of 28.95 pt, two 字 in, characters 0.25 pt closer', () => {
    const xml = paragraphXml('整改措施及成效');
    expect(attributes(xml, 'spacing')).toEqual({ before: '0', after: '0', line: '579', lineRule: 'exact' });
    expect(attributes(xml, 'ind')).toEqual({ firstLine: '640', firstLineChars: '200' });
    expect(xml).toContain('<w:spacing w:val="-5"/>');
  });

  test('the heading of level two ends with its sentence', () => {
    const faces = [
      ...paragraphXml('（一）迅速行动').matchAll(/w:eastAsia="([^"]+)".*?<w:t[^>]*>([^<]*)</gsu),
    ];
    expect(faces.map(([, face, text]) => [face, text])).toEqual([
      ['楷体_GB2312', '（一）迅速行动。'],
      ['仿宋_GB2312', '镇党委在反馈会次日召开会议，逐项认领。'],
    ]);
  });

  test('a heading stays with what follows it', () => {
    for (const start of ['一、', '1.为民', '（1）针对'])
      expect(paragraphXml(start)).toContain('<w:keepNext/>');
    expect(paragraphXml('整改措施及成效')).not.toContain('<w:keepNext/>');
  });

  test('Word neither squeezes marks nor spreads digits', () => {
    expect(part(bytes, 'word/settings.xml')).toContain('<w:characterSpacingControl w:val="doNotCompress"/>');
    const styles = part(bytes, 'word/styles.xml');
    for (const name of ['autoSpaceDE', 'autoSpaceDN', 'widowControl']) {
      expect(styles).toContain(`<w:${name} w:val="0"/>`);
    }
    expect(styles).toContain('w:eastAsia="zh-CN"');
  });

  test('without a seal a date longer than the name ends two 字 from the right, and the name begins two 字 before it', () => {
    expect(paragraphs(bytes).slice(-3)).toEqual(['', '中共柳桥镇委员会', '2023年12月5日']);
    const [name = '', date = ''] = [...body.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([xml]) => xml).slice(-2);
    // Three 字 and seven digits, each with its closer spacing.
    const dateWidth = 3 * 315 + 7 * 155;
    expect(attributes(date, 'ind')).toEqual({ right: '640' });
    expect(attributes(name, 'ind')).toEqual({ left: String(8844 - 640 - dateWidth - 640) });
  });

  test('without a seal a long name ends two 字 from the right, and the date begins two 字 behind its beginning', async () => {
    const long = await paperBytes(
      'public-notice',
      noticeData({ issuers: ['中共松岭县柳桥镇渡口村支部委员会'] }),
    );
    const [name = '', date = ''] = [...part(long, 'word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gsu)]
      .map(([xml]) => xml)
      .slice(-2);
    expect(attributes(name, 'ind')).toEqual({ right: '640' });
    expect(attributes(date, 'ind')).toEqual({ left: String(8844 - 640 - 16 * 315 + 640) });
  });

  test('a character that 仿宋_GB2312 lacks gets a face that has it', async () => {
    const rare = await paperBytes('public-notice', noticeData({ lead: '由王䶮同志负责。' }));
    expect(part(rare, 'word/document.xml')).toMatch(/w:eastAsia="仿宋"[^>]*\/>(?:(?!<w:t).)*<w:t[^>]*>䶮</u);
  });

  test('control characters and lone surrogates do not spoil the file', async () => {
    const odd = await paperBytes('public-notice', noticeData({ lead: `甲\u0000乙\u000b丙\ud800丁<戊>&己` }));
    expect(paragraphs(odd)[2]).toBe('甲乙丙\ufffd丁<戊>&己');
  });
});
