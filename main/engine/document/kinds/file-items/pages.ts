import type { FieldFault } from '../../../../../shared/document.ts';

interface Paged {
  pages: number | null;
}

/** Where each item begins and ends, counted from page 1; `null` from the first item on of which the pages are unknown. */
export function pageRanges(items: readonly Paged[]): ({ first: number; last: number } | null)[] {
  let next: number | null = 1;
  return items.map(({ pages }) => {
    if (next === null || pages === null) {
      next = null;
      return null;
    }
    const range = { first: next, last: next + Math.max(1, pages) - 1 };
    next = range.last + 1;
    return range;
  });
}

const ENTRY = /^(\d{1,4})\s*[：:]\s*(\d{1,5})页?$/u;

function entriesOf(typed: string | null): string[] {
  return (typed ?? '')
    .split(/[\n；;，,、]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** Items with the pages that were typed for those of which the library does not know them: `3：12`, by their places. */
export function withPages<Item extends Paged>(items: readonly Item[], typed: string | null): Item[] {
  const pages = new Map(
    entriesOf(typed).map((entry) => {
      const [, place, count] = ENTRY.exec(entry) ?? [];
      return [Number(place), Number(count)];
    }),
  );
  return items.map((item, index) => ({ ...item, pages: pages.get(index + 1) ?? item.pages }));
}

/** What is wrong with the pages that were typed. */
export function pageFaults(items: readonly Paged[], typed: string | null): FieldFault[] {
  const wrong = entriesOf(typed).find((entry) => {
    const place = Number(ENTRY.exec(entry)?.[1]);
    return !(place >= 1 && place <= items.length);
  });
  if (wrong === undefined) return [];
  const message = `“补填页数”要写成“序号：页数”，序号在1至${items.length}之间，现在有“${wrong}”。`;
  return [{ key: 'pageCounts', message }];
}

/** Items without a number of pages, by their places. */
export function adviceOnPages(items: readonly Paged[]): string[] {
  const places = items.flatMap(({ pages }, index) => (pages === null ? [index + 1] : []));
  if (places.length === 0) return [];
  const shown = places.slice(0, 10).join('、');
  return [`第${shown}件${places.length > 10 ? `等${places.length}件` : ''}没有页数，其后的页号无法推算`];
}
