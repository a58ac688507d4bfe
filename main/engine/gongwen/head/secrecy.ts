import type { Head } from '../block.ts';
import { emptyLine, gridParagraph } from '../paragraph.ts';
import type { PageProfile } from '../profile.ts';
import { bodyFace, runs } from '../run.ts';

/** A line of 份号, 密级 or 紧急程度, or the empty one that keeps 密级 on the second line. */
export interface SecrecyLine {
  text: string;
  role: 'body' | 'levelOne';
}

/**
 * 份号, 密级和保密期限 and 紧急程度 from the top left corner of the 版心 downwards (7.2.1 to 7.2.3): 份号 on the first line,
 * 密级 on the second, even where there is no 份号.
 */
export function secrecyLines({ serial, classification, urgency }: Head): SecrecyLine[] {
  const lines: SecrecyLine[] = [];
  if (serial) lines.push({ text: serial.padStart(6, '0'), role: 'body' });
  else if (classification) lines.push({ text: '', role: 'body' });
  if (classification) lines.push({ text: classification, role: 'levelOne' });
  if (urgency) lines.push({ text: urgency, role: 'levelOne' });
  return lines;
}

/** The lines as paragraphs, filled up with empty ones to a number of lines. */
export function secrecyParagraphs(head: Head, profile: PageProfile, lines = 0): string {
  const written = secrecyLines(head);
  const empty = Math.max(0, lines - written.length);
  return (
    written.map((line) => secrecyParagraph(line, profile)).join('') + emptyLine(profile, true).repeat(empty)
  );
}

function secrecyParagraph({ text, role }: SecrecyLine, profile: PageProfile): string {
  if (text === '') return emptyLine(profile, true);
  return gridParagraph(profile, { align: 'left', keepNext: true }, runs(text, bodyFace(profile, role)));
}
