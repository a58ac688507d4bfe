import { type Zippable, zipSync } from 'fflate';
import yauzl from 'yauzl';
import { LARGEST_PART, LARGEST_WHOLE, MOST_PARTS, TooLarge } from './limits.ts';

/** What a ledger's values do not need: pictures, macros, links to other files and the results of queries. */
const NOT_NEEDED =
  /^(?:customxml|docprops)\/|\/(?:externallinks|drawings|comments|threadedcomments|persons|media|embeddings|charts|chartsheets|activex|ctrlprops|printersettings|pivottables|pivotcache|querytables|slicers|slicercaches|tables|theme|richdata)\/|\/worksheets\/_rels\/|connections\.xml$|calcchain\.xml$/u;

/**
 * The parts of an .xlsx that hold values, as an archive that says of itself what is true: what comes out of it was
 * counted while it came out.
 * @throws TooLarge; any other error where it is no archive
 */
export async function boundedArchive(bytes: Buffer): Promise<Uint8Array> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const parts: Zippable = {};
  let count = 0;
  let left = LARGEST_WHOLE;
  for await (const entry of zip.eachEntry()) {
    if (++count > MOST_PARTS) throw new TooLarge();
    const name = entry.fileName.toLowerCase();
    if (!/\.(?:xml|rels)$/u.test(name) || NOT_NEEDED.test(name)) continue;
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    let own = LARGEST_PART;
    try {
      for await (const chunk of stream) {
        const piece: Buffer = chunk;
        own -= piece.length;
        left -= piece.length;
        if (own < 0 || left < 0) throw new TooLarge();
        chunks.push(piece);
      }
    } finally {
      stream.destroy();
    }
    parts[entry.fileName] = [new Uint8Array(Buffer.concat(chunks)), { level: 0 }];
  }
  return zipSync(parts);
}
