import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { partsOf } from '../../main/engine/template/package.ts';
import { checked, docx, headerXml, paragraph, relation } from './word.ts';

const BODY = paragraph('{{标题}}');
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await checked(bytes).then(
    () => '没有拒绝',
    (thrown: unknown) => thrown,
  );
  return error instanceof Error && 'code' in error
    ? `${String(error.code)}：${error.message}`
    : String(error);
}

/** The container of an office file that is locked by a password. */
function lockedDocument(): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([head, Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')]);
}

it('takes a sound template', async () => {
  expect((await checked(docx(BODY))).isSound).toBe(true);
});

it.each([
  ['an empty file', new Uint8Array(), 'wrong-kind'],
  ['a text', new TextEncoder().encode('{{标题}}'), 'wrong-kind'],
  ['an old document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'wrong-kind'],
  ['a document with a password', lockedDocument(), 'encrypted'],
  ['a zip of something else', zipSync({ 'a.txt': Uint8Array.of(1) }), 'wrong-kind'],
  ['the first half of a document', docx(BODY).slice(0, 700), 'damaged-docx'],
  ['XML that is not well-formed', docx('<w:p>{{标题}}'), 'damaged-docx'],
  [
    'a document with macros',
    docx(BODY, { contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'macros',
  ],
  ['macros under another name', docx(BODY, { parts: { 'word/vbaProject.bin': 'x' } }), 'macros'],
  ['a Word template', docx(BODY, { contentType: `${MAIN}.template.main+xml` }), 'wrong-kind'],
  [
    'a workbook',
    docx(BODY, { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
    'wrong-kind',
  ],
  [
    'an embedded object',
    docx(BODY, { relations: relation('oleObject', 'embeddings/a.bin') }),
    'embedded-object',
  ],
  ['an embedded file', docx(BODY, { parts: { 'word/embeddings/a.bin': 'x' } }), 'embedded-object'],
  [
    'a template on a server',
    docx(BODY, { relations: relation('attachedTemplate', 'http://x/n.dotm', ' TargetMode="External"') }),
    'external-link',
  ],
  [
    'a picture on a server',
    docx(BODY, { relations: relation('image', 'file://s/a.png', ' TargetMode="External"') }),
    'external-link',
  ],
  [
    'a document type',
    docx(BODY, {
      parts: {
        'word/header1.xml': `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${headerXml(paragraph('&b;')).slice(56)}`,
      },
    }),
    'document-type',
  ],
  ['a digital signature', docx(BODY, { parts: { '_xmlsignatures/sig1.xml': '<a/>' } }), 'signed'],
])('refuses %s', async (_what, bytes, code) => {
  expect(await refusal(bytes)).toMatch(new RegExp(`^${code}：[一-鿿“（.]`, 'u'));
});

it('lets a link stand that a reader may click', async () => {
  const relations = relation('hyperlink', 'https://example.com/', ' TargetMode="External"');
  expect((await checked(docx(BODY, { relations }))).isSound).toBe(true);
});

it('refuses fields that fetch something', async () => {
  const field = '<w:p><w:r><w:instrText> INCLUDEPICTURE "http://x/a.png" </w:instrText></w:r></w:p>';
  expect((await checked(docx(BODY + field))).findings.map(({ code }) => code)).toEqual(['external-field']);
});

it('stops unpacking what swells', async () => {
  const bomb = docx(BODY, { parts: { 'word/media/a.png': new Uint8Array(17 << 20) } });
  expect(bomb.length).toBeLessThan(100_000);
  await expect(partsOf(bomb)).rejects.toMatchObject({ code: 'too-large' });
});

it('refuses XML nested without end', async () => {
  const deep = '<w:sdt>'.repeat(2_000) + '</w:sdt>'.repeat(2_000);
  expect(await refusal(docx(BODY + deep))).toContain('damaged-docx');
});
