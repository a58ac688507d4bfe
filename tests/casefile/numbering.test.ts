import { expect, test } from 'vitest';
import { numberIssues } from '../../shared/numbering.ts';

test.each([
  ['kept where they run upwards', [1, 2, 3], 0, [1, 2, 3], []],
  ['kept with their gaps, which withheld issues fill first', [1, 2, 4, 7], 4, [1, 2, 4, 7], [3, 5, 6, 8]],
  ['counted through where they start over', [1, 2, 1, 2], 1, [1, 2, 3, 4], [5]],
  ['counted through where some are missing', [1, null, 3], 0, [1, 2, 3], []],
])('printed numbers are %s', (_, printed, withheldCount, listed, withheld) => {
  expect(numberIssues(printed, withheldCount)).toEqual({ listed, withheld });
});
