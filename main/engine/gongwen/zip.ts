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
    if (bytes) entries[name] = [bytes, { mtime, os: 0, attrs: 0, level: 6 }];
  }
  return zipSync(entries);
}
