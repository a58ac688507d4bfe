import type { Head } from '../block.ts';
import { twips, widthInCharacters } from '../measure.ts';
import { emptyLine, gap, gridParagraph, paragraph } from '../paragraph.ts';
import { type PageProfile, paperSize, textArea } from '../profile.ts';
import { doubleRule } from '../rule.ts';
import { bodyFace, RED, runs } from '../run.ts';
import { markOf } from './mark.ts';
import { type SecrecyLine, secrecyLines } from './secrecy.ts';

/** From the upper edge of the paper to the mark (10.1). */
const MARK_TOP = twips(30);
/** The double rules are longer than the 版心 and stand in the middle of the paper (10.1). */
const RULE_LENGTH = twips(170);
/** From the mark to the rule (10.1). */
const ABOVE_RULE = twips(4);
/** How far a glyph stands above a line as high as its type, and the white below it, in sizes: measured, and made up for. */
const ABOVE_GLYPH = 0.05;
const BELOW_GLYPH = 0.117;
/** Height of the empty line that bears the rule, in twips. */
const GAP = 20;
/** What the rule itself takes, in twips. */
const RULE = 90;
/** The first line below the rule stands 7/8 of a 字 of 3号 away from it; its own white makes up for most of it. */
const BELOW_RULE = 85;
/** A letter's mark is 小标宋 of at most this size, in points. */
const LARGEST = 44;
const SMALLEST = 24;

/**
 * 版头 of a letter (10.1): the name alone, 30 mm from the edge of the paper, the double red rule 4 mm below it, the number
 * at the right and 密级 and 紧急程度 at the left of the lines below the rule, two empty lines above the title.
 */
export function letterHead(head: Head, profile: PageProfile): string {
  return markFrame(head, profile) + linesBelow(head, profile) + emptyLine(profile, true).repeat(2);
}

/** How much of the 版心 it takes, in twips. */
export function letterHeadHeight(head: Head, profile: PageProfile): number {
  const below = Math.max(1, letterLines(head).length) + 2;
  const { lines, size } = letterMark(head);
  const frame = MARK_TOP + lines.length * size * 20 + ABOVE_RULE + RULE;
  return Math.max(0, frame - profile.margins.top) + BELOW_RULE + below * profile.linePitch;
}

/** The mark as it is set; joint letters bear the name of the organ in charge only. */
export function letterMark({ issuers, markEnd }: Head): { lines: string[]; size: number; stretch: number } {
  const mark = markOf(issuers.slice(0, 1), markEnd);
  if (mark === null) return { lines: [], size: LARGEST, stretch: 100 };
  const lines = mark.lines.map(({ text }) => text);
  const longest = Math.max(...lines.map(widthInCharacters));
  const size = Math.max(
    SMALLEST,
    Math.min(LARGEST, mark.size, mark.stretch < 100 ? mark.size : 442 / longest),
  );
  return { lines, size: Math.floor(size * 2) / 2, stretch: mark.stretch };
}

/**
 * Mark and rule in frames of their own that stand on the paper, not in the text: they begin above the 版心, and the text
 * begins below them.
 */
function markFrame(head: Head, profile: PageProfile): string {
  const { lines, size, stretch } = letterMark(head);
  const top = Math.round(MARK_TOP + size * 20 * ABOVE_GLYPH);
  const shown = lines.length === 0 ? [''] : lines;
  const bottom = top + shown.length * size * 20;
  const face = {
    role: 'title',
    size: size * 2,
    colour: RED,
    ...(stretch === 100 ? {} : { stretch }),
  } as const;
  const frame = frameAt(top, profile);
  const mark = shown.map((text) =>
    paragraph(
      { offGrid: true, frame, align: 'center', line: size * 20, mark: face },
      profile.preprinted || text === '' ? '' : runs(text, face),
    ),
  );
  const rule = frameAt(Math.round(bottom - size * 20 * BELOW_GLYPH + ABOVE_RULE) - GAP, profile);
  return (
    mark.join('') +
    (profile.preprinted
      ? gap(GAP + RULE, { frame: rule })
      : gap(GAP, { frame: rule, border: doubleRule('bottom', 'thick', 0) }))
  );
}

/** A frame as long as the rules, in the middle of the paper. */
function frameAt(top: number, profile: PageProfile): string {
  const left = Math.round((paperSize(profile).width - RULE_LENGTH) / 2);
  return `<w:framePr w:w="${RULE_LENGTH}" w:hSpace="0" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" w:x="${left}" w:y="${top}"/>`;
}

/** The lines below the rule; the number is at the right of the first. */
export function letterLines(head: Head): { left: SecrecyLine | null; number: string | null }[] {
  const lines = secrecyLines(head).filter(({ text }) => text !== '');
  if (lines.length === 0) return head.number ? [{ left: null, number: head.number }] : [];
  return lines.map((left, index) => ({ left, number: index === 0 ? head.number : null }));
}

function linesBelow(head: Head, profile: PageProfile): string {
  const right = textArea(profile).width;
  const lines = letterLines(head);
  if (lines.length === 0) return emptyLine(profile, true);
  return lines
    .map(({ left, number }, index) =>
      gridParagraph(
        profile,
        {
          // On the grid they would begin with the next of its lines, wherever the rule ends.
          offGrid: true,
          keepNext: true,
          before: index === 0 ? BELOW_RULE : 0,
          ...(left === null
            ? { align: 'right' as const }
            : { align: 'left' as const, tabs: [{ at: 'right' as const, position: right }] }),
        },
        (left ? runs(left.text, bodyFace(profile, left.role)) : '') +
          (number ? runs(left ? `\t${number}` : number, bodyFace(profile)) : ''),
      ),
    )
    .join('');
}
