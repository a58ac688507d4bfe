import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  KNOWN_LIST_COLUMNS,
  LIST_COLUMN_NAMES,
  LIST_NAMES,
  LISTS,
  type ListColumnKey,
  type ListKey,
  type ListLayout,
  USUAL_LIST_COLUMNS,
} from '../../../shared/list.ts';
import { JuanzongError } from '../error.ts';
import type { Change } from '../library/index.ts';
import { readSetting, type Setting, writeSetting } from '../setting/index.ts';

const COLUMN_KEYS = Object.keys(LIST_COLUMN_NAMES) as ListColumnKey[];
export const columnKey = z.enum(COLUMN_KEYS);

const layout = z.strictObject({
  name: z.string(),
  columns: z.array(z.strictObject({ key: columnKey, head: z.string() })),
});

/** 清单栏目: the lists that an office has arranged for itself; the others are as usual. */
const LAYOUTS: Setting<Partial<Record<ListKey, ListLayout>>> = {
  key: 'lists',
  schema: z.partialRecord(z.enum(LISTS), layout),
  initial: {},
};

/** What a list is called and shows in this library. */
export function layoutOf(db: Database, list: ListKey): ListLayout {
  return readSetting(db, LAYOUTS)[list] ?? usualLayout(list);
}

/** What a list is called and shows where an office has not arranged it. */
function usualLayout(list: ListKey): ListLayout {
  return {
    name: LIST_NAMES[list],
    columns: USUAL_LIST_COLUMNS[list].map((key) => ({ key, head: LIST_COLUMN_NAMES[key] })),
  };
}

/** A list as it is to be; what is not named is called as usual. */
export interface Arrangement {
  list: ListKey;
  name?: string | undefined;
  columns: readonly { key: ListColumnKey; head?: string | undefined }[];
}

/** Arranges a list. @throws JuanzongError `unknown-list-column`, `column-twice` */
export function arrange(change: Change, { list, name, columns }: Arrangement): void {
  const seen = new Set<ListColumnKey>();
  for (const { key } of columns) {
    const usual = LIST_COLUMN_NAMES[key];
    if (!KNOWN_LIST_COLUMNS[list].includes(key)) {
      throw new JuanzongError('unknown-list-column', `${LIST_NAMES[list]}没有“${usual}”这一栏，请另选。`);
    }
    if (seen.has(key)) {
      throw new JuanzongError('column-twice', `“${usual}”这一栏选了两次，请去掉一个。`);
    }
    seen.add(key);
  }
  const wanted = {
    name: name ?? LIST_NAMES[list],
    columns: columns.map(({ key, head }) => ({ key, head: head ?? LIST_COLUMN_NAMES[key] })),
  };
  writeLayout(change, list, wanted);
}

/** Puts a list back as it was before the office arranged it. */
export function arrangeAsUsual(change: Change, list: ListKey): void {
  writeLayout(change, list, undefined);
}

function writeLayout(change: Change, list: ListKey, wanted: ListLayout | undefined): void {
  const { [list]: _former, ...others } = readSetting(change.db, LAYOUTS);
  const isUsual = !wanted || JSON.stringify(wanted) === JSON.stringify(usualLayout(list));
  writeSetting(change, LAYOUTS, isUsual ? others : { ...others, [list]: wanted });
}
