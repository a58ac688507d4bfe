import { useCallback, useLayoutEffect, useRef } from 'react';

/** A handler that stays the same object while doing what it does at present, so that rows need not render for its sake. */
export function useStable<Arguments extends unknown[]>(
  handler: (...given: Arguments) => void,
): (...given: Arguments) => void {
  const present = useRef(handler);
  useLayoutEffect(() => {
    present.current = handler;
  });
  return useCallback((...given: Arguments) => present.current(...given), []);
}
