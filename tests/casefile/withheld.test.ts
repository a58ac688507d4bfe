import { expect, test } from 'vitest';
import type { NoticeIssue } from '../../shared/notice.ts';
import type { Completion } from '../../shared/vocabulary.ts';
import { withheldPlaceholders } from '../../shared/withheld.ts';

function issues(...completions: (Completion | null)[]): NoticeIssue[] {
  return completions.map((completion) => ({
    number: null,
    section: null,
    category: null,
    statement: '台账登记不全',
    completion,
    measures: [],
    documentTitles: [],
  }));
}

function stated(
  issues: number | null,
  completed: number | null,
  basically: number | null,
  not: number | null,
) {
  return { issues, completed, basicallyCompleted: basically, notCompleted: not, measures: null };
}

test('the completion of a withheld issue follows from the totals', () => {
  const notice = { stated: stated(5, 3, 1, 1), issues: issues('completed', 'completed', 'notCompleted') };
  expect(withheldPlaceholders(notice)).toEqual([
    { completion: 'completed' },
    { completion: 'basicallyCompleted' },
  ]);
});

test('a total without its parts says how many are withheld, and no more', () => {
  const notice = { stated: stated(4, null, null, null), issues: issues('completed', 'completed') };
  expect(withheldPlaceholders(notice)).toEqual([{ completion: null }, { completion: null }]);
});

test('totals that contradict the list decide nothing', () => {
  const notice = { stated: stated(4, 1, 2, 1), issues: issues('completed', 'completed') };
  expect(withheldPlaceholders(notice)).toEqual([{ completion: null }, { completion: null }]);
});

test.each([
  ['no total is stated', stated(null, null, null, null)],
  ['all are listed', stated(2, 2, null, null)],
  ['fewer are stated than listed', stated(1, 1, null, null)],
  ['a misprint states more than there can be', stated(31000, null, null, null)],
])('nothing is withheld where %s', (_, totals) => {
  expect(withheldPlaceholders({ stated: totals, issues: issues('completed', 'completed') })).toEqual([]);
});
