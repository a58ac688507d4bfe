import { type RefObject, useEffect, useRef } from 'react';

/**
 * Calls `leave` when the page, or the window, goes away: a page that a shortcut takes away loses its fields before
 * they lose the focus. `isThere` tells those who wait for something whether the field is still shown.
 */
export function useOnLeaving(isThere: RefObject<boolean>, leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const run = () => latest.current();
    isThere.current = true;
    window.addEventListener('pagehide', run);
    return () => {
      isThere.current = false;
      window.removeEventListener('pagehide', run);
      run();
    };
  }, [isThere]);
}
