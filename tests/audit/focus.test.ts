import fc from 'fast-check';
import { expect, it } from 'vitest';
import { focusOn } from '../../renderer/components/history/focus.ts';

it('leaves short texts whole', () => {
  expect(focusOn('甲', '乙', 10)).toEqual({ before: '甲', after: '乙' });
});

it('shows where two long texts differ, with a little around it', () => {
  const head = '头'.repeat(100);
  const tail = '尾'.repeat(100);
  expect(focusOn(`${head}旧${tail}`, `${head}新的${tail}`, 60)).toEqual({
    before: `…${'头'.repeat(10)}旧${'尾'.repeat(10)}…`,
    after: `…${'头'.repeat(10)}新的${'尾'.repeat(10)}…`,
  });
});

it('keeps nothing as nothing, and a text that came or went from its beginning', () => {
  expect(focusOn('', '长'.repeat(100), 60)).toEqual({ before: '', after: `${'长'.repeat(60)}…` });
});

it('never shows two texts that differ as the same', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷'), maxLength: 200 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after);
      const shown = focusOn(before, after, 30);
      expect(shown.before).not.toBe(shown.after);
      expect([...shown.before].length).toBeLessThanOrEqual(32);
    }),
  );
});
