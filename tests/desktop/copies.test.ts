import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { isDocument, removeCopies, writeCopy } from '../../main/desktop/copies.ts';
import { tempFolder } from '../support/temp.ts';

function answer(name: string, body: BodyInit | null = '内容', status = 200): Response {
  return new Response(body, {
    status,
    headers: { 'content-disposition': `inline; filename="_"; filename*=UTF-8''${encodeURIComponent(name)}` },
  });
}

it('writes a copy under its own name that nobody else can reach and Word cannot change', async () => {
  const folder = join(tempFolder(), 'copies');
  const path = await writeCopy(answer('青开管发〔2025〕9号 办法.docx'), folder);
  expect(basename(path)).toBe('青开管发〔2025〕9号 办法.docx');
  expect(readFileSync(path, 'utf8')).toBe('内容');
  if (process.platform === 'win32') return;
  expect(statSync(path).mode & 0o777).toBe(0o444);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it('marks a copy on Windows as coming from outside, so that Word opens it with macros off', async () => {
  const path = await writeCopy(answer('办法.doc'), tempFolder(), 'win32');
  expect(readFileSync(`${path}:Zone.Identifier`, 'latin1')).toBe('[ZoneTransfer]\r\nZoneId=3\r\n');
  expect(readFileSync(path, 'utf8')).toBe('内容');
});

it('keeps copies of the same name apart', async () => {
  const folder = tempFolder();
  const paths = [
    await writeCopy(answer('a.pdf', '1'), folder),
    await writeCopy(answer('a.pdf', '2'), folder),
  ];
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['1', '2']);
});

it.each(['../../.bashrc', '..\\..\\x.docx', '/etc/passwd', 'C:\\x.pdf', 'a\u202Exfdp.exe', '', '.'])(
  'writes a file named %j below its folder',
  async (name) => {
    const folder = tempFolder();
    const path = await writeCopy(answer(name), folder);
    expect(dirname(dirname(path))).toBe(folder);
    expect(existsSync(path)).toBe(true);
  },
);

it.each([404, 403, 500, 206])('writes nothing of an answer of %i', async (status) => {
  const folder = tempFolder();
  await expect(writeCopy(answer('a.pdf', 'x', status), folder)).rejects.toThrow(
    '没有找到这份文件，请刷新后再试。',
  );
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves nothing of a copy that broke off', async () => {
  const folder = tempFolder();
  let count = 0;
  const body = new ReadableStream({
    pull(controller) {
      count += 1;
      if (count < 3) controller.enqueue(new Uint8Array(1000));
      else controller.error(new Error('engine gone'));
    },
  });
  await expect(writeCopy(answer('a.pdf', body), folder)).rejects.toThrow('文件没有复制出来');
  expect(readdirSync(folder)).toEqual([]);
});

it('removes its copies, read-only as they are', async () => {
  const folder = join(tempFolder(), 'copies');
  await writeCopy(answer('a.pdf'), folder);
  await removeCopies(folder);
  expect(existsSync(folder)).toBe(false);
});

it('opens documents and pictures', () => {
  for (const name of ['纪要.docx', '台账.XLSX', '通报.pdf', '照片.JPG', '函.wps', '版式.ofd', '记录.txt']) {
    expect([name, isDocument(name)]).toEqual([name, true]);
  }
});

it('opens nothing that could run', () => {
  const names =
    '.exe .com .bat .cmd .ps1 .vbs .vbe .js .jse .wsf .hta .lnk .url .scr .msi .reg .jar .sh .desktop .appimage .html .htm .svg .xml .docm .xlsm .pptm .dotm .chm .iso .zip .rdp .library-ms';
  for (const extension of names.split(' ')) {
    expect([extension, isDocument(`办法.docx${extension}`)]).toEqual([extension, false]);
  }
  expect(isDocument('没有扩展名')).toBe(false);
});
