import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JuanzongError } from '../error.ts';

export const DATABASE = 'juanzong.db';

/** Tells whether a library still lies where it was opened. */
export interface Place {
  /** @throws JuanzongError `library-gone` once the folder was moved away, deleted or replaced by another */
  require(): void;
}

/**
 * Remembers which file the database of the library in `folder` is. An open database goes on taking changes after its
 * file lost its name, on any system but Windows, and they would be gone when it is closed.
 */
export function placeOf(folder: string): Place {
  const file = join(folder, DATABASE);
  const opened = identityOf(file);
  return {
    require() {
      if (identityOf(file) === opened) return;
      throw new JuanzongError(
        'library-gone',
        `卷宗库“${folder}”的文件夹已被移走、删除或替换，不能继续使用。请找到该文件夹后重新打开。`,
      );
    },
  };
}

function identityOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : '';
}

/**
 * Whether there is a library's database in the folder, sound or not. A link is none: the library's lock would lie
 * beside the link, and beside the database another.
 */
export function isLibrary(path: string): boolean {
  return kindOf(path) === 'database';
}

/** What lies in a folder under the name of the database. Nothing is opened: a pipe would never answer. */
export function kindOf(folder: string): 'database' | 'other' | 'none' {
  try {
    return lstatSync(join(folder, DATABASE)).isFile() ? 'database' : 'other';
  } catch {
    return 'none';
  }
}
