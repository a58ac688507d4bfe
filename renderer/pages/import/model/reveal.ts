import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Selection } from './wizard.ts';

/**
 * Brings what is marked into view in a pane, unless it was marked there.
 * @param scrollTo has the pane draw the part that holds the piece
 */
export function useReveal(
  pane: RefObject<HTMLElement | null>,
  selection: Selection | null,
  side: Selection['from'],
  scrollTo: (piece: string) => void,
): void {
  const draw = useEffectEvent(scrollTo);
  useEffect(() => {
    const element = pane.current;
    if (!element || !selection || selection.from === side) return;
    draw(selection.piece);
    return reveal(element, selection.piece, side === 'result' && selection.from === 'command');
  }, [pane, selection, side]);
}

/** Rows are measured as they are drawn, which moves those below them: look again until it rests. */
const FRAMES = 8;

/** @param focus whether the piece is to have the focus, so that it can be corrected at once */
function reveal(pane: HTMLElement, piece: string, focus: boolean): () => void {
  let frames = 0;
  let request = 0;
  const look = (): void => {
    const element = pane.querySelector<HTMLElement>(`[data-piece="${CSS.escape(piece)}"]`);
    frames += 1;
    if (element && frames > 2) {
      const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      if (top < 8 || top + Math.min(element.offsetHeight, 120) > pane.clientHeight)
        element.scrollIntoView({ block: 'center' });
    }
    if (focus && frames === FRAMES) focusIn(element);
    if (frames < FRAMES) request = requestAnimationFrame(look);
  };
  request = requestAnimationFrame(look);
  return () => cancelAnimationFrame(request);
}

function focusIn(element: HTMLElement | null): void {
  const control = element?.matches('button') ? element : element?.querySelector<HTMLElement>(CONTROLS);
  control?.focus({ preventScroll: true });
}

const CONTROLS = 'textarea, input, button';
