import { create } from 'zustand';
import { COLUMN_KEYS, type ColumnKey, FIXED_COLUMNS, USUAL_COLUMNS } from './columns.tsx';

/** How somebody likes to see the ledger; kept in this browser for each library. */
export interface Preferences {
  columns: readonly ColumnKey[];
  isGrouped: boolean;
}

const USUAL: Preferences = { columns: USUAL_COLUMNS, isGrouped: true };

const keyOf = (library: string): string => `juanzong-ledger:${library}`;

const useKept = create<Record<string, Preferences>>(() => ({}));

/** @param library its folder */
export function usePreferences(library: string): [Preferences, (change: Partial<Preferences>) => void] {
  const kept = useKept((all) => all[library]) ?? load(library);
  const change = (part: Partial<Preferences>) => {
    const next = { ...kept, ...part };
    localStorage.setItem(keyOf(library), JSON.stringify(next));
    useKept.setState({ [library]: next });
  };
  return [kept, change];
}

const loaded = new Map<string, Preferences>();

function load(library: string): Preferences {
  const known = loaded.get(library) ?? parse(localStorage.getItem(keyOf(library)));
  loaded.set(library, known);
  return known;
}

/** What is stored may be of an older program: columns that are no more are left out. */
function parse(stored: string | null): Preferences {
  if (stored === null) return USUAL;
  try {
    const { columns, isGrouped } = JSON.parse(stored) as Partial<Preferences>;
    const valid = (columns ?? []).filter((key) => COLUMN_KEYS.includes(key));
    return {
      columns: FIXED_COLUMNS.every((key) => valid.includes(key)) ? valid : USUAL.columns,
      isGrouped: isGrouped ?? true,
    };
  } catch {
    return USUAL;
  }
}
