import { useEffect, useSyncExternalStore } from 'react';

/**
 * Whether the window fills the screen, and how to let it or leave again. The whole document does, so that lists,
 * dialogs and messages are seen; the page says what is left of it. Left when the page is.
 */
export function useFullScreen(): { isFull: boolean; toggle: () => void } {
  const isFull = useSyncExternalStore(follow, () => document.fullscreenElement !== null);
  useEffect(
    () => () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    },
    [],
  );
  return {
    isFull,
    toggle: () => void (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  };
}

function follow(tell: () => void): () => void {
  document.addEventListener('fullscreenchange', tell);
  return () => document.removeEventListener('fullscreenchange', tell);
}
