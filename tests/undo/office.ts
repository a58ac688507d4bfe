import { join } from 'node:path';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { type Caller, createCaller } from '../../main/engine/router.ts';
import { undoableTables } from '../../main/engine/undo/tables.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import { issue, openSample, put } from '../evidence/sample-library.ts';
import { signOff } from '../support/sign-off.ts';
import { tempFolder } from '../support/temp.ts';

/** A sample library with people at work in it; each window undoes its own edits. */
export interface Office {
  folder: string;
  library: WritableLibrary;
  window(name: string): Caller;
  /** Attaches a file of its own to an issue or one of its measures. @returns the id of the link */
  attach(number: 1 | 2 | 3, name: string, measure?: number): Promise<string>;
}

export function openOffice(): Office {
  const folder = tempFolder();
  const library = openSample(folder);
  const workspace = workspaceOf(library, library);
  const window = (name: string): Caller =>
    createCaller({ workspace, actor: `${name}窗口的人`, window: name, report: () => {} });
  return {
    folder,
    library,
    window,
    async attach(number, name, measure) {
      const path = put(join(folder, '来件', name));
      await window('附加').evidence.attach({ issue: issue(number), paths: [path], measure });
      return text(library, 'SELECT id FROM evidence_link ORDER BY rowid DESC LIMIT 1');
    },
  };
}

/** Closes an issue through its chain, with everything that is asked for. */
export function closeIssue({ folder, library }: Office, engine: Caller, number: number): Promise<void> {
  return signOff(engine, { issueId: idOf(library, number), folder, on: '2024-05-10' });
}

/** The first value of the first row that a query finds. */
export function text({ db }: WritableLibrary, sql: string, ...parameters: unknown[]): string {
  return String(
    db
      .prepare<unknown[], unknown>(sql)
      .pluck()
      .get(...parameters),
  );
}

/** The id of an issue by its number, or of one of its measures. */
export function idOf(library: WritableLibrary, number: number, measure?: number): string {
  return measure === undefined
    ? text(library, 'SELECT id FROM issue WHERE number = ?', number)
    : text(
        library,
        `SELECT measure.id FROM measure JOIN issue ON issue.id = issue_id
         WHERE issue.number = ? AND measure.number = ? AND measure.trashed_at IS NULL`,
        number,
        measure,
      );
}

/** Everything that an edit can change, table by table. */
export function contentOf({ db }: WritableLibrary): Record<string, unknown[]> {
  return Object.fromEntries(
    undoableTables(db).map(({ name, key }) => [
      name,
      db.prepare(`SELECT * FROM "${name}" ORDER BY ${key.join(', ')}`).all(),
    ]),
  );
}
