import { flushSync } from 'react-dom';
import { create } from 'zustand';

export const usePalette = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

/** Opens it at once, so that it gets whatever is typed right after. */
export function openPalette(): void {
  flushSync(() => usePalette.setState({ isOpen: true }));
}

export function closePalette(): void {
  usePalette.setState({ isOpen: false });
}
