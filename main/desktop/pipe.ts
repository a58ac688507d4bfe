import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place to listen at that no other user of the machine can reach. */
export interface Pipe {
  /** A new name each time, so that nothing that an engine left behind is in the way of the next. */
  next(): string;
  remove(): void;
}

export function makePipe(): Pipe {
  if (process.platform === 'win32') {
    return { next: () => `\\\\.\\pipe\\juanzong-${randomBytes(16).toString('hex')}`, remove() {} };
  }
  // mkdtemp makes the folder 0700. A socket's path must stay below about 100 bytes, so it is not in the user's data.
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-'));
  let count = 0;
  return {
    next() {
      count += 1;
      return join(folder, `engine-${count}`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
