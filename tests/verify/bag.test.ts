import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyBag, verifyPath } from '../../main/engine/verify/index.ts';
import { put } from '../evidence/sample-library.ts';
import { tempFolder } from '../support/temp.ts';

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

const digest = (algorithm: string, content: string): string =>
  createHash(algorithm).update(content).digest('hex');

const lines = (algorithm: string, files: Record<string, string>): string =>
  Object.entries(files)
    .map(([path, content]) => `${digest(algorithm, content)}  ${path}\n`)
    .join('');

/** A small bag as another program might write it; `changes` replaces tag files and adds others. */
function makeBag(changes: Record<string, string> = {}): string {
  const root = join(tempFolder(), '别处的包');
  const payload = { 'data/一.txt': '甲', 'data/子/二.txt': '' };
  const tags: Record<string, string> = {
    'bagit.txt': DECLARATION,
    'bag-info.txt': 'Source-Organization: 某单位\nPayload-Oxum: 3.2\n',
    'manifest-sha512.txt': lines('sha512', payload),
    'manifest-md5.txt': lines('md5', payload),
  };
  const all = { ...tags, 'tagmanifest-sha1.txt': lines('sha1', tags), ...payload, ...changes };
  for (const [path, content] of Object.entries(all)) put(join(root, path), content);
  return root;
}

async function problemsOf(root: string): Promise<string[]> {
  return (await verifyBag(root)).problems.map(({ kind, subject }) => `${kind} ${subject}`);
}

