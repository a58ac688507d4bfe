import { expect, it } from 'vitest';
import { openForWriting } from '../../main/engine/library/index.ts';
import { createCaller } from '../../main/engine/router.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import { CASE, makeLibrary } from '../evidence/sample-library.ts';
import { juanzong, juanzongJson } from '../support/cli.ts';
import { tempFolder } from '../support/temp.ts';

it('`lights` tells the light of every issue on any day', async () => {
  const path = makeLibrary(tempFolder());
  const library = openForWriting(path);
  const engine = createCaller({
    workspace: workspaceOf(library, library),
    actor: '周启明',
    window: '甲',
    report: () => {},
  });
  const ids = (await engine.caseFile.get({ caseFileId: CASE })).issues.map(({ id }) => id);
  await engine.issue.update({ issueId: ids[0] ?? '', patch: { dueDate: '2024-06-18' } });
  library.close();
  const none = { deadline: null, daysLeft: null, colour: null };
  expect((await juanzongJson('lights', path, '--case', CASE, '--on', '2024-06-08')).json).toMatchObject({
    on: '2024-06-08',
    lights: [
      { issue: ids[0], number: 1, deadline: '2024-06-18', daysLeft: 10, colour: 'yellow' },
      { issue: ids[1], number: 2, ...none },
      { issue: ids[2], number: 3, ...none },
    ],
  });
  const { stdout, code } = await juanzong('lights', path, '--on', '2024-06-19');
  expect(code).toBe(0);
  expect(stdout).toContain('截至 2024-06-19（按自然日计算）：红灯 1，黄灯 0，绿灯 0');
  expect((await juanzong('lights', path, '--on', '2024-06')).code).toBe(2);
  expect((await juanzongJson('lights', path, '--case', '没有')).json).toMatchObject({
    error: { code: 'case-not-found' },
  });
});
