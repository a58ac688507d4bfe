import { useEffect } from 'react';
import { letGo } from './reading.ts';
import { useWizard } from './wizard.ts';

/** Corrections live in the window only, whatever page it shows: closing it asks first, and lets the paper go. */
export function useGuardAgainstClosing(checking: boolean): void {
  useEffect(() => {
    if (!checking) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    const leave = (): void => {
      const wizard = useWizard.getState();
      if (wizard.step !== 'choose') letGo(wizard.reading.source.token);
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('pagehide', leave);
    };
  }, [checking]);
}
