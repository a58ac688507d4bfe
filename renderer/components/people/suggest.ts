import type { Suggestion } from '../../../shared/people.ts';

/** A name to choose; `isNew` where nobody bears it yet. */
export interface Choice {
  value: string;
  isNew: boolean;
}

const MOST = 12;

/**
 * The names that fit what is typed: those that hold it, and where only letters are typed, those whose pinyin initials
 * begin with it. What is typed may itself be a new name; it comes first unless it is letters, which rather mean initials.
 */
export function choicesFor(typed: string, known: readonly Suggestion[]): Choice[] {
  const text = typed.trim();
  if (text === '') {
    return known
      .filter(({ issues }) => issues > 0)
      .slice(0, MOST)
      .map(({ name }) => ({ value: name, isNew: false }));
  }
  const letters = text.toLowerCase();
  const isLetters = /^[a-z]+$/u.test(letters);
  const fitting = known
    .filter(({ name, initials }) => name.includes(text) || (isLetters && initials.startsWith(letters)))
    .slice(0, MOST)
    .map(({ name }) => ({ value: name, isNew: false }));
  if (fitting.some(({ value }) => value === text)) return fitting;
  const typedName = { value: text, isNew: true };
  return isLetters ? [...fitting, typedName] : [typedName, ...fitting];
}
