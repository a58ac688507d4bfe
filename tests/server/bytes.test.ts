import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createCaller, createLibrary, workspaceOf } from '../../main/engine/index.ts';
import { tempFolder } from '../support/temp.ts';
import { SAMPLE, type Served, serve, within } from './served-engine.ts';

const TEXT = '证明材料：0123456789\n';
const BYTES = Buffer.from(TEXT);
const NAME = '会议纪要（第1次）"定稿" 100%.txt';

const FILES: Record<string, string | Buffer> = {
  [NAME]: TEXT,
  'page.html': '<!doctype html><html><body><script>top.ran = true</script></body></html>',
  'drawing.svg':
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>top.ran = true</script></svg>',
  'empty.txt': '',
  'image.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
    'base64',
  ),
};

const made = mkdtempSync(join(tmpdir(), 'juanzong-test-'));
/** What was attached, by its name. */
let ids: Map<string, string>;
let caseFileId: string;
let documentId: string;
let library: string;
let server: Served;

beforeAll(async () => {
  const files = join(made, '材料');
  mkdirSync(files);
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(files, name), content);
  createLibrary(join(made, '卷宗库'));
  await within(join(made, '卷宗库'), async (open) => {
    const workspace = workspaceOf(open, open);
    const engine = createCaller({ workspace, actor: '张文书', window: 'w', report: () => {} });
    ({ id: caseFileId } = await engine.caseFile.import({ path: join(SAMPLE, 'notice.txt') }));
    await engine.evidence.attach({ issue: `${caseFileId}:1`, paths: [files] });
    ({ id: documentId } = await engine.document.generate({ caseFileId, kind: 'ledger' }));
    const { issues } = await engine.caseFile.get({ caseFileId });
    ids = new Map(issues.flatMap(({ evidence }) => evidence).map(({ name, id }) => [name, id]));
  });
});

afterAll(() => rmSync(made, { recursive: true }));

beforeEach(async () => {
  library = join(tempFolder(), '卷宗库');
  cpSync(join(made, '卷宗库'), library, { recursive: true });
  server = await serve({ library });
});

function address(name: string, query = ''): string {
  return `/bytes/evidence/${ids.get(name)}${query}`;
}

test('a file comes whole, byte for byte, as text and under its Chinese name', async () => {
  const answer = await server.get(address(NAME));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('accept-ranges')).toBe('bytes');
  expect(answer.headers.get('content-length')).toBe(String(BYTES.length));
  const disposition = answer.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^inline; /u);
  const [, encoded = ''] = /filename\*=UTF-8''([\w.~%!$&+^`|#-]+)$/u.exec(disposition) ?? [];
  expect(decodeURIComponent(encoded)).toBe(NAME);
  const [, plain = ''] = /filename="([^"]*)"/u.exec(disposition) ?? [];
  expect(plain).toMatch(/^[\x20-\x7e]+\.txt$/u);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(BYTES);
});

test.each([
  ['bytes=0-3', 206, `bytes 0-3/${BYTES.length}`, BYTES.subarray(0, 4)],
  ['bytes=15-', 206, `bytes 15-${BYTES.length - 1}/${BYTES.length}`, BYTES.subarray(15)],
  ['bytes=-5', 206, `bytes ${BYTES.length - 5}-${BYTES.length - 1}/${BYTES.length}`, BYTES.subarray(-5)],
  ['bytes=-500', 206, `bytes 0-${BYTES.length - 1}/${BYTES.length}`, BYTES],
  ['bytes=3-999999999999999999999', 206, `bytes 3-${BYTES.length - 1}/${BYTES.length}`, BYTES.subarray(3)],
  [`bytes=${BYTES.length}-`, 416, `bytes */${BYTES.length}`, Buffer.alloc(0)],
  ['bytes=-0', 416, `bytes */${BYTES.length}`, Buffer.alloc(0)],
  ['bytes=5-2', 200, null, BYTES],
  ['bytes=0-1,4-5', 200, null, BYTES],
  ['lines=1-2', 200, null, BYTES],
  ['bytes=abc', 200, null, BYTES],
])('Range: %s', async (range, status, contentRange, bytes) => {
  const answer = await server.get(address(NAME), { headers: { range } });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-range')).toBe(contentRange);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
});

test('a range of another state of the file is answered with the whole', async () => {
  const headers = { range: 'bytes=0-3', 'if-range': '"something else"' };
  expect((await server.get(address(NAME), { headers })).status).toBe(200);
  const etag = (await server.get(address(NAME), { method: 'HEAD' })).headers.get('etag') ?? '';
  const same = await server.get(address(NAME), { headers: { range: 'bytes=0-3', 'if-range': etag } });
  expect(same.status).toBe(206);
});

test('HEAD tells the size and sends nothing', async () => {
  const answer = await server.get(address(NAME), { method: 'HEAD' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-length')).toBe(String(BYTES.length));
  expect(await answer.text()).toBe('');
});

test('an empty file is served, whole or in part', async () => {
  expect(await (await server.get(address('empty.txt'))).text()).toBe('');
  expect((await server.get(address('empty.txt'), { headers: { range: 'bytes=0-' } })).status).toBe(416);
});

test('whatever was attached, no answer is an active page', async () => {
  for (const name of ids.keys()) {
    for (const query of ['', '?download']) {
      const answer = await server.get(address(name, query));
      expect(answer.headers.get('content-security-policy'), name).toContain("sandbox; default-src 'none'");
      expect(answer.headers.get('x-content-type-options'), name).toBe('nosniff');
      expect(answer.headers.get('content-type'), name).not.toMatch(/html|xml;|javascript/u);
      await answer.arrayBuffer();
    }
  }
});

test('only what cannot run is shown in place', async () => {
  const shown = async (name: string, query = ''): Promise<[string | null, string | undefined]> => {
    const answer = await server.get(address(name, query), { method: 'HEAD' });
    return [answer.headers.get('content-type'), answer.headers.get('content-disposition')?.split(';')[0]];
  };
  expect(await shown('image.png')).toEqual(['image/png', 'inline']);
  expect(await shown('image.png', '?download')).toEqual(['image/png', 'attachment']);
  expect(await shown('drawing.svg')).toEqual(['image/svg+xml', 'attachment']);
  // Text, whatever its name: a browser shows the markup and runs nothing.
  expect(await shown('page.html')).toEqual(['text/plain; charset=utf-8', 'inline']);
});

test('a paper and the notice come under names that a person can use', async () => {
  const paper = await server.get(`/bytes/document/${documentId}`);
  expect(paper.status).toBe(200);
  const [, encoded = ''] =
    /filename\*=UTF-8''(.+)$/u.exec(paper.headers.get('content-disposition') ?? '') ?? [];
  expect(decodeURIComponent(encoded)).toMatch(/^[^-]*台账[^-]*\.docx$/u);
  expect(
    Buffer.from(await paper.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const notice = await server.get(`/bytes/source/${caseFileId}`);
  expect(await notice.text()).toContain('整改');
});

test('a file that has gone from the disk is named in Chinese', async () => {
  rmSync(join(library, 'evidence'), { recursive: true });
  const answer = await server.get(address(NAME));
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain(`“${NAME}”`);
});
