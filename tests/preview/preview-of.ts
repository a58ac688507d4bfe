import { join } from 'node:path';
import { expect } from 'vitest';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { createCaller, workspaceOf } from '../../main/engine/index.ts';
import { readIssues } from '../../main/engine/issue/index.ts';
import type { Preview } from '../../shared/preview.ts';
import { CASE, issue, openSample, put } from '../evidence/sample-library.ts';
import { tempFolder } from '../support/temp.ts';

/** Attaches a file with this content and previews it. */
export async function previewOf(name: string, content: string | Uint8Array): Promise<Preview> {
  const folder = tempFolder();
  const library = openSample(folder);
  await attachEvidence(library, '甲', { issue: issue(1), paths: [put(join(folder, name), content)] });
  const [piece] = readIssues(library.db, CASE)[0]?.evidence ?? [];
  const workspace = workspaceOf(library, library);
  const caller = createCaller({ workspace, actor: '甲', window: '一', report: () => {} });
  const shown = await caller.preview.evidence({ evidenceId: piece?.id ?? '' });
  expect(shown).toMatchObject({ name, size: piece?.size });
  return shown.content;
}
