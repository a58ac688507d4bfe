import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakTitle } from '../../main/engine/gongwen/index.ts';

describe('a title is broken by sense', () => {
  test('a short one is not broken', () => {
    expect(breakTitle('整改台账')).toEqual(['整改台账']);
  });

  test('before 关于, behind the name of the office', () => {
    expect(breakTitle('中共松岭县柳桥镇委员会关于县委第二巡察组反馈意见整改情况的通报')).toEqual([
      '中共松岭县柳桥镇委员会',
      '关于县委第二巡察组反馈意见整改情况的通报',
    ]);
  });

  test.each([
    ['中共松岭县自然资源和规划局党组关于落实县委第十二巡察组反馈意见整改进展情况的通报', /第十二巡察组/],
    ['关于省委教育工委第四巡察组巡察反馈意见整改情况的通报', /省委教育工委第四巡察组/],
    ['中共松岭县委员会关于印发《松岭县巡察整改工作责任追究暂行办法》的通知', /《[^》]*》/],
    ['松岭县人民政府关于2025年度法治政府建设情况及2026年工作安排的报告', /2025年度.*2026年/s],
  ])('%s', (title, whole) => {
    const lines = breakTitle(title);
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBeGreaterThan(1);
    const [name = ''] = whole.exec(title) ?? [];
    if (!name.includes('.')) expect(lines.join('\n').match(whole)?.[0].replaceAll('\n', '')).toBe(name);
    for (const line of lines) expect(line).not.toMatch(/^[的、，》”]|[《“和与]$/u);
  });

  test('three lines are no hourglass', () => {
    const lines = breakTitle(
      '中共松岭县委巡察工作领导小组办公室关于县委第三轮巡察发现的农村集体资产管理突出问题专项整治情况的通报',
    );
    const [first = 0, second = 0, third = 0] = lines.map((line) => line.length);
    expect(lines).toHaveLength(3);
    expect(second >= Math.min(first, third)).toBe(true);
  });

  test('no character is lost and no line is too long, whatever the title', () => {
    const word = fc.constantFrom(
      '中共',
      '松岭县',
      '委员会',
      '关于',
      '巡察',
      '《',
      '》',
      '2026年',
      '的',
      '通报',
      '、',
      'ABC',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const title = words.join('');
        const lines = breakTitle(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 200 },
    );
  });
});
