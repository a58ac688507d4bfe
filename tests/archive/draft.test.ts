import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { archiveCaseFile } from '../../main/engine/archive/index.ts';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { openForWriting, openLibrary } from '../../main/engine/library/index.ts';
import { verifyBag } from '../../main/engine/verify/index.ts';
import { CASE, issue, makeLibrary, openSample, put } from '../evidence/sample-library.ts';
import { tempFolder } from '../support/temp.ts';

const CHILD = fileURLToPath(new URL('./archive-child.ts', import.meta.url));

/** Archives in a process that is killed `delay` milliseconds after it opened the library. @returns how long it took */
function archiveAndKill(library: string, out: string, delay: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, library, CASE, out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let opened = 0;
  child.stdout.on('data', () => {
    if (opened === 0 && delay < Number.POSITIVE_INFINITY) setTimeout(() => child.kill('SIGKILL'), delay);
    opened ||= performance.now();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(performance.now() - opened));
  });
}

it('killed at any moment, an archive is whole or not there, and the next is not hindered', async () => {
  const folder = tempFolder();
  const path = makeLibrary(folder);
  const library = openForWriting(path);
  const paths = [put(join(folder, '录像.mp4'), Buffer.alloc(8 << 20, 7)), put(join(folder, '记录.txt'))];
  await attachEvidence(library, '甲', { issue: issue(1), paths });
  library.close();
  const whole = await archiveAndKill(path, join(folder, '预演'), Number.POSITIVE_INFINITY);

  const out = join(folder, '移交');
  for (let round = 0; round < 8; round += 1) {
    await archiveAndKill(path, out, Math.random() * whole);
    mkdirSync(out, { recursive: true });
    for (const name of readdirSync(out).filter((each) => !each.startsWith('.'))) {
      expect(await verifyBag(join(out, name))).toEqual({ ok: true, problems: [] });
      rmSync(join(out, name), { recursive: true });
    }
  }
  const reading = openLibrary(path);
  const { path: bag } = await archiveCaseFile(reading, { caseFileId: CASE, out });
  reading.close();
  expect(await verifyBag(bag)).toMatchObject({ ok: true });
  expect(readdirSync(out)).toHaveLength(1);
});

it('leaves alone what only looks like a draft, and what a living process is making', async () => {
  const folder = tempFolder();
  const library = openSample(folder);
  const out = join(folder, '移交');
  const others = ['.juanzong-draft-说明', `.juanzong-draft-00000000-1-${'0'.repeat(36)}`];
  for (const name of others) put(join(out, name, '内容.txt'), '别人的');
  const both = await Promise.allSettled([
    archiveCaseFile(library, { caseFileId: CASE, out }),
    archiveCaseFile(library, { caseFileId: CASE, out }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const name of others) expect(readFileSync(join(out, name, '内容.txt'), 'utf8')).toBe('别人的');
  expect(readdirSync(out)).toHaveLength(3);
});
