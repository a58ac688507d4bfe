import { pinyin } from 'pinyin-pro';

/**
 * The first letters of a name's syllables in lower case, 林业局 → lyj; letters and digits in it stay.
 * @param kind a person's name begins with a surname, which may be read in a way of its own: 单 is shan there, not dan
 */
export function initialsOf(name: string, kind: 'department' | 'person'): string {
  return pinyin(name, {
    surname: kind === 'person' ? 'head' : 'off',
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  })
    .join('')
    .replace(/\s+/gu, '')
    .toLowerCase();
}
