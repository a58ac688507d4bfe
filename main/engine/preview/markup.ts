import { TooLarge } from './too-large.ts';

/** Elements, their ends and their attributes in a whole document. Hundreds of pages have as many. */
const MOST_PIECES = 500_000;
const MOST_ATTRIBUTES_OF_A_TAG = 5_000;

const [OPENS, EQUALS] = [0x3c, 0x3d];

/**
 * Counts what a library's tree of XML would hold before there is one. The limit on a thread's memory holds against
 * many small pieces only: one large piece at the limit ends the whole program, so no tree may come near it.
 */
export class MarkupBudget {
  #pieces = 0;

  /** @throws TooLarge */
  spend(xml: Buffer): void {
    let ofThisTag = 0;
    for (const byte of xml) {
      if (byte === OPENS) ofThisTag = 0;
      else if (byte === EQUALS) ofThisTag += 1;
      else continue;
      this.#pieces += 1;
      if (this.#pieces > MOST_PIECES || ofThisTag > MOST_ATTRIBUTES_OF_A_TAG) throw new TooLarge();
    }
  }
}
