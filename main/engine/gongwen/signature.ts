import type { Signature } from './block.ts';
import { emptyLine, gridParagraph, paragraph, TWO_CHARACTERS } from './paragraph.ts';
import { type PageProfile, textArea } from './profile.ts';
import { bodyFace, runs } from './run.ts';
import { type Indent, signatureLines, widthOf } from './signature-lines.ts';
import { breakTitle } from './title.ts';

/**
 * The lines of a signature below the text. A seal of 42 mm that has name and date slightly below its centre ends less
 * than a line from the text when two lines are left above the name (7.3.5.1).
 */
export function signatureXml(block: Signature, profile: PageProfile, keepNext: boolean): string {
  if (block.names.length === 0 && !block.date) return '';
  const empty = block.seal === 'unstamped' ? 1 : 2;
  const white = emptyLine(profile, true).repeat(empty);
  if (block.seal === 'stamped' && block.names.length > 1) return white + jointSeals(block, profile, keepNext);
  const lines = signatureLines(block, profile);
  return (
    white +
    lines
      .map(({ text, indent }, index) =>
        gridParagraph(
          profile,
          {
            align: alignOf(indent),
            indent,
            // The whole block stays together.
            keepNext: keepNext || index < lines.length - 1,
            mark: bodyFace(profile),
          },
          text === '' ? '' : runs(text, bodyFace(profile)),
        ),
      )
      .join('')
  );
}

function alignOf(indent: Indent): 'left' | 'right' | 'center' {
  if ('left' in indent) return 'right' in indent ? 'center' : 'left';
  return 'right';
}

/** At most three seals stand beside each other. */
const SEALS_A_ROW = 3;
/** From the middle of a seal to the middle of the next, in twips: 46.6 mm, so seals of 42 mm do not touch. */
const SEAL_PITCH = 2640;
/** 字 of a name that fit beside each other there. */
const NAME_WIDTH = 8;

/** Joint papers with seals: names in rows, each with the room of a seal, the date below the last of them (7.3.5.1). */
function jointSeals({ names, date }: Signature, profile: PageProfile, keepNext: boolean): string {
  const { width } = textArea(profile);
  const dateWidth = widthOf(date ?? '', profile);
  const end = 2 * TWO_CHARACTERS;
  // The last column stands centred above the date.
  const left = Math.max(0, width - end - Math.round(dateWidth / 2) - Math.round(2.5 * SEAL_PITCH));
  const rows: string[] = [];
  for (let at = 0; at < names.length; at += SEALS_A_ROW) {
    const row = names.slice(at, at + SEALS_A_ROW);
    const empty = SEALS_A_ROW - row.length;
    const cells = [...Array.from({ length: empty }, () => ''), ...row].map((name) => sealCell(name, profile));
    const height = at === 0 ? '' : `<w:trHeight w:val="${SEAL_PITCH}" w:hRule="atLeast"/>`;
    rows.push(`<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${cells.join('')}</w:tr>`);
  }
  const grid = `<w:gridCol w:w="${SEAL_PITCH}"/>`.repeat(SEALS_A_ROW);
  const table = `<w:tbl><w:tblPr><w:tblW w:w="${SEAL_PITCH * SEALS_A_ROW}" w:type="dxa"/><w:tblInd w:w="${left}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
  const dated = gridParagraph(
    profile,
    { align: 'right', indent: { right: end }, keepNext, mark: bodyFace(profile) },
    date ? runs(date, bodyFace(profile)) : '',
  );
  return table + dated;
}

/** A name that is too long for its place stands in several lines, the last of them next to the date. */
function sealCell(name: string, profile: PageProfile): string {
  const lines = name === '' ? [''] : breakTitle(name, NAME_WIDTH);
  const paragraphs = lines.map((line) =>
    paragraph(
      { offGrid: true, align: 'center', keepNext: true, line: profile.linePitch, mark: bodyFace(profile) },
      line === '' ? '' : runs(line, bodyFace(profile)),
    ),
  );
  return `<w:tc><w:tcPr><w:tcW w:w="${SEAL_PITCH}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}
