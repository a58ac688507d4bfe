import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkFormat } from '../../main/engine/format-check/index.ts';
import { docx } from './builder.ts';
import { documentPaper } from './papers.ts';

const name = '某单位来文.docx';

function compound(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(64),
  ]);
}

const whole = docx(documentPaper());

describe('a file that cannot be measured is refused by name, with what to do', () => {
  test.each([
    ['a .doc or .wps of old', compound('WordDocument'), 'wrong-kind', /另存为 \.docx/u],
    ['one locked by a password', compound('EncryptedPackage'), 'encrypted-docx', /取消密码/u],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'wrong-kind', /PDF/u],
    ['RTF', Buffer.from('{\\rtf1 }'), 'wrong-kind', /RTF/u],
    ['plain text', Buffer.from('通知'), 'wrong-kind', /不是 \.docx/u],
    ['nothing at all', new Uint8Array(), 'empty-file', /空/u],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'wrong-kind', /Excel/u],
    ['an ordinary archive', zipSync({ '说明.txt': strToU8('x') }), 'wrong-kind', /压缩包/u],
    ['half of a paper', whole.subarray(0, whole.length / 2), 'damaged-docx', /已损坏/u],
    [
      'XML that breaks off',
      zipSync({ 'word/document.xml': strToU8('<w:document') }),
      'damaged-docx',
      /已损坏/u,
    ],
  ])('%s', async (_what, bytes, code, words) => {
    const failure = await checkFormat(name, bytes).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, message: expect.stringMatching(words) });
    expect(String(failure)).toContain(name);
  });

  test('one that swells when it is opened', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(40 << 20), { level: 9 }] });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(checkFormat(name, bomb)).rejects.toMatchObject({ code: 'too-large' });
  });

  test('one that is all markup', async () => {
    const markup = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:p a=""/>'.repeat(620_000)}</w:document>`;
    const bytes = zipSync({ 'word/document.xml': [strToU8(markup), { level: 1 }] });
    await expect(checkFormat(name, bytes)).rejects.toMatchObject({ code: 'too-large' });
  });
});

test('whoever does not want to wait any longer need not', async () => {
  const attempt = new AbortController();
  const check = checkFormat(name, whole, attempt.signal);
  attempt.abort(new Error('不等了'));
  await expect(check).rejects.toThrow('不等了');
});

test('a paper comes back measured from its thread', async () => {
  expect(await checkFormat(name, whole)).toMatchObject({ findings: [], mendable: 0 });
});
