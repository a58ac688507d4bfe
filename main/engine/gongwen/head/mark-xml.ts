import { gap, paragraph } from '../paragraph.ts';
import { type PageProfile, textArea } from '../profile.ts';
import { type Face, RED, runs } from '../run.ts';
import { MARK_PITCH, type Mark, type MarkLine } from './mark.ts';

/** Twips of a point. */
const POINT = 20;
/** How far a glyph stands above a line that is as high as its type, in sizes: measured, and made up for. */
const ABOVE_LINE = 0.05;

/**
 * The mark with its upper edge at a given place.
 * @param top from where the mark begins to its upper edge, in twips
 */
export function markXml(mark: Mark, profile: PageProfile, top: number): string {
  const face = markFace(mark);
  const white = Math.round(top + mark.size * ABOVE_LINE * POINT);
  if (mark.end !== null && mark.lines.length > 1) return gap(white) + jointTable(mark, profile, face);
  return mark.lines
    .map((line, index) => {
      const look = { offGrid: true, align: 'center', keepNext: true } as const;
      const before = index === 0 ? white : Math.round(mark.size * (MARK_PITCH - 1) * POINT);
      const content = profile.preprinted ? '' : spreadRuns(line, face);
      return paragraph({ ...look, before, line: Math.round(mark.size * POINT), mark: face }, content);
    })
    .join('');
}

/** How high the mark is without the white above it, in twips. */
export function markHeight({ lines, size }: Mark): number {
  return Math.round((lines.length - 1) * size * MARK_PITCH * POINT + size * POINT);
}

function markFace({ size, stretch }: Mark): Face {
  return { role: 'title', size: Math.round(size * 2), colour: RED, ...(stretch === 100 ? {} : { stretch }) };
}

/** The last character has nothing behind it, or the line would stand off its middle. */
function spreadRuns({ text, spread }: MarkLine, face: Face): string {
  const spacing = Math.round(spread * POINT);
  if (spacing === 0) return runs(text, face);
  const characters = [...text];
  const last = characters.pop() ?? '';
  return runs(characters.join(''), { ...face, spacing }) + runs(last, face);
}

/** Names one below the other, 文件 in the middle of their right side: a table without rules. */
function jointTable(mark: Mark, profile: PageProfile, face: Face): string {
  const { width } = textArea(profile);
  const character = (mark.size * mark.stretch) / 100;
  const ending = Math.ceil(([...(mark.end ?? '')].length * character + 8) * POINT);
  const names = Math.min(width - ending, Math.ceil(widest(mark, character) * POINT) + 20);
  const lines = mark.lines.map((line, index) =>
    paragraph(
      {
        offGrid: true,
        align: 'center',
        keepNext: true,
        before: index === 0 ? 0 : Math.round(mark.size * (MARK_PITCH - 1) * POINT),
        line: Math.round(mark.size * POINT),
        mark: face,
      },
      profile.preprinted ? '' : spreadRuns(line, face),
    ),
  );
  const end = paragraph(
    { offGrid: true, align: 'right', line: Math.round(mark.size * POINT), mark: face },
    profile.preprinted ? '' : runs(mark.end ?? '', face),
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${names + ending}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${names}"/><w:gridCol w:w="${ending}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${names}" w:type="dxa"/></w:tcPr>${lines.join('')}</w:tc><w:tc><w:tcPr><w:tcW w:w="${ending}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${end}</w:tc></w:tr></w:tbl>`;
}

function widest({ lines }: Mark, character: number): number {
  return Math.max(
    ...lines.map(({ text, spread }) => [...text].length * character + ([...text].length - 1) * spread),
  );
}
