import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../renderer/components/field/date-text.ts';
import { pathIn, whyNotFolderName } from '../../renderer/components/folder-picker/paths.ts';

describe('typed dates', () => {
  it.each([
    ['2021-03-18', '2021-03-18'],
    ['2021-3-8', '2021-03-08'],
    ['2021/3/8', '2021-03-08'],
    ['2021.03.08', '2021-03-08'],
    ['20210308', '2021-03-08'],
    ['2021年3月8日', '2021-03-08'],
    ['２０２１－３－８', '2021-03-08'],
    [' 2021 年 3 月 8 日 ', '2021-03-08'],
    ['2021年3月', '2021-03'],
    ['2021-12', '2021-12'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (typed, date) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'date', date });
  });

  it('takes an emptied field as no date', () => {
    expect(readTypedDate('  ')).toEqual({ kind: 'date', date: null });
  });

  it.each(['2021-02-30', '2023-02-29', '20211301', '2021-13'])(
    'knows that the calendar has no %s',
    (typed) => {
      expect(readTypedDate(typed)).toMatchObject({ kind: 'unreadable' });
    },
  );

  it.each(['三月', '18/3/2021', '2021', '21-3-8'])('never guesses what %s means', (typed) => {
    expect(readTypedDate(typed)).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining(typed),
    });
  });
});

describe('new folders', () => {
  it('writes a path as the folder that it is in', () => {
    expect(pathIn('/home/zhang', '卷宗库')).toBe('/home/zhang/卷宗库');
    expect(pathIn('/', '卷宗库')).toBe('/卷宗库');
    expect(pathIn('D:\\', '卷宗库')).toBe('D:\\卷宗库');
    expect(pathIn('D:\\巡察', '卷宗库')).toBe('D:\\巡察\\卷宗库');
  });

  it.each(['', ' ', 'a/b', 'a:b', '..', '.卷宗', '卷宗.'])('refuses %o as a name', (name) => {
    expect(whyNotFolderName(name)).toMatch(/[。]$/u);
  });

  it('takes Chinese names with blanks and brackets', () => {
    expect(whyNotFolderName('卷宗库（2026 年）')).toBeNull();
  });
});
