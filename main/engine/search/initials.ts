type Pinyin = typeof import('pinyin-pro')['pinyin'];

const SMALL_A = 'a'.charCodeAt(0);
/** Set once a character has been looked up, so that one without initials is not looked up again. */
const KNOWN = 1 << 31;

/** For each UTF-16 unit the letters that its readings may begin with, `a` being bit 0. */
const masks = new Uint32Array(0x1_0000);

let pinyin: Pinyin | null = null;

/** The dictionary takes a while to load, so that only the first search waits for it. */
export async function loadInitials(): Promise<void> {
  pinyin ??= (await import('pinyin-pro')).pinyin;
}

/** Looks up the characters of a normalised text, so that `findInitials` knows them. Call `loadInitials` before. */
export function learnInitials(text: string): void {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (masks[unit] === 0) masks[unit] = KNOWN | maskOf(text.charAt(at));
  }
}

function maskOf(character: string): number {
  if (character >= 'a' && character <= 'z') return bitOf(character);
  if (pinyin === null || !/\p{Script=Han}/u.test(character)) return 0;
  let mask = 0;
  for (const reading of pinyin(character, { multiple: true, toneType: 'none', type: 'array' })) {
    // A few readings begin with a letter that bears a mark, such as ê.
    const first = reading.normalize('NFD').charAt(0);
    if (first >= 'a' && first <= 'z') mask |= bitOf(first);
  }
  return mask;
}

function bitOf(letter: string): number {
  return 1 << (letter.charCodeAt(0) - SMALL_A);
}

/** A word ready to be looked for by initials: its units, and the bit of each that is a letter. */
export interface InitialsPattern {
  units: Uint16Array;
  bits: Uint32Array;
}

/** @returns `null` for a word without letters, which initials cannot help to find */
export function initialsPattern(word: string): InitialsPattern | null {
  if (!/[a-z]/.test(word)) return null;
  const characters = word.split('');
  return {
    units: Uint16Array.from(characters, (character) => character.charCodeAt(0)),
    bits: Uint32Array.from(characters, (character) => (/[a-z]/.test(character) ? bitOf(character) : 0)),
  };
}

/** Where a normalised text first matches, letter by initial and every other character by itself; -1 when nowhere. */
export function findInitials(text: string, { units, bits }: InitialsPattern): number {
  const last = text.length - units.length;
  for (let start = 0; start <= last; start += 1) {
    let at = 0;
    while (at < units.length && fits(text.charCodeAt(start + at), units[at] ?? 0, bits[at] ?? 0)) at += 1;
    if (at === units.length) return start;
  }
  return -1;
}

/** A letter is among its own initials, so that the mask alone tells for letters. */
function fits(unit: number, wanted: number, bit: number): boolean {
  return bit === 0 ? unit === wanted : ((masks[unit] ?? 0) & bit) !== 0;
}
