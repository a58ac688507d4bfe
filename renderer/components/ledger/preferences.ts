import { useMemo } from 'react';
import { usePreference } from '../../engine/index.ts';
import { COLUMN_KEYS, type ColumnKey, FIXED_COLUMNS, USUAL_COLUMNS } from './columns.tsx';

/** How somebody likes to see the ledger; remembered for each library. */
export interface Preferences {
  columns: readonly ColumnKey[];
  isGrouped: boolean;
}

/** @param library its folder */
export function usePreferences(library: string): [Preferences, (change: Partial<Preferences>) => void] {
  const [stored, remember] = usePreference(library, 'ledger');
  const kept = useMemo(() => readPreferences(stored), [stored]);
  return [kept, (part) => remember({ ...kept, ...part })];
}

/** What is stored may be of an older program: columns that are no more are left out. */
export function readPreferences(stored: unknown): Preferences {
  const { columns, isGrouped } = (stored ?? {}) as Partial<Record<keyof Preferences, unknown>>;
  const named: unknown[] = Array.isArray(columns) ? [...new Set(columns)] : [];
  const valid = named.filter(isColumn);
  return {
    columns: FIXED_COLUMNS.every((key) => valid.includes(key)) ? valid : USUAL_COLUMNS,
    isGrouped: typeof isGrouped === 'boolean' ? isGrouped : true,
  };
}

function isColumn(key: unknown): key is ColumnKey {
  return COLUMN_KEYS.some((known) => known === key);
}
