import { Document, Packer, Paragraph } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxText } from '../../main/engine/intake/index.ts';
import type { DocumentBlock, PreviewSheet } from '../../shared/preview.ts';
import { previewOf } from './preview-of.ts';
import { workbook } from './workbook-file.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const tooLarge = { kind: 'none', reason: expect.stringContaining('过大') };

async function wordFile(body: string, others: Record<string, string> = {}): Promise<Uint8Array> {
  const plain = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('')] }] }));
  const document = `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  const parts = Object.entries({ ...others, 'word/document.xml': document });
  return zipSync({
    ...unzipSync(plain),
    ...Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(xml)])),
  });
}

async function blocksOf(body: string): Promise<{ blocks: DocumentBlock[]; truncated: boolean }> {
  const preview = await previewOf('来件.docx', await wordFile(body));
  if (preview.kind !== 'document') throw new Error(JSON.stringify(preview));
  return preview;
}

async function sheetOf(sheet: string): Promise<PreviewSheet | undefined> {
  const preview = await previewOf('来件.xlsx', workbook({ sheet }));
  if (preview.kind !== 'sheets') throw new Error(JSON.stringify(preview));
  return preview.sheets[0];
}

describe('a workbook that claims to be vast', () => {
  const seen = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
  it.each([
    ['beyond all columns and rows', '<row r="999999999"><c r="ZZZZZZ999999999"><v>1</v></c></row>'],
    ['in the last corner', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ['far to the right', '<row r="2"><c r="XFD2"><v>1</v></c></row>'],
    ['in a row without end', '<row r="1e308"><c r="A1e308"><v>1</v></c></row>'],
  ])('with a cell %s shows what a person can see of it', async (_, far) => {
    const sheet = `<?xml version="1.0"?><worksheet><dimension ref="A1:ZZZZZZ999999999"/><sheetData>${seen}${far}</sheetData></worksheet>`;
    expect(await sheetOf(sheet)).toEqual({ name: '表', rows: [['1', '2']], truncated: true });
  });

  it('by a place in the table of texts that is not there is shown without it', async () => {
    const row = '<row r="1"><c r="A1" t="s"><v>999999999</v></c><c r="B1"><v>2</v></c></row>';
    expect(await sheetOf(row)).toMatchObject({ rows: [['', '2']] });
  });

  it('with a text of megabytes in each cell stays readable', async () => {
    const cell = (column: string): string =>
      `<c r="${column}1" t="inlineStr"><is><t>${'文'.repeat(300_000)}</t></is></c>`;
    const sheet = await sheetOf(`<row r="1">${cell('A')}${cell('B')}</row>`);
    for (const text of sheet?.rows[0] ?? []) expect(text.length).toBeLessThan(3_000);
  });
});

describe('a Word document', () => {
  it('of one endless run is shown from its beginning', async () => {
    const { blocks, truncated } = await blocksOf(
      `<w:p><w:r><w:t>${'宗'.repeat(2_000_000)}</w:t></w:r></w:p>`,
    );
    expect(truncated).toBe(true);
    expect(JSON.stringify(blocks).length).toBeLessThan(1_000_000);
  });

  it('whose letters bear a thousand marks, or turn around, can be laid out', async () => {
    const { blocks } = await blocksOf(
      `<w:p><w:r><w:t>卷${'\u0301'.repeat(1000)}宗e\u0301\u202e\u2066反</w:t></w:r></w:p>`,
    );
    const [paragraph] = blocks;
    const runs = paragraph?.kind === 'paragraph' ? paragraph.runs : [];
    const text = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
    expect(text.length).toBeLessThan(30);
    expect(text.replaceAll(/\p{M}/gu, '')).toBe('卷宗e反');
    expect(text).toContain('e\u0301反');
  });

  it('whose cells claim a million columns has a table that fits', async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>`;
    const { blocks } = await blocksOf(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`);
    const [table] = blocks;
    const columns = table?.kind === 'table' ? table.rows[0]?.[0]?.columns : undefined;
    expect(columns).toBeLessThan(100);
  });

  it('of countless empty cells is cut', async () => {
    const { blocks, truncated } = await blocksOf(`<w:tbl><w:tr>${'<w:tc/>'.repeat(50_000)}</w:tr></w:tbl>`);
    expect(truncated).toBe(true);
    expect(JSON.stringify(blocks).length).toBeLessThan(1_000_000);
  });

  it.each([
    ['paragraphs', '<w:p/>'.repeat(600_000)],
    ['attributes', `<w:p ${Array.from({ length: 20_000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
  ])('of more %s than memory holds is not taken apart', async (_, body) => {
    const bytes = await wordFile(body);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await previewOf('来件.docx', bytes)).toMatchObject(tooLarge);
  });

  it('whose numbers are longer than its text is read without growing', async () => {
    const numbering = `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(500_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const paragraph =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
    const bytes = await wordFile(paragraph.repeat(1_000), { 'word/numbering.xml': numbering });
    expect((await docxText('来件.docx', bytes)).length).toBeLessThan(1_000_000);
  });
});
