import { describe, expect, it } from 'vitest';
import { fenOf, yuanText } from '../../shared/accountability.ts';

describe('amounts as they are typed', () => {
  it.each([
    ['1,200,000', 120_000_000],
    ['１２．５元', 1250],
    ['0.07', 7],
    ['19.99', 1999],
    [' ', 0],
    ['1.005', null],
    ['-5', null],
    ['十万', null],
    ['999999999999', null],
  ])('takes %j for %s fen', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen);
  });

  it('are shown with thousands and two decimals', () => {
    expect([0, 7, 120_000_005].map(yuanText)).toEqual(['0.00', '0.07', '1,200,000.05']);
  });
});
