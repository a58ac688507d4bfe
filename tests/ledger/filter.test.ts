import { expect, test } from 'vitest';
import { type Filter, filterLines, NO_FILTER, NONE } from '../../renderer/components/ledger/filter.ts';
import type { LedgerLine } from '../../renderer/components/ledger/use-ledger.ts';
import { normalise } from '../../shared/normalise.ts';

function line(number: number, own: Partial<LedgerLine> = {}): LedgerLine {
  const whole: LedgerLine = {
    id: `${number}`,
    caseFileId: 'case',
    number,
    publicNumber: number,
    sectionId: null,
    categoryId: null,
    statement: `问题内容 ${number}`,
    stage: 'rectifying',
    completion: null,
    rectificationKind: null,
    startDate: null,
    dueDate: null,
    extendedTo: null,
    nextReviewDate: null,
    deadline: null,
    isOpen: true,
    completedDate: null,
    disclosure: 'public',
    leadDepartment: null,
    responsibleDepartments: [],
    responsibleLeader: null,
    handler: null,
    light: null,
    daysLeft: null,
    measures: 0,
    measuresDone: 0,
    evidence: 0,
    text: '',
    place: 0,
    section: null,
    category: null,
    caseFile: '',
    ...own,
  };
  return { ...whole, text: normalise(`问题${number}${whole.statement}`) };
}

const LINES = [
  line(1, { light: 'red', leadDepartment: '财政局', statement: '档案管理ＡＢＣ', measures: 2, evidence: 1 }),
  line(2, { light: 'yellow', leadDepartment: '财政局', handler: '周启明', deadline: '2026-01-01' }),
  line(3, { disclosure: 'withheld', statement: null, responsibleLeader: '周启明' }),
];

const found = (filter: Partial<Filter>): number[] =>
  filterLines(LINES, { ...NO_FILTER, ...filter }).map(({ number }) => number);

test('several choices of one kind widen, several kinds narrow', () => {
  expect(found({ choices: { light: ['red', 'yellow'] } })).toEqual([1, 2]);
  expect(found({ choices: { light: ['red', 'yellow'], person: ['周启明'] } })).toEqual([2]);
  expect(found({ choices: { light: ['red'], person: ['周启明'] } })).toEqual([]);
});

test('a person is found as leader and as handler, and what is empty can be looked for', () => {
  expect(found({ choices: { person: ['周启明'] } })).toEqual([2, 3]);
  expect(found({ choices: { leadDepartment: [NONE] } })).toEqual([3]);
  expect(found({ choices: { note: ['withheld'] } })).toEqual([3]);
  expect(found({ choices: { note: ['deadline'] } })).toEqual([1, 3]);
  expect(found({ choices: { note: ['evidence'] } })).toEqual([2, 3]);
});

test('words are looked for whatever their width and the blanks between them', () => {
  expect(found({ text: 'abc 档案' })).toEqual([1]);
  expect(found({ text: '档 案' })).toEqual([1]);
  expect(found({ text: '问题2' })).toEqual([2]);
  expect(found({ text: '档案', choices: { light: ['yellow'] } })).toEqual([]);
});
