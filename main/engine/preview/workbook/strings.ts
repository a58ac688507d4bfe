import { beginning } from '../calm.ts';
import { LONGEST_CELL } from '../limits.ts';
import type { WorkbookParts } from './parts.ts';

/** The texts of a workbook that are wanted, by their place in its table. @throws TooLarge; any other error where it is damaged */
export async function readStrings(
  parts: WorkbookParts,
  path: string | null,
  wanted: ReadonlySet<number>,
): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  if (path === null || wanted.size === 0) return found;
  let place = -1;
  const text = new CellText();
  await parts.walk(path, {
    open(name) {
      if (name === 'si') {
        place += 1;
        text.begin();
      } else text.open(name);
    },
    text: (piece) => text.add(piece),
    close(name) {
      text.close(name);
      if (name === 'si' && wanted.has(place)) found.set(place, text.value);
      return found.size < wanted.size;
    },
  });
  return found;
}

/** Puts together the text of a string from its pieces, without the reading aids above it; no more than is shown. */
export class CellText {
  #value = '';
  #isText = false;
  #isAid = false;

  get value(): string {
    return unescaped(this.#value);
  }

  begin(): void {
    this.#value = '';
    this.#isText = false;
    this.#isAid = false;
  }

  open(name: string): void {
    if (name === 't') this.#isText = true;
    else if (name === 'rPh') this.#isAid = true;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isAid = false;
  }

  add(piece: string): void {
    // One more, so that it shows that there was more.
    const room = LONGEST_CELL + 1 - this.#value.length;
    if (this.#isText && !this.#isAid && room > 0) this.#value += beginning(piece, room);
  }
}

/** Characters that XML cannot hold stand as `_xHHHH_` in a workbook. */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
