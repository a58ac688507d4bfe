import type { PageProfile } from './profile.ts';
import { bodyFace, type Face, runProperties } from './run.ts';
import { attributes } from './xml.ts';

/** Two characters of 3号 type, in twips. */
export const TWO_CHARACTERS = 640;

/** How a paragraph looks. Lengths in twips. */
export interface ParagraphLook {
  /** Its lines are not moved to those of the page: for type of another size. */
  offGrid?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  /** `w:framePr` */
  frame?: string;
  /** `w:pBdr` */
  border?: string;
  tabs?: readonly Tab[];
  before?: number;
  after?: number;
  /** Exact height of its lines. */
  line: number;
  indent?: Indentation;
  /** `both` unless said otherwise. */
  align?: 'left' | 'right' | 'center';
  /** From 1. */
  outlineLevel?: number;
  /** The face of its mark, which gives an empty paragraph its height. */
  mark?: Face;
  /** `w:sectPr` of the section that ends with it. */
  section?: string;
}

export interface Tab {
  at: 'left' | 'right' | 'center';
  position: number;
}

export interface Indentation {
  left?: number;
  right?: number;
  hanging?: number;
  firstLineChars?: number;
  firstLine?: number;
}

/** The two empty characters at the head of a paragraph: Word goes by characters, older LibreOffice by length. */
export const FIRST_LINE: Indentation = { firstLineChars: 200, firstLine: TWO_CHARACTERS };

/** A paragraph of runs. Its elements stand in the order of the schema. */
export function paragraph(look: ParagraphLook, content = ''): string {
  return `<w:p><w:pPr>${[
    look.keepNext ? '<w:keepNext/>' : '',
    look.keepLines ? '<w:keepLines/>' : '',
    look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    look.frame ?? '',
    look.border ?? '',
    look.tabs
      ? `<w:tabs>${look.tabs.map(({ at, position }) => `<w:tab w:val="${at}" w:pos="${position}"/>`).join('')}</w:tabs>`
      : '',
    look.offGrid ? '<w:snapToGrid w:val="0"/>' : '',
    `<w:spacing w:before="${look.before ?? 0}" w:after="${look.after ?? 0}" w:line="${look.line}" w:lineRule="exact"/>`,
    look.indent ? `<w:ind${attributes({ ...look.indent })}/>` : '',
    look.align ? `<w:jc w:val="${look.align}"/>` : '',
    look.outlineLevel ? `<w:outlineLvl w:val="${look.outlineLevel - 1}"/>` : '',
    look.mark ? runProperties(look.mark) : '',
    look.section ?? '',
  ].join('')}</w:pPr>${content}</w:p>`;
}

/** A paragraph on the line grid of the page. */
export function gridParagraph(
  profile: PageProfile,
  look: Omit<ParagraphLook, 'line'>,
  content: string,
): string {
  return paragraph({ ...look, line: profile.linePitch }, content);
}

/** A line with nothing on it, of the same height as any other. */
export function emptyLine(profile: PageProfile, keepNext = false): string {
  return gridParagraph(profile, { keepNext, mark: bodyFace(profile) }, '');
}

/** White of a given height; nothing else. */
export function gap(height: number, look: Omit<ParagraphLook, 'line' | 'mark'> = {}): string {
  return paragraph({ ...look, offGrid: true, line: height, mark: { role: 'body', size: 2 } });
}
