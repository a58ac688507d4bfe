import { expect, test } from 'vitest';
import { daysBetween, daysLeft, lightFor } from '../../shared/light.ts';

const DUE = '2026-03-01';

function lightOn(on: string): string | null {
  return lightFor(daysLeft({ stage: 'rectifying', dueDate: DUE }, on));
}

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
  expect(lightOn(on)).toBe(light);
});

test('a closed issue and one without a due date have no light', () => {
  expect(lightFor(daysLeft({ stage: 'closed', dueDate: DUE }, '2027-01-01'))).toBeNull();
  expect(lightFor(daysLeft({ stage: 'rectifying', dueDate: null }, '2027-01-01'))).toBeNull();
});

test('days count by the calendar, leap day and year end included', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
});

test('an office may set other thresholds', () => {
  const thresholds = [{ light: 'red', daysLeft: 3 }] as const;
  expect(lightFor(3, thresholds)).toBe('red');
  expect(lightFor(4, thresholds)).toBeNull();
});
