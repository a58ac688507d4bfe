import { type Cell, type Grid, type GridRow, type Merge, placeName } from '../book/grid.ts';

/** What is found at a place: a cell, and where it really stands; a merged cell is found at every place that it covers. */
export interface Found {
  cell: Cell;
  row: number;
  column: number;
  merge: Merge | null;
}

/** A sheet to look things up in. Rows and columns count from 0. */
export class SheetView {
  readonly grid: Grid;
  readonly #cells = new Map<number, Map<number, Cell>>();
  /** The merges that reach into a row. */
  readonly #merges = new Map<number, Merge[]>();

  constructor(grid: Grid) {
    this.grid = grid;
    for (const { index, cells } of grid.rows) this.#cells.set(index, new Map(cells));
    for (const merge of grid.merges) {
      for (let row = merge.top; row <= merge.bottom; row += 1) {
        const own = this.#merges.get(row);
        if (own) own.push(merge);
        else this.#merges.set(row, [merge]);
      }
    }
  }

  get rows(): readonly GridRow[] {
    return this.grid.rows;
  }

  /** The cells of a row that hold something. */
  cells(row: number): GridRow['cells'] {
    return [...(this.#cells.get(row) ?? [])];
  }

  find(row: number, column: number): Found | null {
    const merge = this.mergeAt(row, column);
    const [ownRow, ownColumn] = merge ? [merge.top, merge.left] : [row, column];
    const cell = this.#cells.get(ownRow)?.get(ownColumn);
    return cell ? { cell, row: ownRow, column: ownColumn, merge } : null;
  }

  mergeAt(row: number, column: number): Merge | null {
    const merges = this.#merges.get(row) ?? [];
    return merges.find(({ left, right }) => left <= column && column <= right) ?? null;
  }

  /** The text at a place; '' where there is none to read. */
  text(row: number, column: number): string {
    return textOf(this.find(row, column)?.cell);
  }
}

/** What a cell shows; '' for none, and for what cannot be read. */
export function textOf(cell: Cell | undefined): string {
  return cell && cell.kind !== 'formula' && cell.kind !== 'error' ? cell.text : '';
}

/** C12 */
export function placeOf({ row, column }: Pick<Found, 'row' | 'column'>): string {
  return placeName(row, column);
}
