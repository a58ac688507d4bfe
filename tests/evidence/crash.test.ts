import { spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openForWriting } from '../../main/engine/library/index.ts';
import { tempFolder } from '../support/temp.ts';
import { issue, makeLibrary, problemsOf, put } from './sample-library.ts';

const CHILD = fileURLToPath(new URL('./attach-child.ts', import.meta.url));
const FILES = 24;

/** Attaches `folder`, killed `delay` milliseconds after the library is open. @returns how long the whole took, if it did */
function attachAndKill(library: string, folder: string, delay: number): Promise<number | null> {
  const child = spawn(process.execPath, [CHILD, library, issue(1), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let opened = 0;
  let took: number | null = null;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('open')) {
      opened = performance.now();
      if (delay < Number.POSITIVE_INFINITY) setTimeout(() => child.kill('SIGKILL'), delay);
    }
    if (text.includes('done')) took = performance.now() - opened;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(took));
  });
}

function countsOf(path: string): { records: number; files: number; announced: number } {
  const library = openForWriting(path);
  try {
    const count = (table: string): number =>
      library.db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? -1;
    return { records: count('evidence'), files: count('evidence_file'), announced: count('pending_file') };
  } finally {
    library.close();
  }
}

it('killed at any moment of an attach, the library has all of it or none', async () => {
  const folder = tempFolder();
  const template = makeLibrary(folder);
  const incoming = join(folder, '来件');
  for (let file = 0; file < FILES; file += 1) {
    put(join(incoming, `${file}.bin`), Buffer.alloc(40_000 * (1 + (file % 5)), file + 1));
  }
  const rehearsal = join(folder, '预演');
  cpSync(template, rehearsal, { recursive: true });
  const whole = await attachAndKill(rehearsal, incoming, Number.POSITIVE_INFINITY);
  expect(countsOf(rehearsal)).toEqual({ records: FILES, files: FILES, announced: 0 });

  for (let round = 0; round < 12; round += 1) {
    const path = join(folder, `第${round}轮`);
    cpSync(template, path, { recursive: true });
    await attachAndKill(path, incoming, Math.random() * (whole ?? 0));
    const counts = countsOf(path);
    expect([0, FILES]).toContain(counts.records);
    expect(counts).toEqual({ records: counts.records, files: counts.records, announced: 0 });
    expect(existsSync(join(path, 'evidence', 'incoming'))).toBe(false);
    expect(await problemsOf(path)).toEqual([]);
  }
});
