import { unwrapFailure } from '../../main/engine/failure.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { type Caller, createCaller } from '../../main/engine/router.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import { openSample } from '../evidence/sample-library.ts';
import { makeReady } from '../support/sign-off.ts';
import { tempFolder } from '../support/temp.ts';

/** A sample library with people at work in it; nobody signs in. */
export interface Office {
  folder: string;
  library: WritableLibrary;
  /** The clerk. */
  engine: Caller;
  as(actor: string): Caller;
  /** The ids of the issues 1, 2 and 3. */
  issueIds: [string, string, string];
}

export function openOffice(): Office {
  const folder = tempFolder();
  const library = openSample(folder);
  const workspace = workspaceOf(library, library);
  const as = (actor: string): Caller => createCaller({ workspace, actor, window: actor, report: () => {} });
  const [first, second, third] = library.db
    .prepare<[], { id: string }>('SELECT id FROM issue ORDER BY number')
    .all();
  if (!first || !second || !third) throw new Error('the sample library has three issues');
  return { folder, library, engine: as('周启明'), as, issueIds: [first.id, second.id, third.id] };
}

/** An office whose issue 1 can be filed on 2024-05-10. */
export async function readyOffice(): Promise<Office> {
  const office = openOffice();
  const [issueId] = office.issueIds;
  await office.engine.issue.update({
    issueId,
    patch: { startDate: '2024-03-01', dueDate: '2024-05-31', rectificationKind: 'deadline' },
  });
  await makeReady(office.engine, { issueId, folder: office.folder, on: '2024-05-10' });
  return office;
}

/** Where the bytes of a piece of evidence lie, by its name. */
export function storedFile({ library }: Office, name: string): string {
  const sha256 = library.db
    .prepare<[string], string>('SELECT sha256 FROM evidence WHERE name = ?')
    .pluck()
    .get(name);
  return library.evidence.pathOf(sha256 ?? '');
}

/** The code and sentence of a failure; `null` where there was none. */
export async function failureOf(work: Promise<unknown>): Promise<{ code: string; message: string } | null> {
  const failure = await work.then(() => null, unwrapFailure);
  if (failure === null) return null;
  if (!(failure instanceof Error) || !('code' in failure)) throw failure;
  return { code: String(failure.code), message: failure.message };
}
