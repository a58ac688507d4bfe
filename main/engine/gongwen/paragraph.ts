import {
  AlignmentType,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { FONT_NAMES, type FontRole, LATIN_FONT, SIZES, type SizeName, splitByFace } from './fonts.ts';
import { cleanText } from './parts.ts';
import type { PageProfile } from './profile.ts';

/** Two characters of 3号 type, in twips. */
export const TWO_CHARACTERS = 640;

/** How a run of text looks. */
export interface Face {
  role: FontRole;
  size: SizeName;
  /** Added after every character, in twips. */
  spacing?: number;
  bold?: boolean;
}

/** Text as runs; a `\n` becomes a line break. */
export function runs(text: string, face: Face): ParagraphChild[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, index) =>
      splitByFace(line, face.role).map(
        ({ text: piece, font }, place) =>
          new TextRun({
            text: piece,
            ...(index > 0 && place === 0 ? { break: 1 } : {}),
            ...runLook(face, font),
          }),
      ),
    );
}

/**
 * The look of a run in a given Chinese font. The hint gives “ ” ‘ ’ — … · which Latin faces have too, to the Chinese one,
 * where they are as wide as a 字.
 */
export function runLook(face: Face, font: string, latin = LATIN_FONT) {
  return {
    font: { ascii: latin, hAnsi: latin, eastAsia: font, cs: latin, hint: 'eastAsia' },
    size: SIZES[face.size],
    sizeComplexScript: SIZES[face.size],
    ...(face.spacing ? { characterSpacing: face.spacing } : {}),
    ...(face.bold ? { bold: true } : {}),
  };
}

/** A paragraph on the line grid of the page: exact line, nothing before or after, justified unless told otherwise. */
export function gridParagraph(profile: PageProfile, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: profile.linePitch, lineRule: LineRuleType.EXACT },
    alignment: AlignmentType.BOTH,
    widowControl: false,
    ...options,
  });
}

/** Body text: 3号 仿宋, drawn together so that a line holds 28 characters. */
export function bodyFace(profile: PageProfile, role: FontRole = 'body'): Face {
  return { role, size: '三号', spacing: profile.characterSpacing };
}

/** The two empty characters at the head of a paragraph: Word goes by characters, older LibreOffice by length. */
export const FIRST_LINE = { firstLineChars: 200, firstLine: TWO_CHARACTERS };

/** A line with nothing on it, of the same height as any other. */
export function emptyLine(profile: PageProfile, keepNext = false): Paragraph {
  return gridParagraph(profile, {
    ...(keepNext ? { keepNext } : {}),
    // An empty paragraph has the height of its mark.
    run: runLook(bodyFace(profile), FONT_NAMES.body),
  });
}
