import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Progress } from '../engine/index.ts';

const WIDTH = 24;
/** In milliseconds; a terminal needs no more. */
const PAUSE = 100;

/** A progress bar on standard error where that is a terminal; elsewhere silent. */
export function progressReporter(): { report: (progress: Progress) => void; clear: () => void } {
  if (!process.stderr.isTTY) return { report: () => undefined, clear: () => undefined };
  let last = 0;
  let shown = false;
  return {
    report({ done, total, label }) {
      const now = Date.now();
      if (now - last < PAUSE) return;
      last = now;
      shown = true;
      const share = total > 0 ? Math.min(1, done / total) : 1;
      const full = Math.round(share * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const percent = `${Math.floor(share * 100)}`.padStart(3);
      process.stderr.write(
        `\r\x1b[K${bar} ${percent}% ${stripVTControlCharacters(basename(label)).slice(0, 30)}`,
      );
    },
    clear() {
      if (shown) process.stderr.write('\r\x1b[K');
      shown = false;
    },
  };
}
