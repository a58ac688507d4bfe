import { type RefObject, useEffect } from 'react';

/** Moves the focus to the heading of the page that is shown, past all that stands around it. */
export function focusPage(): void {
  const main = document.querySelector('main');
  (main?.querySelector<HTMLElement>('h1[tabindex]') ?? main)?.focus({ preventScroll: true });
}

/**
 * Gives a page's heading the focus when the page before it took the focus away with it, so that keys go on from there
 * and a screen reader says where one is. Before anybody has done anything nobody has lost it.
 */
export function usePageFocus(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focused = document.activeElement;
    // Whoever went past the navigation while the page was still on its way waits on `main`.
    const isLost = focused === null || focused === document.body || focused.localName === 'main';
    if (isLost && navigator.userActivation.hasBeenActive) heading.current?.focus({ preventScroll: true });
  }, [heading]);
}
