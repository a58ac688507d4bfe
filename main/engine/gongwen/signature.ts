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

/** How high that is, in twips. */
export function signatureHeight(block: Signature, profile: PageProfile): number {
  if (block.names.length === 0 && !block.date) return 0;
  const empty = block.seal === 'unstamped' ? 1 : 2;
  const joint = block.seal === 'stamped' && block.names.length > 1;
  if (!joint) return (empty + signatureLines(block, profile).length) * profile.linePitch;
  const rows = Math.ceil(block.names.length / sealColumns(block.names, profile).length);
  return (empty + 2) * profile.linePitch + (rows - 1) * SEAL_PITCH;
}

/** At most three seals stand beside each other. */
const SEALS_A_ROW = 3;
/** From the middle of a seal to the middle of the next, in twips: 46.6 mm, so seals of 42 mm do not touch. */
const SEAL_PITCH = 2640;
/** White between names beside each other, in twips. */
const BETWEEN_NAMES = 160;

/** Widths of as many columns as the names fit into whole, in twips. The last name stands in the last column. */
function sealColumns(names: readonly string[], profile: PageProfile): number[] {
  const { width } = textArea(profile);
  for (let count = Math.min(SEALS_A_ROW, names.length); count > 1; count -= 1) {
    const rows = sealRows(names, count);
    const columns = Array.from({ length: count }, (_, column) =>
      Math.max(SEAL_PITCH, ...rows.map((row) => widthOf(row[column] ?? '', profile) + BETWEEN_NAMES)),
    );
    if (columns.reduce((sum, one) => sum + one, 0) <= width) return columns;
  }
  const widest = Math.max(0, ...names.map((name) => widthOf(name, profile)));
  return [Math.min(width, Math.max(SEAL_PITCH, widest + BETWEEN_NAMES))];
}

/** The names in rows; the last row begins with empty places. */
function sealRows(names: readonly string[], count: number): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < names.length; at += count) {
    const row = names.slice(at, at + count);
    rows.push([...Array.from({ length: count - row.length }, () => ''), ...row]);
  }
  return rows;
}

/** Joint papers with seals: names in rows, each with the room of a seal, the date below the last of them (7.3.5.1). */
function jointSeals({ names, date }: Signature, profile: PageProfile, keepNext: boolean): string {
  const { width } = textArea(profile);
  const end = 2 * TWO_CHARACTERS;
  const columns = sealColumns(names, profile);
  const whole = columns.reduce((sum, one) => sum + one, 0);
  // The last column stands centred above the date, or as near to that as the 版心 allows.
  const middle = width - end - Math.round(widthOf(date ?? '', profile) / 2);
  const right = Math.min(width, middle + Math.round((columns.at(-1) ?? 0) / 2));
  const left = Math.max(0, right - whole);
  const rows = sealRows(names, columns.length).map((row, index) => {
    const cells = row.map((name, column) => sealCell(name, columns[column] ?? SEAL_PITCH, profile));
    const height = index === 0 ? '' : `<w:trHeight w:val="${SEAL_PITCH}" w:hRule="atLeast"/>`;
    return `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${cells.join('')}</w:tr>`;
  });
  const grid = columns.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  const table = `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblInd w:w="${left}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
  const dated = gridParagraph(
    profile,
    { align: 'right', indent: { right: end }, keepNext, mark: bodyFace(profile) },
    date ? runs(date, bodyFace(profile)) : '',
  );
  return table + dated;
}

/** Only a name that is longer than a line stands in several, the last of them next to the date. */
function sealCell(name: string, width: number, profile: PageProfile): string {
  const room = Math.floor((width / textArea(profile).width) * CHARACTERS_A_LINE);
  const lines = name === '' || widthOf(name, profile) <= width ? [name] : breakTitle(name, room);
  const paragraphs = lines.map((line) =>
    paragraph(
      { offGrid: true, align: 'center', keepNext: true, line: profile.linePitch, mark: bodyFace(profile) },
      line === '' ? '' : runs(line, bodyFace(profile)),
    ),
  );
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}

const CHARACTERS_A_LINE = 28;
