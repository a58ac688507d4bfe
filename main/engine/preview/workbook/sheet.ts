import { beginning } from '../calm.ts';
import { LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from '../limits.ts';
import { TooLarge } from '../too-large.ts';
import { type CellRules, type CellValue, type RawCell, valueOfCell } from './cell.ts';
import type { WorkbookParts } from './parts.ts';
import { CellText } from './strings.ts';

/** Cells beside those that are shown; where there are more, what follows is not looked for. */
const MOST_UNSEEN = 200_000;

/** What was read of a sheet, by row and column counted from 0; there is nothing beyond `MOST_ROWS` and `MOST_COLUMNS`. */
export interface ReadSheet {
  rows: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
  width: number;
  height: number;
  /** Whether there is more than can be shown. */
  truncated: boolean;
}

/**
 * The cells of a sheet that can be shown. Where a cell claims to stand decides nothing but whether it is shown: no
 * room is made for what lies between.
 * @throws TooLarge; any other error where it is damaged
 */
export async function readSheet(parts: WorkbookParts, path: string, rules: CellRules): Promise<ReadSheet> {
  const reader = new SheetReader(rules);
  try {
    await parts.walk(path, {
      open: (name, attributes) => reader.open(name, attributes),
      text: (piece) => reader.text(piece),
      close: (name) => reader.close(name),
    });
  } catch (error) {
    // Of a sheet whose end is too far away the beginning is shown.
    if (!(error instanceof TooLarge) || !reader.hasCells) throw error;
    reader.cut();
  }
  return reader.sheet();
}

class SheetReader {
  readonly #rules: CellRules;
  readonly #rows = new Map<number, Map<number, CellValue>>();
  readonly #inline = new CellText();
  #row = -1;
  #column = -1;
  #cell: RawCell | null = null;
  #isValue = false;
  #unseen = 0;
  #truncated = false;

  constructor(rules: CellRules) {
    this.#rules = rules;
  }

  get hasCells(): boolean {
    return this.#rows.size > 0;
  }

  cut(): void {
    this.#truncated = true;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'row') this.#beginRow(attributes.get('r'));
    else if (name === 'c') this.#beginCell(attributes);
    else if (name === 'v') this.#isValue = true;
    else this.#inline.open(name);
  }

  text(piece: string): void {
    if (!this.#cell) return;
    if (this.#isValue) this.#cell.value += beginning(piece, LONGEST_CELL + 1 - this.#cell.value.length);
    else this.#inline.add(piece);
  }

  close(name: string): false | undefined {
    if (name === 'v') this.#isValue = false;
    else if (name === 'c') return this.#endCell();
    else this.#inline.close(name);
    return undefined;
  }

  #beginRow(number: string | undefined): void {
    this.#row = number !== undefined && /^\d{1,7}$/u.test(number) ? Number(number) - 1 : this.#row + 1;
    this.#column = -1;
  }

  #beginCell(attributes: ReadonlyMap<string, string>): void {
    this.#column += 1;
    const reference = attributes.get('r');
    if (reference !== undefined) this.#goTo(reference);
    this.#inline.begin();
    this.#isValue = false;
    this.#cell = {
      type: attributes.get('t') ?? 'n',
      style: Number(attributes.get('s') ?? 0),
      value: '',
      inline: '',
    };
  }

  #goTo(reference: string): void {
    const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
    // No sheet reaches there; what a liar puts there is not shown.
    if (letters === undefined) this.#column = Number.POSITIVE_INFINITY;
    else {
      this.#column = [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      this.#row = Number(digits) - 1;
    }
  }

  /** @returns `false` where nothing that follows would be shown */
  #endCell(): false | undefined {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return undefined;
    const value = valueOfCell({ ...cell, inline: this.#inline.value }, this.#rules);
    if (!value) return undefined;
    const isShown = this.#row >= 0 && this.#row < MOST_ROWS && this.#column < MOST_COLUMNS;
    if (isShown) {
      this.#cells().set(this.#column, value);
      return undefined;
    }
    this.#truncated = true;
    this.#unseen += 1;
    return this.#row >= MOST_ROWS || this.#unseen > MOST_UNSEEN ? false : undefined;
  }

  #cells(): Map<number, CellValue> {
    const known = this.#rows.get(this.#row);
    if (known) return known;
    const cells = new Map<number, CellValue>();
    this.#rows.set(this.#row, cells);
    return cells;
  }

  sheet(): ReadSheet {
    let width = 0;
    let height = 0;
    for (const [row, cells] of this.#rows) {
      height = Math.max(height, row + 1);
      for (const column of cells.keys()) width = Math.max(width, column + 1);
    }
    const most = Math.floor(MOST_CELLS / Math.max(width, 1));
    return {
      rows: this.#rows,
      width,
      height: Math.min(height, most),
      truncated: this.#truncated || height > most,
    };
  }
}
