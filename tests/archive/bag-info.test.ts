import { describe, expect, it } from 'vitest';
import { bagInfoText } from '../../main/engine/archive/bag-info.ts';

describe('bag-info.txt', () => {
  it('has one line an element and leaves out what has no value', () => {
    const text = bagInfoText([
      ['Source-Organization', '云川县林业局'],
      ['Contact-Phone', null],
      ['External-Description', '两行\n的 标题 '],
    ]);
    expect(text).toBe('Source-Organization: 云川县林业局\nExternal-Description: 两行 的 标题\n');
  });

  it.each([
    ['Chinese with marks', '关于巡察整改进展情况的通报，共三十一个问题；'.repeat(12)],
    ['one long word', 'x'.repeat(400)],
    ['words', 'evidence of rectification '.repeat(20).trim()],
    ['pairs of surrogates', '𠮷'.repeat(200)],
  ])('continues a long value of %s on indented lines', (_, value) => {
    const lines = bagInfoText([['External-Description', value]])
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(79);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ \S/);
    const joined = lines.join('').replace('External-Description:', '').replaceAll(' ', '');
    expect(joined).toBe(value.replaceAll(' ', ''));
  });
});
