import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumeral, dateText, normalisePunctuation } from '../../main/engine/gongwen/index.ts';

describe('punctuation of Chinese text', () => {
  test.each([
    ['整改完成后,要"回头看";已完成?', '整改完成后，要“回头看”；已完成？'],
    ['(1)针对"学习不够"问题.(已完成)', '（1）针对“学习不够”问题。（已完成）'],
    ['方案(试行)、办法[修订]', '方案（试行）、办法［修订］'],
    ['他说:"这是"样板"工程"', '他说：“这是”样板“工程”'],
    ['明确“各股室按‘谁主管、谁负责’办理”', '明确“各股室按‘谁主管、谁负责’办理”'],
    ['针对‘一刀切’问题', '针对“一刀切”问题'],
    ['内层“外“内”外”', '内层“外‘内’外”'],
    ['等等...未完', '等等……未完'],
    ['长效机制--重在落实', '长效机制——重在落实'],
    ['县发[2026]3号文件', '县发〔2026〕3号文件'],
    ['电子邮箱: abc.d@example.com;电话', '电子邮箱：abc.d@example.com；电话'],
    ['２０２２年５月，第３项', '2022年5月，第3项'],
    ['9：00－17：30受理', '9:00-17:30受理'],
  ])('%s', (given, expected) => {
    expect(normalisePunctuation(given)).toBe(expected);
  });

  test.each([
    '总额1,234.5万元，增长3.14个百分点，图纸比例1:500',
    '自2021-03-18起，至2021.3止',
    '受理时间8:30-17:30，电话0335—3926091',
    '登录https://example.com/a?b=1,2，查看v1.2.3版说明（readme.txt）',
    '采用Open source, free software的做法',
    '〔2026〕3号',
    '每月10-20个，共3.5万元',
    '附件：1.名单',
    '1.强化学习；2.抓好落实',
    '《〈办法〉实施细则》——说明……',
    'No Chinese here, so "nothing" changes (at all).',
    'He said: don’t',
  ])('stays: %s', (text) => {
    expect(normalisePunctuation(text)).toBe(text);
  });

  test('a lone quotation mark is neither lost nor doubled', () => {
    expect(normalisePunctuation('引文“没有结束')).toBe('引文“没有结束');
    expect(normalisePunctuation('没有开始”的引文')).toBe('没有开始”的引文');
  });

  /** Each would take minutes if the time grew with the square of the length. */
  test.each([
    ['one long word', 'a', 'a'],
    ['a number of many parts', '1.', '1.'],
    ['commas', ',', '，'],
    ['straight quotes', '""', '“”'],
    ['addresses that are none', '@a', '@a'],
    ['words with hyphens', 'a-', 'a-'],
    ['brackets side by side', '[字]1', '［字］1'],
    ['list numbers', '; 1.', '；1.'],
  ])('%s, 100,000 characters of it', (_, piece, expected) => {
    const text = (of: string): string => `字${of.repeat(100_000 / piece.length)}1字`;
    // Compared here, for a difference would be printed whole.
    expect(normalisePunctuation(text(piece)) === text(expected)).toBe(true);
  });

  test('brackets and quotes inside one another, 20,000 levels of them', () => {
    const nested = (open: string, close: string): string =>
      `字${open.repeat(20_000)}字${close.repeat(20_000)}`;
    expect(normalisePunctuation(nested('(', ')'))).toBe(nested('（', '）'));
    expect(normalisePunctuation(nested('“', '”'))).toBe(`字${'“‘'.repeat(10_000)}字${'’”'.repeat(10_000)}`);
    expect(normalisePunctuation(`字${'“’'.repeat(20_000)}`)).toBe(`字${'“’'.repeat(20_000)}`);
  });

  test('doing it twice changes nothing more', () => {
    const character = fc.constantFrom(
      ...'中文问题一（）()[]“”‘’"\'.,:;?!。，：；、…—-- 12a３．：Zé《》〔〕\n@/',
    );
    const text = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const once = normalisePunctuation(given);
        expect(normalisePunctuation(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('words, digits and line ends are never touched', () => {
    const piece = fc.constantFrom(
      '整改',
      '问题',
      ',',
      '.',
      '"',
      '(',
      ')',
      ' ',
      '12',
      'abc',
      '\n',
      ';',
      '“',
      '’',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const bare = (text: string): string => text.replace(/[^\p{Script=Han}a-z0-9\n]/gu, '');
        expect(bare(normalisePunctuation(pieces.join('')))).toBe(bare(pieces.join('')));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('numerals and dates', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [31, '三十一'],
    [100, '一百'],
    [103, '一百零三'],
    [110, '一百一十'],
  ])('%i', (value, expected) => {
    expect(chineseNumeral(value)).toBe(expected);
  });

  test('dates lose their leading zeros; a month stays a month', () => {
    expect(dateText('2026-01-05')).toBe('2026年1月5日');
    expect(dateText('2026-11')).toBe('2026年11月');
  });
});
