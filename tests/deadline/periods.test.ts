import { expect, it } from 'vitest';
import { addPeriod, dueFrom } from '../../main/engine/deadline/index.ts';

it.each([
  ['2024-03-18', 15, 'days', '2024-04-02'],
  ['2024-03-18', 3, 'months', '2024-06-18'],
  ['2020-11-30', 3, 'months', '2021-02-28'],
  ['2023-11-30', 3, 'months', '2024-02-29'],
  ['2024-08-31', 6, 'months', '2025-02-28'],
  ['2024-12-31', 1, 'days', '2025-01-01'],
  ['2024-02-28', 30, 'days', '2024-03-29'],
] as const)('from %s %i %s end on %s', (from, amount, unit, end) => {
  expect(addPeriod(from, { amount, unit })).toBe(end);
});

it('guesses nothing from a month alone or from nothing', () => {
  const period = { amount: 15, unit: 'days' } as const;
  expect(dueFrom('2024-03', period)).toBeNull();
  expect(dueFrom(null, period)).toBeNull();
  expect(dueFrom('2024-03-18', null)).toBeNull();
});
