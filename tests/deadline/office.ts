import { unwrapFailure } from '../../main/engine/failure.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { type Caller, createCaller } from '../../main/engine/router.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import { CASE, openSample } from '../evidence/sample-library.ts';
import { tempFolder } from '../support/temp.ts';

/** A sample library whose feedback was given on 2024-03-18; nobody signs in. */
export interface Office {
  folder: string;
  library: WritableLibrary;
  engine: Caller;
  as(actor: string): Caller;
  /** The ids of the issues 1, 2 and 3; issue 1 has two measures, issue 2 has one. */
  issueIds: [string, string, string];
}

export async function openOffice(feedbackDate: string | null = '2024-03-18'): Promise<Office> {
  const folder = tempFolder();
  const library = openSample(folder);
  const workspace = workspaceOf(library, library);
  const as = (actor: string): Caller => createCaller({ workspace, actor, window: actor, report: () => {} });
  const engine = as('周启明');
  await engine.caseFile.update({ caseFileId: CASE, patch: { feedbackDate } });
  const [first, second, third] = library.db
    .prepare<[], { id: string }>('SELECT id FROM issue ORDER BY number')
    .all();
  if (!first || !second || !third) throw new Error('the sample library has three issues');
  return { folder, library, engine, as, issueIds: [first.id, second.id, third.id] };
}

/** The code of a failure; `null` where there was none. */
export async function codeOf(work: Promise<unknown>): Promise<string | null> {
  const failure = await work.then(() => null, unwrapFailure);
  if (failure === null) return null;
  if (!(failure instanceof Error) || !('code' in failure)) throw failure;
  return String(failure.code);
}
