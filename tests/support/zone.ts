import { onTestFinished } from 'vitest';

/** Lets the clock of this machine stand in a time zone until the test ends. */
export function useTimeZone(zone: string): void {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
}
