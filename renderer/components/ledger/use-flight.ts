import { useLayoutEffect, useRef } from 'react';

/**
 * Whether the table flies past faster than anybody reads: when it was scrolling already, and again most of the rows are
 * others. A single jump is none; and where flying ends, the table renders once more.
 */
export function useFlight(first: number, count: number, isScrolling: boolean): boolean {
  const former = useRef({ first, isScrolling });
  const passed = Math.abs(first - former.current.first);
  const isFlying = isScrolling && former.current.isScrolling && passed > count / 2;
  useLayoutEffect(() => {
    former.current = { first, isScrolling };
  });
  return isFlying;
}
