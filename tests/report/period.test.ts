import { describe, expect, it } from 'vitest';
import { periodBefore, rateOf } from '../../shared/report.ts';

describe('the period before', () => {
  it.each([
    ['a month', '2024-03-01', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['a quarter', '2024-01-01', '2024-03-31', '2023-10-01', '2023-12-31'],
    ['half a year', '2024-07-01', '2024-12-31', '2024-01-01', '2024-06-30'],
    ['a year', '2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
    ['a week', '2024-03-04', '2024-03-10', '2024-02-26', '2024-03-03'],
    ['a day', '2024-03-01', '2024-03-01', '2024-02-29', '2024-02-29'],
    ['the first days of a month', '2024-03-01', '2024-03-30', '2024-01-31', '2024-02-29'],
    [
      'from the middle of one month to that of another',
      '2024-03-16',
      '2024-04-15',
      '2024-02-14',
      '2024-03-15',
    ],
  ])('of %s is as long and ends the day before', (_, from, to, beforeFrom, beforeTo) => {
    expect(periodBefore({ from, to })).toEqual({ from: beforeFrom, to: beforeTo });
  });
});

describe('a rate', () => {
  it('has two decimals, and says 100 of all of them only', () => {
    expect(rateOf(688, 697).percent).toBe(98.71);
    expect(rateOf(199_999, 200_000).percent).toBe(99.99);
    expect(rateOf(1, 200_000).percent).toBe(0.01);
    expect(rateOf(3, 3).percent).toBe(100);
    expect(rateOf(0, 3).percent).toBe(0);
    expect(rateOf(0, 0).percent).toBeNull();
  });
});
