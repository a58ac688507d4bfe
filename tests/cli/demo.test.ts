import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../main/engine/index.ts';
import { juanzongProcess } from '../support/cli.ts';
import { tempFolder } from '../support/temp.ts';

test('the demo leaves a library, a paper of every kind and a checked archive in the folder that it names', async () => {
  const folder = join(tempFolder(), '演示');
  const { code, stdout, stderr } = await juanzongProcess('demo', '--out', folder);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toContain(folder);
  expect(stdout).toContain('核验通过');
  expect(readdirSync(folder).sort()).toEqual(['卷宗库', '归档', '文书'].sort());
  expect(readdirSync(join(folder, '文书'))).toHaveLength(DOCUMENT_KINDS.length);
});
