import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** In device-independent pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a window was left. */
export type WindowState = z.infer<typeof STATE>;

const STATE = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  isMaximized: z.boolean(),
});

/** The smallest that the pages are made for, inside the frame. */
export const SMALLEST = { width: 1280, height: 700 };
const USUAL = { width: 1440, height: 900 };

/** How the last window was left; `null` where nobody knows. */
export function readWindowState(file: string): WindowState | null {
  try {
    return STATE.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Losing this is no harm, so a full disk does not keep a window from closing. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The next window opens at its usual size.
  }
}

/** As much of the wish as the screen's work area has room for, moved until all of it is visible. */
export function fitInto(area: Bounds, wish: Bounds | null): Bounds {
  const width = Math.min(wish?.width ?? USUAL.width, area.width);
  const height = Math.min(wish?.height ?? USUAL.height, area.height);
  const middle = {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
  };
  return {
    x: clamp(wish?.x ?? middle.x, area.x, area.x + area.width - width),
    y: clamp(wish?.y ?? middle.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
