import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MediaTypeReader } from '../../main/engine/evidence/index.ts';
import { tempFolder } from '../support/temp.ts';
import { put } from './sample-library.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CONTENT_TYPES = strToU8(
  `<Types><Override PartName="/word/document.xml" ContentType="${DOCX}.main+xml"/></Types>`,
);

async function typeOf(content: string | Uint8Array): Promise<string> {
  const reader = new MediaTypeReader();
  onTestFinished(() => reader.close());
  return reader.read(put(join(tempFolder(), '名称不起作用.jpg'), content));
}

describe('the media type of a file', () => {
  it.each([
    ['nothing', '', 'application/x-empty'],
    ['text in UTF-8', '整改情况\r\n', 'text/plain'],
    ['text in UTF-8 with a mark', '\ufeff整改情况', 'text/plain'],
    ['text in GB18030', Buffer.from('d5fbb8c4c7e9bff6', 'hex'), 'text/plain'],
    ['text in UTF-16', Buffer.from('\ufeff整改情况', 'utf16le'), 'text/plain'],
    ['text that begins like a bitmap', 'BM项目采购清单：一共十二项。'.repeat(20), 'text/plain'],
    ['a PDF of plain letters', '%PDF-1.4\n%%EOF', 'application/pdf'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'image/svg+xml'],
    [
      'a drawing behind all that may stand before it',
      '\ufeff<?xml version="1.0"?>\n<!-- 流程图 <svg> -->\n<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]>\n<svg xmlns="&ns;"/>',
      'image/svg+xml',
    ],
    ['a text about drawings', '写法：<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'text/plain'],
    ['a page with a drawing', '<html><svg xmlns="http://www.w3.org/2000/svg"/></html>', 'text/plain'],
    ['a drawing in no namespace, which nothing shows', '<svg></svg>', 'text/plain'],
    ['bytes', Buffer.from([1, 2, 3, 4, 0, 255, 254]), 'application/octet-stream'],
    ['a Word document', zipSync({ '[Content_Types].xml': CONTENT_TYPES }), DOCX],
    ['an old office file', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), 'application/x-cfb'],
  ])('is told for %s', async (_, content, type) => {
    expect(await typeOf(content)).toBe(type);
  });

  it('is told for a Word document whose part list lies beyond a large picture', async () => {
    const picture = [Buffer.alloc(2 << 20, 7), { level: 0 }] as [Uint8Array, { level: 0 }];
    const bytes = zipSync({
      'word/document.xml': strToU8('<w:document/>'),
      'word/media/image1.png': picture,
      '[Content_Types].xml': CONTENT_TYPES,
    });
    expect(await typeOf(bytes)).toBe(DOCX);
  });

  it('is told of a bomb without unpacking it', async () => {
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(8 << 20) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1 << 20);
    expect(await typeOf(bomb)).toBe('application/zip');
  });

  it('survives what is cut short or made of noise', async () => {
    const reader = new MediaTypeReader();
    onTestFinished(() => reader.close());
    const folder = tempFolder();
    const heads = [
      '504b0304',
      '89504e470d0a1a0a',
      '1f8b08',
      '494433',
      '4d4d002a',
      '1a45dfa3',
      '3026b2758e66cf11',
    ];
    for (const head of heads) {
      for (const filler of ['', 'ff', '00', '7f454c46']) {
        const path = put(join(folder, `${head}-${filler}`), Buffer.from(head + filler.repeat(5000), 'hex'));
        expect(await reader.read(path)).toMatch(/^[a-z]+\/[\w.+-]+$/);
      }
    }
  });

  it('of a file that is not there is unknown', async () => {
    const reader = new MediaTypeReader();
    onTestFinished(() => reader.close());
    expect(await reader.read(join(tempFolder(), '没有'))).toBe('application/octet-stream');
  });
});
