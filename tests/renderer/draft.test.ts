import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterReading,
  afterTyping,
  CLEAN,
  changedElsewhere,
  isSettled,
  whileSaving,
} from '../../renderer/components/field/draft-state.ts';

/** 甲 is shown and 乙 has just been saved, but the page does not show it yet. */
const saved = { ...whileSaving(afterTyping(CLEAN, '甲', '乙'), '甲', '乙', '乙'), kind: 'saved' } as const;

describe('typing on while the last save is on its way', () => {
  it.each([saved, { ...saved, kind: 'saving' } as const])(
    'takes neither value for somebody else’s ($kind)',
    (state) => {
      const typed = afterTyping(state, '甲', '乙丙');
      expect(changedElsewhere(typed, '甲')).toBeNull();
      expect(changedElsewhere(afterReading(typed, '乙'), '乙')).toBeNull();
    },
  );

  it('still tells what somebody else has saved', () => {
    const typed = afterTyping(saved, '甲', '乙丙');
    expect(changedElsewhere(typed, '丁')).toEqual({ value: '丁' });
    expect(changedElsewhere(afterReading(typed, '乙'), '丁')).toEqual({ value: '丁' });
    // Put back to what it was, by somebody else, once the own save has been seen.
    expect(changedElsewhere(afterReading(typed, '乙'), '甲')).toEqual({ value: '甲' });
  });

  it('has what was there before saved again, although the page still shows it', () => {
    const typed = afterTyping(saved, '甲', '甲');
    expect(isSettled(typed, '甲', '甲')).toBe(false);
    expect(isSettled(afterReading(typed, '乙'), '乙', '乙')).toBe(true);
  });
});

describe('a field', () => {
  it('shows what is stored once its save has been read', () => {
    expect(afterReading(saved, '甲')).toBe(saved);
    expect(afterReading(saved, '乙')).toEqual(CLEAN);
  });

  it('keeps what could not be saved, and saves nothing that is there already', () => {
    const failed = afterFailure(afterTyping(CLEAN, '甲', '乙'), '甲', '乙', '原因');
    expect(failed).toMatchObject({ kind: 'typed', text: '乙', reason: '原因' });
    expect(changedElsewhere(failed, '甲')).toBeNull();
    expect(isSettled(failed, '甲', '甲')).toBe(true);
    expect(isSettled(failed, '甲', '乙')).toBe(false);
  });
});
