import { MOST_SHEETS } from '../limits.ts';
import { TooLarge } from '../too-large.ts';
import type { WorkbookParts } from './parts.ts';
import { unescaped } from './strings.ts';

/** What a workbook says that it has. */
export interface Contents {
  /** In the order of their tabs; no more than can be shown. */
  sheets: { name: string; path: string }[];
  hasMoreSheets: boolean;
  strings: string | null;
  styles: string | null;
  /** Whether days count from 1904 on, as on old Macintoshes. */
  from1904: boolean;
}

const FOLDER = 'xl/';
const WORKBOOK = `${FOLDER}workbook.xml`;
const MOST_RELATIONS = 10_000;

/** @throws TooLarge; any other error where it is no workbook */
export async function readContents(parts: WorkbookParts): Promise<Contents> {
  if (!parts.has(WORKBOOK)) throw new Error('no workbook');
  const contents: Contents = {
    sheets: [],
    hasMoreSheets: false,
    strings: null,
    styles: null,
    from1904: false,
  };
  const sheetPaths = new Map<string, string>();
  let relations = 0;
  await parts.walk(`${FOLDER}_rels/workbook.xml.rels`, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      if (++relations > MOST_RELATIONS) throw new TooLarge();
      const type = attributes.get('Type')?.split('/').at(-1);
      const path = pathOf(attributes.get('Target') ?? '');
      if (type === 'worksheet') sheetPaths.set(attributes.get('Id') ?? '', path);
      else if (type === 'sharedStrings') contents.strings = path;
      else if (type === 'styles') contents.styles = path;
    },
  });
  await parts.walk(WORKBOOK, {
    open(name, attributes) {
      if (name === 'workbookPr') contents.from1904 = /^(1|true)$/u.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const path = sheetPaths.get(attributes.get('id') ?? '');
      if (path === undefined) return;
      if (contents.sheets.length < MOST_SHEETS) {
        contents.sheets.push({ name: unescaped(attributes.get('name') ?? ''), path });
      } else contents.hasMoreSheets = true;
    },
  });
  return contents;
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : FOLDER + target;
}
