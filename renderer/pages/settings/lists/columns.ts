import type { ListColumn, ListColumnKey } from '../../../../shared/list.ts';

/** A column that a list can show, as it is being arranged. */
export interface ArrangedColumn extends ListColumn {
  isShown: boolean;
  /** The head that it has until it is renamed. */
  usual: string;
}

/** The shown columns in their order, and behind them all others. */
export function arranged(columns: readonly ListColumn[], known: readonly ListColumn[]): ArrangedColumn[] {
  const usualOf = new Map(known.map(({ key, head }) => [key, head]));
  const shown = new Set(columns.map(({ key }) => key));
  return [
    ...columns.map((column) => ({ ...column, isShown: true, usual: usualOf.get(column.key) ?? column.head })),
    ...known
      .filter(({ key }) => !shown.has(key))
      .map((column) => ({ ...column, isShown: false, usual: column.head })),
  ];
}

/** The columns with one moved by a place among those that are shown. */
export function moved(
  columns: readonly ArrangedColumn[],
  key: ListColumnKey,
  by: -1 | 1,
): readonly ArrangedColumn[] {
  const at = columns.findIndex((column) => column.key === key);
  const [one, other] = [columns[at], columns[at + by]];
  if (!one || !other?.isShown) return columns;
  return columns.with(at, other).with(at + by, one);
}

/** The columns with one shown, as the last of those that are, or shown no more. */
export function toggled(columns: readonly ArrangedColumn[], key: ListColumnKey): readonly ArrangedColumn[] {
  const one = columns.find((column) => column.key === key);
  if (!one) return columns;
  const others = columns.filter((column) => column.key !== key);
  const shown = others.filter(({ isShown }) => isShown);
  const hidden = others.filter(({ isShown }) => !isShown);
  return [...shown, { ...one, isShown: !one.isShown }, ...hidden];
}
