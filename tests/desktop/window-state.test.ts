import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fitInto, readWindowState, writeWindowState } from '../../main/desktop/window-state.ts';
import { tempFolder } from '../support/temp.ts';

const SCREEN = { x: 0, y: 0, width: 1366, height: 728 };

it('remembers how a window was left', () => {
  const file = join(tempFolder(), 'window.json');
  const state = { bounds: { x: 40, y: 30, width: 1300, height: 700 }, isMaximized: true };
  writeWindowState(file, state);
  expect(readWindowState(file)).toEqual(state);
});

it.each(['', '{', '{"bounds":{"x":1,"y":2,"width":-5,"height":0},"isMaximized":false}', '[]'])(
  'takes what it cannot read (%s) for nothing',
  (text) => {
    const file = join(tempFolder(), 'window.json');
    writeFileSync(file, text);
    expect(readWindowState(file)).toBeNull();
  },
);

it('closes a window even where its place cannot be written', () => {
  const file = join(tempFolder(), 'no such folder', 'window.json');
  writeWindowState(file, { bounds: { ...SCREEN }, isMaximized: false });
  expect(readWindowState(file)).toBeNull();
});

it('puts a first window into the middle, no larger than the screen', () => {
  expect(fitInto({ x: 0, y: 0, width: 1920, height: 1040 }, null)).toEqual({
    x: 240,
    y: 70,
    width: 1440,
    height: 900,
  });
  expect(fitInto(SCREEN, null)).toEqual(SCREEN);
});

it.each([
  ['left of', { x: -1800, y: 100, width: 1300, height: 700 }],
  ['right of', { x: 3000, y: 100, width: 1300, height: 700 }],
  ['below', { x: 20, y: 2000, width: 1300, height: 700 }],
  ['larger than', { x: 0, y: 0, width: 3840, height: 2100 }],
])('brings a window back that lies %s the screen', (_where, wish) => {
  const { x, y, width, height } = fitInto(SCREEN, wish);
  expect(x >= 0 && y >= 0 && x + width <= SCREEN.width && y + height <= SCREEN.height).toBe(true);
});

it('leaves a window where it is wholly visible', () => {
  const wish = { x: 2000, y: 100, width: 1300, height: 700 };
  expect(fitInto({ x: 1920, y: 0, width: 1920, height: 1040 }, wish)).toEqual(wish);
});