describe('a valid bag', () => {
  it('has no problems', async () => {
    expect(await verifyPath(makeBag())).toEqual({ ok: true, problems: [] });
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('may end its lines with %s', async (_, end) => {
    const manifest = lines('sha256', { 'data/一.txt': '甲', 'data/子/二.txt': '' });
    const root = makeBag({
      'manifest-sha256.txt': manifest.replaceAll('\n', end),
      'bagit.txt': DECLARATION.replaceAll('\n', end),
    });
    rmSync(join(root, 'tagmanifest-sha1.txt'));
    expect(await problemsOf(root)).toEqual([]);
  });

  it('may write digests in capitals, part with tabs and encode what it must', async () => {
    const root = makeBag({ 'data/百分%之\n一.txt': '乙' });
    rmSync(join(root, 'manifest-sha512.txt'));
    rmSync(join(root, 'tagmanifest-sha1.txt'));
    writeFileSync(join(root, 'bag-info.txt'), 'Payload-Oxum: 6.3\n');
    appendFileSync(
      join(root, 'manifest-md5.txt'),
      `${digest('md5', '乙').toUpperCase()}\tdata/百分%25之%0A一.txt`,
    );
    expect(await problemsOf(root)).toEqual([]);
  });

  it('may have been listed by sha256sum --binary and find', async () => {
    const root = makeBag();
    rmSync(join(root, 'tagmanifest-sha1.txt'));
    const manifest = join(root, 'manifest-md5.txt');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll('  data/', ' *./data/'));
    expect(await problemsOf(root)).toEqual([]);
  });

  it('may hold tag files that no tag manifest lists', async () => {
    expect(await problemsOf(makeBag({ '附注/说明.txt': '随附' }))).toEqual([]);
  });
});

describe('damage to a bag', () => {
  it('is found in one byte of the payload', async () => {
    expect(await problemsOf(makeBag({ 'data/一.txt': '已' }))).toEqual(['bag-file-changed data/一.txt']);
  });

  it('is found in a tag file', async () => {
    const changed = makeBag({ 'bag-info.txt': 'Source-Organization: 某单値\nPayload-Oxum: 3.2\n' });
    expect(await problemsOf(changed)).toEqual(['bag-file-changed bag-info.txt']);
  });

  it('is found when a file is gone, and when a tag file is', async () => {
    const root = makeBag();
    rmSync(join(root, 'data', '子', '二.txt'));
    rmSync(join(root, 'bag-info.txt'));
    expect(await problemsOf(root)).toEqual([
      'bag-file-missing data/子/二.txt',
      'bag-file-missing bag-info.txt',
    ]);
  });

  it('is found when a file was added, and shows in Payload-Oxum', async () => {
    expect(await problemsOf(makeBag({ 'data/三.txt': '多' }))).toEqual([
      'bag-file-unlisted data/三.txt',
      'bag-info bag-info.txt',
    ]);
  });

  it('is found when one of two manifests leaves a file out', async () => {
    const manifest = lines('sha256', { 'data/一.txt': '甲' });
    const problems = await problemsOf(makeBag({ 'manifest-sha256.txt': manifest }));
    expect(problems).toContain('bag-file-unlisted data/子/二.txt');
  });

  it('is found when everything below data is gone', async () => {
    const root = makeBag();
    rmSync(join(root, 'data'), { recursive: true });
    expect(await problemsOf(root)).toContain('bag-file-missing data');
  });
});

describe('a bag that breaks the rules', () => {
  it.each([
    ['with a byte order mark', `\ufeff${DECLARATION}`],
    ['of another version', DECLARATION.replace('1.0', '2.0')],
    ['with a third line', `${DECLARATION}Extra: 1\n`],
    ['with its lines swapped', DECLARATION.split('\n').reverse().join('\n')],
    ['in an unknown encoding', DECLARATION.replace('UTF-8', 'UTF-99')],
  ])('is refused for a declaration %s', async (_, declaration) => {
    expect(await problemsOf(makeBag({ 'bagit.txt': declaration }))).toEqual(['bag-declaration bagit.txt']);
  });

  it.each([
    '../外面.txt',
    'data/../../外面.txt',
    '/etc/hostname',
    'C:/Windows/win.ini',
    'data\\..\\..\\外面.txt',
    '~/x',
    'data/./一.txt',
  ])('is refused for the path %s, which is not followed', async (path) => {
    const root = makeBag();
    writeFileSync(join(root, '..', '外面.txt'), '外');
    appendFileSync(join(root, 'manifest-md5.txt'), `${digest('md5', '外')}  ${path}\n`);
    rmSync(join(root, 'tagmanifest-sha1.txt'));
    expect(await problemsOf(root)).toEqual([`bag-path ${path}`]);
  });

  it('is refused for a link in the payload, even to the right bytes', async () => {
    const root = makeBag();
    const outside = put(join(root, '..', '外面.txt'), '甲');
    rmSync(join(root, 'data', '一.txt'));
    symlinkSync(outside, join(root, 'data', '一.txt'));
    expect(await problemsOf(root)).toContain('bag-path data/一.txt');
  });

  it.each([
    ['lists a file twice', (text: string) => `${text}${text.split('\n')[0]}\n`],
    ['has a line without a path', (text: string) => `${text}0123456789abcdef\n`],
    ['has a digest of the wrong length', (text: string) => text.replace(/^../, '')],
    ['begins with a mark', (text: string) => `\ufeff${text}`],
    ['lists a tag file', (text: string) => `${text}${digest('md5', DECLARATION)}  bagit.txt\n`],
  ])('is refused for a manifest that %s', async (_, change) => {
    const root = makeBag();
    const manifest = join(root, 'manifest-md5.txt');
    writeFileSync(manifest, change(readFileSync(manifest, 'utf8')));
    rmSync(join(root, 'tagmanifest-sha1.txt'));
    expect(await problemsOf(root)).toContain('bag-manifest manifest-md5.txt');
  });

  it('is refused without a manifest, and with one that nobody can check', async () => {
    const root = makeBag({ 'manifest-blake2b512.txt': '' });
    for (const name of ['manifest-md5.txt', 'manifest-sha512.txt', 'tagmanifest-sha1.txt'])
      rmSync(join(root, name));
    expect(await problemsOf(root)).toEqual([
      'bag-manifest manifest-blake2b512.txt',
      'bag-manifest manifest-sha512.txt',
    ]);
  });

  it('is refused if parts of it must be fetched', async () => {
    const root = makeBag({ 'fetch.txt': 'http://example.org/a 3 data/a\n' });
    expect(await problemsOf(root)).toEqual(['bag-fetch fetch.txt']);
  });
});
