import type { Signature } from './block.ts';
import { SIZES } from './fonts.ts';
import { widthInCharacters, widthInTwips } from './measure.ts';
import { TWO_CHARACTERS } from './paragraph.ts';
import { type PageProfile, textArea } from './profile.ts';
import { breakTitle } from './title.ts';

/** A name longer than this is set in several lines; in 字. */
const LONGEST_NAME = 24;
/** So wide are the lines of such a name with a seal, to stand about centred above a date four 字 from the right; in 字. */
const ABOVE_DATE = 16;
/** Room for the signature stamp of a person, about 40 mm, in twips. */
const STAMP_WIDTH = 2268;

/** A line of a signature and where it begins or ends. */
export interface SignatureLine {
  text: string;
  indent: Indent;
}

/** From the edges of the 版心 to where a line begins or ends, in twips; between two edges it is centred. */
export type Indent = { left: number } | { right: number } | { left: number; right: number };

/**
 * 署名 and 成文日期 (GB/T 9704-2012, 7.3.5).
 *
 * Without a seal the name ends two 字 from the right and the date begins two 字 right of where the name begins; if that is
 * too far, the date ends two 字 from the right and the name moves left. With a seal the date ends four 字 from the right and
 * the name is centred above it; a date below a wider name is centred within its
 * edges. With the stamp of a person, whose room ends four 字 from the right, the post stands two 字
 * left of it.
 */
export function signatureLines(block: Signature, profile: PageProfile): SignatureLine[] {
  if (block.seal === 'personal') return personalLines(block);
  const names = block.names.flatMap((name) => nameLines(name, block.seal === 'stamped'));
  const date = block.date ?? '';
  const indents =
    block.seal === 'stamped'
      ? stamped(names, date, profile)
      : block.names.length < names.length
        ? wrappedName()
        : unstamped(names, date, profile);
  return [
    ...names.map((text) => ({ text, indent: indents.name })),
    ...(block.date ? [{ text: block.date, indent: indents.date }] : []),
  ];
}

/** The post of who signs, an empty line, the date. */
function personalLines({ names, title, date }: Signature): SignatureLine[] {
  const post = title ?? names.join('、');
  const end = 2 * TWO_CHARACTERS;
  return [
    ...(post === '' ? [] : [{ text: post, indent: { right: end + STAMP_WIDTH + TWO_CHARACTERS } }]),
    { text: '', indent: { right: end } },
    ...(date ? [{ text: date, indent: { right: end } }] : []),
  ];
}

interface Indents {
  name: Indent;
  date: Indent;
}

function unstamped(names: readonly string[], date: string, profile: PageProfile): Indents {
  const end: Indent = { right: TWO_CHARACTERS };
  const room = textArea(profile).width - TWO_CHARACTERS;
  const nameLeft = room - widest(names, profile);
  const dateLeft = room - widthOf(date, profile);
  if (names.length === 0 || nameLeft + TWO_CHARACTERS <= dateLeft) {
    const left = Math.max(0, nameLeft);
    return {
      name: names.length > 1 ? { left } : end,
      date: names.length > 0 ? { left: left + TWO_CHARACTERS } : end,
    };
  }
  return { name: { left: Math.max(0, dateLeft - TWO_CHARACTERS) }, date: end };
}

/** A name in several lines: it and the date end two 字 from the right, for no line of it is where the name begins and ends. */
function wrappedName(): Indents {
  const end: Indent = { right: TWO_CHARACTERS };
  return { name: end, date: end };
}

/** So that a line that is as wide as its room does not wrap, in twips. */
const ROUNDING = 60;
/** LibreOffice sets a date about 6 mm wider than Word, with white around its digits; half of that, halved, in twips. */
const DATE_SLACK = 85;

function stamped(names: readonly string[], date: string, profile: PageProfile): Indents {
  const { width } = textArea(profile);
  const dateRight = 2 * TWO_CHARACTERS;
  const name = widest(names, profile);
  const nameRight = dateRight + Math.round((widthOf(date, profile) - name) / 2);
  if (name < widthOf(date, profile) + 5 * DATE_SLACK) {
    return { name: { right: nameRight + DATE_SLACK }, date: { right: dateRight } };
  }
  // A line wider than the room above the date takes the date along to the left; a name in several is itself moved.
  const right = Math.max(0, nameRight);
  const within = {
    left: Math.max(0, width - right - name - ROUNDING),
    right: Math.max(0, right - ROUNDING),
  };
  return names.length > 1 ? { name: within, date: { right: dateRight } } : { name: { right }, date: within };
}

function nameLines(name: string, stamped: boolean): string[] {
  if (widthInCharacters(name) <= LONGEST_NAME) return [name];
  return breakTitle(name, stamped ? ABOVE_DATE : LONGEST_NAME);
}

function widest(names: readonly string[], profile: PageProfile): number {
  return Math.max(0, ...names.map((name) => widthOf(name, profile)));
}

/** Width of body text, in twips. */
export function widthOf(text: string, profile: PageProfile): number {
  return widthInTwips(text, SIZES.三号, profile.characterSpacing);
}
