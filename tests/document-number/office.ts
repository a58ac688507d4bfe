import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { type Caller, createCaller } from '../../main/engine/router.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import { CASE, openSample } from '../evidence/sample-library.ts';
import { tempFolder } from '../support/temp.ts';

/** A sample library and papers to be numbered in it. */
export interface Office {
  folder: string;
  library: WritableLibrary;
  engine: Caller;
  /** Makes a notice that differs from others by its 拟稿人, of the code 松巡办 in 2026 unless told otherwise. */
  make(drafter: string, values?: Values): Promise<Made>;
}

export type Values = Record<string, string | null>;
export type Made = Awaited<ReturnType<Caller['document']['generate']>>;

/** A kind of paper that bears a number and is made of whatever a case file holds. */
export const KIND = 'ledger';

export function openOffice(): Office {
  const folder = tempFolder();
  const library = openSample(folder);
  const engine = createCaller({
    workspace: workspaceOf(library, library),
    actor: '周启明',
    window: '甲',
    report: () => {},
  });
  return {
    folder,
    library,
    engine,
    make: (drafter, values = {}) =>
      engine.document.generate({
        caseFileId: CASE,
        kind: KIND,
        values: { numberCode: '松巡办', date: '2026-03-01', drafter, ...values },
      }),
  };
}

/** The numbers of a code and year in the register, with `-` before voided ones. */
export async function registered({ engine }: Office, code = '松巡办', year = 2026): Promise<string[]> {
  const series = await engine.document.numbers();
  return (
    series
      .find((each) => each.code === code && each.year === year)
      ?.numbers.map(({ serial, status }) => `${status === 'voided' ? '-' : ''}${serial}`) ?? []
  );
}
