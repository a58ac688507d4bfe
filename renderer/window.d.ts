import type { DesktopBridge } from '../shared/desktop.ts';

declare global {
  interface Window {
    /** Only in the desktop program. */
    readonly juanzong?: DesktopBridge;
  }
}
