import { readEvents } from '../../main/engine/audit/index.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { type Caller, createCaller } from '../../main/engine/router.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import { CASE, openSample } from '../evidence/sample-library.ts';
import { tempFolder } from '../support/temp.ts';

/** A sample library with somebody at work in it. */
export interface Office {
  library: WritableLibrary;
  engine: Caller;
  /** The ids of the issues 1, 2 and 3. */
  issueIds: [string, string, string];
}

export function openOffice(): Office {
  const library = openSample(tempFolder());
  const workspace = workspaceOf(library, library);
  const engine = createCaller({ workspace, actor: '周启明', window: '甲', report: () => {} });
  const [first, second, third] = library.db
    .prepare<[], { id: string }>('SELECT id FROM issue ORDER BY number')
    .all();
  if (!first || !second || !third) throw new Error('the sample library has three issues');
  return { library, engine, issueIds: [first.id, second.id, third.id] };
}

/** What was traced since `count` events were there: action, before and after. */
export function tracedSince({ library }: Office, count: number) {
  return readEvents(library.db, CASE)
    .slice(count)
    .map(({ actor, action, subjectId, before, after }) => ({
      actor,
      action,
      subjectId,
      before: before === null ? null : (JSON.parse(before) as unknown),
      after: after === null ? null : (JSON.parse(after) as unknown),
    }));
}

export function eventCount({ library }: Office): number {
  return readEvents(library.db, CASE).length;
}
