import { AlignmentType, type Paragraph } from 'docx';
import type { Signature } from './block.ts';
import { SIZES } from './fonts.ts';
import { widthInCharacters, widthInTwips } from './measure.ts';
import { bodyFace, emptyLine, gridParagraph, runs, TWO_CHARACTERS } from './paragraph.ts';
import { type PageProfile, textArea } from './profile.ts';
import { breakTitle } from './title.ts';

/** A name longer than this is set in several lines; in 字. */
const LONGEST_NAME = 24;

/** A line of a signature and where it begins or ends. */
export interface SignatureLine {
  text: string;
  indent: Indent;
}

/**
 * 署名 and 成文日期 (GB/T 9704-2012, 7.3.5).
 *
 * Without a seal the name ends two 字 from the right and the date begins two 字 right of where the name begins; if that is
 * too far, the date ends two 字 from the right and the name moves left. With a seal the date ends four 字 from the right and
 * the name is centred above it.
 */
export function signatureLines(block: Signature, profile: PageProfile): SignatureLine[] {
  const names = block.names.flatMap(nameLines);
  const place = block.seal === 'stamped' ? stamped : unstamped;
  const indents = place(names, block.date ?? '', profile);
  return [
    ...names.map((text) => ({ text, indent: indents.name })),
    ...(block.date ? [{ text: block.date, indent: indents.date }] : []),
  ];
}

/** The lines of a signature, one empty line below the text. */
export function signatureParagraphs(block: Signature, profile: PageProfile): Paragraph[] {
  const lines = signatureLines(block, profile);
  if (lines.length === 0) return [];
  return [
    emptyLine(profile, true),
    ...lines.map(({ text, indent }, index) =>
      gridParagraph(profile, {
        alignment: 'right' in indent ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent,
        // The whole block stays together.
        keepNext: index < lines.length - 1,
        children: runs(text, bodyFace(profile)),
      }),
    ),
  ];
}

/** From the left or the right edge of the 版心 to where a line begins or ends, in twips. */
export type Indent = { left: number } | { right: number };

interface Indents {
  name: Indent;
  date: Indent;
}

function unstamped(names: readonly string[], date: string, profile: PageProfile): Indents {
  const end: Indent = { right: TWO_CHARACTERS };
  const room = textArea(profile).width - TWO_CHARACTERS;
  const nameLeft = room - widest(names, profile);
  const dateLeft = room - width(date, profile);
  if (names.length === 0 || nameLeft + TWO_CHARACTERS <= dateLeft) {
    const left = Math.max(0, nameLeft);
    return {
      name: names.length > 1 ? { left } : end,
      date: names.length > 0 ? { left: left + TWO_CHARACTERS } : end,
    };
  }
  return { name: { left: Math.max(0, dateLeft - TWO_CHARACTERS) }, date: end };
}

function stamped(names: readonly string[], date: string, profile: PageProfile): Indents {
  const dateRight = 2 * TWO_CHARACTERS;
  const nameRight = dateRight + Math.round((width(date, profile) - widest(names, profile)) / 2);
  // A name wider than the room above the date takes the date along to the left.
  const excess = Math.max(0, -nameRight);
  return { name: { right: nameRight + excess }, date: { right: dateRight + excess } };
}

function nameLines(name: string): string[] {
  return widthInCharacters(name) <= LONGEST_NAME ? [name] : breakTitle(name, LONGEST_NAME);
}

function widest(names: readonly string[], profile: PageProfile): number {
  return Math.max(0, ...names.map((name) => width(name, profile)));
}

function width(text: string, profile: PageProfile): number {
  return widthInTwips(text, SIZES.三号, profile.characterSpacing);
}
