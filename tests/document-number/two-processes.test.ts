import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CASE, makeLibrary } from '../evidence/sample-library.ts';
import { juanzongProcess } from '../support/cli.ts';
import { tempFolder } from '../support/temp.ts';
import { KIND } from './office.ts';

interface Printed {
  files: { path: string; sha256: string; number: string }[];
}

it('gives two commands at once a number each, one after the other', async () => {
  const folder = tempFolder();
  const library = makeLibrary(folder);
  const runs = await Promise.all(
    ['甲', '乙'].map((drafter) => {
      const data = join(folder, `${drafter}.json`);
      writeFileSync(data, JSON.stringify({ numberCode: '松巡办', date: '2026-03-01', drafter }));
      return juanzongProcess('generate', library, CASE, KIND, '--data', data, '--json');
    }),
  );
  const numbers = runs.flatMap(({ stdout }) =>
    (JSON.parse(stdout) as Printed).files.map(({ number }) => number),
  );
  expect(numbers.toSorted()).toEqual(['松巡办〔2026〕1号', '松巡办〔2026〕2号']);
});
