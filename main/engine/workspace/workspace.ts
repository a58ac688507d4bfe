import { JuanzongError } from '../error.ts';
import type { Library, WritableLibrary } from '../library/index.ts';
import type { Office } from './office.ts';

/** The library that a host has open at present, if any; one process holds one. */
export interface Workspace {
  /** What only a host with windows has: other libraries to turn to, and windows to tell. */
  readonly office: Office | null;
  /** @throws JuanzongError `no-library-open` */
  reading(): Library;
  /** @throws JuanzongError `no-library-open`, `library-read-only` */
  writing(): WritableLibrary;
  /** Keeps the library open until the work is done. */
  holding<T>(work: () => Promise<T>): Promise<T>;
}

/** A workspace that holds one library for good: what the command line works in. */
export function workspaceOf(library: Library, writable: WritableLibrary | null): Workspace {
  return {
    office: null,
    reading: () => library,
    writing() {
      if (writable) return writable;
      throw new JuanzongError('library-read-only', '卷宗库以只读方式打开，不能修改，请以可写方式重新打开。');
    },
    holding: (work) => work(),
  };
}
