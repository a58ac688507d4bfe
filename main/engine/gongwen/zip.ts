import { type Zippable, zipSync } from 'fflate';

/** Packs files so that the same files give the same bytes: sorted, the content types first, without times. */
export function zipped(files: Record<string, Uint8Array>): Uint8Array {
  const first = '[Content_Types].xml';
  // The first moment that an entry can carry. Entries hold local time, so it is asked for in the zone of the moment.
  const mtime = new Date(1980, 0, 1);
  const names = Object.keys(files).sort((a, b) =>
    a === first ? -1 : b === first ? 1 : a < b ? -1 : a > b ? 1 : 0,
  );
  const entries: Zippable = {};
  for (const name of names) {
    const bytes = files[name];
    // Entries of type Unix carry modes; type 0 with no attributes reads the same everywhere.
    if (bytes) entries[name] = [bytes, { mtime, os: 0, attrs: 0, level: levelOf(bytes) }];
  }
  return zipSync(entries);
}

/** From here on the time counts that a few percent of the size would cost, in bytes. */
const LARGE = 1_000_000;

function levelOf(bytes: Uint8Array): 3 | 6 {
  return bytes.length < LARGE ? 6 : 3;
}
