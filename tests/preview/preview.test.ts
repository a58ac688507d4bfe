import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { DocumentBlock } from '../../shared/preview.ts';
import { previewOf } from './preview-of.ts';

function textOf(block: DocumentBlock): string {
  if (block.kind === 'table') {
    return block.rows.map((row) => row.map((cell) => cell.blocks.map(textOf).join('')).join('|')).join('/');
  }
  return block.runs.map((run) => (run.kind === 'text' ? run.text : `[${run.kind}]`)).join('');
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function makeDocx(): Promise<Buffer> {
  const image = new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 10, height: 10 } });
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const levels = [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }];
  const numbering = { config: [{ reference: '章', levels }] };
  const document = new Document({
    numbering,
    sections: [
      {
        children: [
          new Paragraph({
            text: '整改工作方案',
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
          }),
          new Paragraph({ text: '压实责任', numbering: { reference: '章', level: 0 } }),
          new Paragraph({ text: '完善制度', numbering: { reference: '章', level: 0 } }),
          new Paragraph({ children: [new TextRun({ text: '限期完成', bold: true }), image] }),
          new Table({ rows: [new TableRow({ children: [cell('单位'), cell('时限')] })] }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

describe('a Word document', () => {
  it('shows headings, numbers, emphasis, pictures and tables', async () => {
    const preview = await previewOf('方案.docx', await makeDocx());
    if (preview.kind !== 'document') throw new Error(JSON.stringify(preview));
    expect(preview.truncated).toBe(false);
    expect(preview.blocks.map(textOf)).toEqual([
      '整改工作方案',
      '压实责任',
      '完善制度',
      '限期完成[image]',
      '单位|时限',
    ]);
    const [title, first, second, bold] = preview.blocks;
    expect(title).toMatchObject({ level: 1, align: 'center', number: null });
    expect([first, second]).toMatchObject([{ number: '一、' }, { number: '二、' }]);
    expect(bold).toMatchObject({
      runs: [{ bold: true }, { src: expect.stringMatching(/^data:image\/png;/) }],
    });
  });

  it('is known by its name where it begins like any archive', async () => {
    const parts = unzipSync(await makeDocx());
    const filler: [Uint8Array, { level: 0 }] = [new Uint8Array(2 << 20), { level: 0 }];
    const preview = await previewOf('另一种写法.docx', zipSync({ '0.bin': filler, ...parts }));
    expect(preview).toMatchObject({ kind: 'document' });
  });

  it('that is a bomb is not unpacked, however its sizes are declared', async () => {
    const parts = unzipSync(await makeDocx());
    const body = Buffer.alloc(80 << 20, 0x20);
    const bomb = zipSync({ ...parts, 'word/document.xml': [body, { level: 9 }] });
    expect(bomb.length).toBeLessThan(1 << 20);
    expect(await previewOf('炸弹.docx', bomb)).toMatchObject({
      kind: 'none',
      reason: expect.stringContaining('过大'),
    });
    const honest = Buffer.from(Uint32Array.of(body.length).buffer);
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf(honest); at >= 0; at = lying.indexOf(honest)) lying.writeUInt32LE(1000, at);
    expect(await previewOf('谎报.docx', lying)).toMatchObject({ kind: 'none' });
  });

  it('that is cut short or no document at all is told of in plain words', async () => {
    const whole = await makeDocx();
    const damaged = { kind: 'none', reason: expect.stringContaining('损坏') };
    expect(await previewOf('残缺.docx', whole.subarray(0, whole.length / 2))).toMatchObject(damaged);
    const parts = unzipSync(whole);
    const broken = zipSync({ ...parts, 'word/document.xml': strToU8('<w:document><没有结束') });
    expect(await previewOf('坏了.docx', broken)).toMatchObject(damaged);
  });
});

describe('a workbook', () => {
  it('shows every sheet, numbers without noise, dates as dates', async () => {
    const book = await writeExcelFile([
      {
        sheet: '台账',
        data: [
          ['事项', '金额', '日期'],
          ['采购', 0.1 + 0.2, { value: new Date(Date.UTC(2024, 2, 18)), type: Date, format: 'yyyy-mm-dd' }],
          [null, 'TRUE', null],
        ],
      },
      { sheet: '说明', data: [['无']] },
    ]).toBuffer();
    expect(await previewOf('台账.xlsx', book)).toEqual({
      kind: 'sheets',
      truncated: false,
      sheets: [
        {
          name: '台账',
          rows: [
            ['事项', '金额', '日期'],
            ['采购', '0.3', '2024-03-18'],
            ['', 'TRUE', ''],
          ],
          truncated: false,
        },
        { name: '说明', rows: [['无']], truncated: false },
      ],
    });
  });

  it('that is long is shown from its beginning', async () => {
    const data = Array.from({ length: 3000 }, (_, row) => [row, '内容']);
    const preview = await previewOf('很长.xlsx', await writeExcelFile(data).toBuffer());
    if (preview.kind !== 'sheets') throw new Error(JSON.stringify(preview));
    expect(preview.sheets[0]?.truncated).toBe(true);
    expect(preview.sheets[0]?.rows.at(-1)).toEqual(['499', '内容']);
  });
});

describe('a text', () => {
  const chinese = '会议研究了巡察整改工作，明确了责任单位。';
  /** 中文 in GB18030. */
  const gb = Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0x0d, 0x0a]);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(chinese, 'utf16le')]);
  it.each([
    ['UTF-8', Buffer.from(chinese), chinese],
    ['UTF-8', Buffer.from(`\ufeff${chinese}`), chinese],
    ['GB18030', gb, '中文\r\n'],
    ['UTF-16', utf16, chinese],
  ])('in %s is read in its own encoding', async (encoding, bytes, text) => {
    expect(await previewOf('记录.txt', bytes)).toEqual({ kind: 'text', text, encoding, truncated: false });
  });

  it('that is long is shown from its beginning, whole to the last character', async () => {
    const preview = await previewOf('很长.log', '卷宗'.repeat(300_000));
    if (preview.kind !== 'text') throw new Error(preview.kind);
    expect(preview.truncated).toBe(true);
    expect(preview.text.replaceAll('卷', '').replaceAll('宗', '')).toBe('');
    expect(preview.encoding).toBe('UTF-8');
  });

  it('of a web page stays text', async () => {
    const page = '<!DOCTYPE html><script>alert(1)</script>';
    expect(await previewOf('页面.html', page)).toMatchObject({ kind: 'text', text: page });
  });
});

describe('other files', () => {
  const compound = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2048),
  ]);
  const holding = (stream: string): Buffer => Buffer.concat([compound, Buffer.from(stream, 'utf16le')]);
  it.each([
    ['照片.png', PIXEL, { kind: 'image' }],
    ['扫描.pdf', Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1'), { kind: 'pdf' }],
    ['旧.doc', holding('WordDocument'), { kind: 'none', reason: expect.stringContaining('.doc') }],
    ['旧.xls', holding('Workbook'), { kind: 'none', reason: expect.stringContaining('.xls') }],
    ['加密.docx', holding('EncryptedPackage'), { kind: 'none', reason: expect.stringContaining('密码') }],
    ['空.pdf', Buffer.alloc(0), { kind: 'none', reason: expect.stringContaining('空文件') }],
    [
      '一包.zip',
      zipSync({ 'a.txt': strToU8('a') }),
      { kind: 'none', reason: expect.stringContaining('压缩包') },
    ],
    ['噪声.bin', Buffer.from([0, 1, 2, 3, 255, 254]), { kind: 'none' }],
  ])('%s is told by its content', async (name, bytes, expected) => {
    expect(await previewOf(name, bytes)).toMatchObject(expected);
  });
});
