import type { Preview, PreviewSheet } from '../../../shared/preview.ts';
import { beginning, calm } from './calm.ts';
import { LONGEST_CELL, MOST_CHARACTERS_OF_SHEETS } from './limits.ts';
import type { CellValue } from './workbook/cell.ts';
import { readContents } from './workbook/contents.ts';
import { WorkbookParts } from './workbook/parts.ts';
import { type ReadSheet, readSheet } from './workbook/sheet.ts';
import { readStrings } from './workbook/strings.ts';
import { readDateStyles } from './workbook/styles.ts';

/**
 * The values in a workbook, sheet by sheet.
 * @throws TooLarge; any other error where the file is damaged
 */
export async function readXlsx(bytes: Buffer): Promise<Preview> {
  const parts = await WorkbookParts.open(bytes);
  const { sheets, hasMoreSheets, strings, styles, from1904 } = await readContents(parts);
  const rules = { dates: await readDateStyles(parts, styles), from1904 };
  const read: ReadSheet[] = [];
  for (const { path } of sheets) read.push(await readSheet(parts, path, rules));
  const texts = await readStrings(parts, strings, wantedStrings(read));
  const printer = new Printer(texts);
  return {
    kind: 'sheets',
    sheets: read.map((sheet, index) => printer.print(sheets[index]?.name ?? '', sheet)),
    truncated: hasMoreSheets,
  };
}

function wantedStrings(sheets: readonly ReadSheet[]): Set<number> {
  const wanted = new Set<number>();
  for (const { rows, height } of sheets) {
    for (const [row, cells] of rows) {
      if (row >= height) continue;
      for (const cell of cells.values()) if (cell.kind === 'string') wanted.add(cell.place);
    }
  }
  return wanted;
}

/** Writes out sheets, up to a bound on all together. */
class Printer {
  readonly #texts: ReadonlyMap<number, string>;
  #left = MOST_CHARACTERS_OF_SHEETS;

  constructor(texts: ReadonlyMap<number, string>) {
    this.#texts = texts;
  }

  print(name: string, { rows, width, height, truncated }: ReadSheet): PreviewSheet {
    const shown: string[][] = [];
    while (shown.length < height && this.#left > 0) {
      const cells = rows.get(shown.length);
      shown.push(Array.from({ length: width }, (_, column) => this.#shown(cells?.get(column))));
    }
    return { name: calm(name), rows: shown, truncated: truncated || shown.length < height };
  }

  #shown(value: CellValue | undefined): string {
    if (!value) return '';
    const whole = value.kind === 'shown' ? value.text : (this.#texts.get(value.place) ?? '');
    const text = whole.length > LONGEST_CELL ? `${beginning(whole, LONGEST_CELL)}…` : whole;
    this.#left -= text.length;
    return calm(text);
  }
}
