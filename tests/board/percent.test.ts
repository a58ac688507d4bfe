import { expect, test } from 'vitest';
import { percent } from '../../renderer/pages/board/percent.ts';

test.each([
  { part: 22, whole: 31, said: '71%' },
  { part: 1, whole: 3, said: '33%' },
  { part: 299, whole: 300, said: '99%' },
  { part: 300, whole: 300, said: '100%' },
  { part: 1, whole: 300, said: '1%' },
  { part: 0, whole: 300, said: '0%' },
  { part: 0, whole: 0, said: '—' },
])('$part of $whole is $said', ({ part, whole, said }) => {
  expect(percent(part, whole)).toBe(said);
});
