import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitTiles, HEAD, type Room } from '../../renderer/pages/board/fit.ts';

/** What the wall chart has on a screen of 1366 × 768, and on one of 1920 × 1080. */
const SMALL: Room = { width: 890, height: 514 };
const LARGE: Room = { width: 1340, height: 814 };

function heightOf(counts: readonly number[], fit: ReturnType<typeof fitTiles>): number {
  const rows = counts.reduce((sum, count) => sum + Math.ceil(count / fit.columns), 0);
  return counts.length * HEAD + rows * fit.tileHeight + (rows - 1) * fit.gap;
}

test('thirty problems can be read on a small screen, and show everything on a large one', () => {
  expect(fitTiles([10, 10, 7, 4], SMALL)).toMatchObject({ density: 'brief' });
  expect(fitTiles([10, 10, 7, 4], LARGE)).toMatchObject({ density: 'full', lines: 2 });
});

test('three hundred problems still fit a small screen', () => {
  const counts = [100, 100, 100];
  const fit = fitTiles(counts, SMALL);
  expect(fit.density).toBe('mini');
  expect(heightOf(counts, fit)).toBeLessThanOrEqual(SMALL.height);
});

test('whatever is shown fits the room, or is in the smallest form', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 8 }),
      fc.record({
        width: fc.integer({ min: 300, max: 3_000 }),
        height: fc.integer({ min: 200, max: 1_500 }),
      }),
      (counts, room) => {
        const fit = fitTiles(counts, room);
        const tooHigh = heightOf(counts, fit) > room.height;
        expect(fit.lines).toBeGreaterThanOrEqual(1);
        expect(fit.columns).toBeGreaterThanOrEqual(1);
        if (tooHigh) expect(fit.density).toBe('mini');
      },
    ),
  );
});
