import { expect, test } from 'vitest';
import { daysAfter, daysBetween, isWeekend } from '../../shared/days.ts';
import { lightFor } from '../../shared/light.ts';

const DUE = '2026-03-01';

test.each<[on: string, light: string | null, when: string]>([
  ['2026-02-08', null, '21 days left'],
  ['2026-02-09', 'green', '20 days left'],
  ['2026-02-18', 'green', '11 days left'],
  ['2026-02-19', 'yellow', '10 days left'],
  ['2026-02-28', 'yellow', 'one day left, across the end of February'],
  ['2026-03-01', 'yellow', 'the due date itself'],
  ['2026-03-02', 'red', 'the day after'],
  ['2027-03-01', 'red', 'a year after'],
])('on %s the light is %s (%s)', (on, light) => {
  expect(lightFor(daysBetween(on, DUE))).toBe(light);
});

test('days count by the calendar, leap day and year end included', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
  expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01');
  expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map(isWeekend)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('an office may set other thresholds', () => {
  const rules = [{ colour: 'red', daysLeft: 3 }] as const;
  expect(lightFor(3, rules)).toBe('red');
  expect(lightFor(4, rules)).toBeNull();
});
