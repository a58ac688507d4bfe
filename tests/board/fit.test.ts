import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitPaper, fitTiles, type Room } from '../../renderer/pages/board/fit.ts';
import { PAPER_WALL } from '../../renderer/pages/board/paper.ts';

/** What the wall chart has on a screen of 1366 × 768, and on one of 1920 × 1080. */
const SMALL: Room = { width: 890, height: 514 };
const LARGE: Room = { width: 1340, height: 814 };

/** The same beside the panel of a problem. */
const SMALL_BESIDE: Room = { width: 678, height: 488 };
const LARGE_BESIDE: Room = { width: 1084, height: 804 };

function heightOf(counts: readonly number[], fit: ReturnType<typeof fitTiles>): number {
  const rows = counts.reduce((sum, count) => sum + Math.ceil(count / fit.columns), 0);
  return counts.length * fit.head + rows * fit.tileHeight + (rows - 1) * fit.gap;
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

test.each([
  { counts: [11, 10, 6, 4], room: SMALL_BESIDE, lines: 2 },
  { counts: [11, 10, 6, 4], room: LARGE_BESIDE, lines: 2 },
  { counts: [30, 28, 25, 17], room: SMALL, lines: 1 },
  { counts: [30, 28, 25, 17], room: SMALL_BESIDE, lines: 1 },
  { counts: [30, 28, 25, 17], room: LARGE_BESIDE, lines: 2 },
  { counts: [100, 90, 70, 40], room: LARGE, lines: 1 },
  { counts: [100, 90, 70, 40], room: LARGE_BESIDE, lines: 1 },
])('$counts in $room can be read without scrolling', ({ counts, room, lines }) => {
  const fit = fitTiles(counts, room);
  expect(fit.density).not.toBe('mini');
  expect(fit.lines).toBeGreaterThanOrEqual(lines);
  expect(heightOf(counts, fit)).toBeLessThanOrEqual(room.height);
});

test.each([[[5]], [[11, 10, 6, 4]], [[30, 28, 25, 17]], [[100, 90, 70, 40]]])(
  '%j can be read on paper, in as large a print as there is room for',
  (counts) => {
    const fit = fitPaper(counts, PAPER_WALL);
    expect(fit.density).not.toBe('mini');
    expect(heightOf(counts, fit) * fit.scale).toBeLessThanOrEqual(PAPER_WALL.height);
    if (fit.scale < 1) expect(fitTiles(counts, PAPER_WALL).density).not.toBe('full');
  },
);

test('whatever is shown fits the room, or scrolls with its statements shown', () => {
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
        if (tooHigh) expect(fit.density).toBe('row');
      },
    ),
  );
});
