import { FONT_NAMES, type FontRole, LATIN_FONT, SIZES, type SizeName, splitByFace } from './fonts.ts';
import type { PageProfile } from './profile.ts';
import { cleanText, escapeXml } from './xml.ts';

/** The red of heads and rules (5.2.4 leaves all else black). */
export const RED = 'FF0000';

/** How a run of text looks. */
export interface Face {
  role: FontRole;
  /** A size by its name, or in half points for the 发文机关标志, whose size is free. */
  size: SizeName | number;
  /** Added after every character, in twips. */
  spacing?: number;
  bold?: boolean;
  colour?: typeof RED;
  /** Width of the characters in percent. */
  stretch?: number;
}

/** Body text: 3号 仿宋, drawn together so that a line holds 28 characters. */
export function bodyFace(profile: PageProfile, role: FontRole = 'body'): Face {
  return { role, size: '三号', spacing: profile.characterSpacing };
}

/** Text as runs; a `\n` becomes a line break, a `\t` a tabulator. */
export function runs(text: string, face: Face): string {
  const clean = cleanText(text);
  if (!clean.includes('\n')) return line(clean, face, '');
  return clean
    .split('\n')
    .map((part, index) => line(part, face, index > 0 ? '<w:br/>' : ''))
    .join('');
}

/** Text of one line in a paragraph whose style says how it looks; only rare characters need a face of their own. */
export function styledRuns(text: string, role: FontRole): string {
  const pieces = splitByFace(cleanText(text), role);
  let xml = '';
  for (const { text: piece, font } of pieces) {
    const own =
      font === FONT_NAMES[role] ? HINT : `<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="${font}"/></w:rPr>`;
    xml += `<w:r>${own}${content(piece)}</w:r>`;
  }
  return xml;
}

/** Word reads the hint of a run, not that of a style. */
const HINT = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';

function line(text: string, face: Face, before: string): string {
  let xml = '';
  let lead = before;
  for (const { text: piece, font } of splitByFace(text, face.role)) {
    xml += `<w:r>${runProperties(face, font)}${lead}${content(piece)}</w:r>`;
    lead = '';
  }
  return lead === '' ? xml : `<w:r>${runProperties(face, FONT_NAMES[face.role])}${lead}</w:r>`;
}

function content(text: string): string {
  if (!text.includes('\t')) return textElement(text);
  return text
    .split('\t')
    .map((part) => (part === '' ? '' : textElement(part)))
    .join('<w:tab/>');
}

function textElement(text: string): string {
  // Outer white would be lost otherwise.
  const kept = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:t${kept}>${escapeXml(text)}</w:t>`;
}

/** Faces are few and runs are many. */
const known = new Map<string, string>();

/**
 * The look of a run in a given Chinese font. The hint gives “ ” ‘ ’ — … · which Latin faces have too, to the Chinese one,
 * where they are as wide as a 字.
 */
export function runProperties(face: Face, font = FONT_NAMES[face.role]): string {
  const key = `${face.role}|${font}|${face.size}|${face.spacing}|${face.bold}|${face.colour}|${face.stretch}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const latin = face.role === 'pageNumber' ? FONT_NAMES.pageNumber : LATIN_FONT;
  const size = typeof face.size === 'number' ? face.size : SIZES[face.size];
  const made = [
    `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${font}" w:cs="${latin}"/>`,
    face.bold ? '<w:b/><w:bCs/>' : '',
    face.colour ? `<w:color w:val="${face.colour}"/>` : '',
    face.spacing ? `<w:spacing w:val="${face.spacing}"/>` : '',
    face.stretch && face.stretch !== 100 ? `<w:w w:val="${face.stretch}"/>` : '',
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
  ].join('');
  known.set(key, made);
  return made;
}
