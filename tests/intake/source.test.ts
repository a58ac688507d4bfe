import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxText, readSource } from '../../main/engine/intake/index.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'intake-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return (await readSource(path)).text;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Bytes in GB18030, from the decoder's own table of two-byte characters. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++)
      table.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
  return new Uint8Array([...text].flatMap((char) => table.get(char) ?? [char.charCodeAt(0)]));
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const wrap = (root: string, content: string) =>
  utf8(
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${W}" xmlns:mc="${MC}">${content}</w:${root}>`,
  );
function docx(body: string, parts: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': utf8('<Types/>'),
    'word/document.xml': wrap('document', `<w:body>${body}</w:body>`),
    ...parts,
  });
}
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;

describe('text files', () => {
  const text = '巡察整改\r\n一、账目不清\r\n';
  const utf16 = (mark: number[], swap: boolean) =>
    new Uint8Array([
      ...mark,
      ...[...text].flatMap((char) => {
        const pair = [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8];
        return swap ? pair.reverse() : pair;
      }),
    ]);

  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with BOM', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)])],
    ['GB18030', gb18030(text)],
    ['UTF-16 LE', utf16([0xff, 0xfe], false)],
    ['UTF-16 BE', utf16([0xfe, 0xff], true)],
  ])('%s is read faithfully, whatever the file is called', async (_, bytes) => {
    expect(await read('通报.docx', bytes)).toBe(text);
  });
});

describe('Word files', () => {
  test('paragraphs, tables in reading order, tabs, breaks, tracked changes, text boxes once', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = [
      p('标题'),
      `<w:p>${run('甲')}<w:r><w:tab/></w:r>${run('乙')}<w:r><w:br/></w:r>${run('丙')}</w:p>`,
      `<w:p>${run('留')}<w:ins>${run('增')}</w:ins><w:del><w:r><w:delText>删</w:delText><w:t>删</w:t></w:r></w:del></w:p>`,
      `<w:p>${run('锚')}<mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:p>`,
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>${run('1')}</w:p>`,
      `<w:tbl><w:tr><w:tc>${p('序号')}</w:tc><w:tc>${p('问题')}</w:tc></w:tr><w:tr><w:tc>${p('1')}</w:tc><w:tc>${p('账目不清')}</w:tc></w:tr></w:tbl>`,
    ].join('');
    expect(await read('a.txt', docx(body))).toBe(
      '标题\n甲\t乙\n丙\n留增\n锚\n框\n1\n序号\n问题\n1\n账目不清',
    );
  });

  test('automatic numbers appear as a reader sees them, through styles and restarts too', async () => {
    const level = (at: number, format: string, text: string, more = '') =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = wrap(
      'numbering',
      `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircle', '%4')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
    );
    const styles = wrap(
      'styles',
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H1b"><w:basedOn w:val="H1"/></w:style>',
    );
    const at = (depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="3"/></w:numPr>`;
    const body =
      p('甲', '<w:pStyle w:val="H1"/>') +
      p('乙', at(1)) +
      p('丙', at(2)) +
      p('丁', at(2)) +
      p('戊', at(3)) +
      p('己', at(1)) +
      p('庚', at(2)) +
      p('辛', '<w:pStyle w:val="H1b"/>') +
      p('壬', at(1)) +
      p('癸', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const text = await read(
      'b.docx',
      docx(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }),
    );
    expect(text.split('\n').map((line) => line.replaceAll(' ', ''))).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙',
      '2.丁',
      '①戊',
      '（二）己',
      '1.庚',
      '二、辛',
      '（一）壬',
      '癸',
    ]);
  });
});

describe('what cannot be read is refused by name, with a remedy', () => {
  const whole = docx(p('账目不清'.repeat(500)));
  const bomb = () => zipSync({ 'word/document.xml': [new Uint8Array(80 * 1024 * 1024), { level: 9 }] });

  test.each([
    ['空.txt', new Uint8Array(), 'empty-file', /空/],
    ['图.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'wrong-kind', /图片/],
    [
      '旧.docx',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'wrong-kind',
      /另存为 \.docx/,
    ],
    ['扫描.docx', utf8('%PDF-1.7 …'), 'wrong-kind', /PDF/],
    ['二进制.txt', new Uint8Array([1, 0, 2, 0, 3, 0, 0xff, 0xfe]), 'not-text', /不是文本/],
    ['断.txt', utf8('巡察整改情况通报'.repeat(20)).slice(0, -1), 'not-text', /损坏/],
    ['断.docx', whole.slice(0, whole.length - 60), 'damaged-docx', /损坏/],
    ['坏.docx', docx('<w:p><w:r>'), 'damaged-docx', /损坏/],
    ['表.docx', zipSync({ 'xl/workbook.xml': utf8('<x/>') }), 'wrong-kind', /不是 \.docx/],
    ['无字.docx', docx('<w:p/>'), 'empty-file', /没有文字/],
  ])('%s', async (name, bytes, code, remedy) => {
    const failure = read(name, bytes);
    await expect(failure).rejects.toMatchObject({ name: 'JuanzongError', code });
    await expect(failure).rejects.toThrow(remedy);
    await expect(failure).rejects.toThrow(name);
  });

  test('a part that unpacks to more than a notice can hold, even where the declared size lies', async () => {
    const big = bomb();
    await expect(read('大.docx', big)).rejects.toMatchObject({ code: 'too-large' });
    const lying = big.slice();
    const directory = Buffer.from(lying.buffer).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    new DataView(lying.buffer).setUint32(directory + 24, 1000, true);
    await expect(read('谎.docx', lying)).rejects.toMatchObject({ name: 'JuanzongError' });
  });

  test('a folder, and a file that is not there', async () => {
    mkdirSync(join(folder, '材料'));
    await expect(readSource(join(folder, '材料'))).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(readSource(join(folder, '没有.txt'))).rejects.toMatchObject({ code: 'no-such-file' });
  });

  test.runIf(process.platform === 'linux')('a file that the system makes up as it is read', async () => {
    await expect(readSource('/proc/self/status')).rejects.toMatchObject({ code: 'empty-file' });
  });
});

test('stops at once when nobody waits for the text any more', async () => {
  const bytes = docx(p('账目不清'.repeat(500)));
  const leaving = new AbortController();
  const reading = docxText('通报.docx', bytes, leaving.signal);
  leaving.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  await expect(docxText('通报.docx', bytes, leaving.signal)).rejects.toMatchObject({ name: 'AbortError' });
});
