import { useEffect, useState } from 'react';

/** Gives the focus back, when the component goes away, to what had it before the component came. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
