import type { XmlElement } from './tree.ts';

/** What does not show: the language for the speller, marks of the editing program, and sizes of scripts that Chinese has none of. */
const UNSEEN =
  /<(?:[\w.-]+:)?(?:lang|noProof|bCs|iCs|szCs|webHidden|specVanish|rPrChange)\b[^>]*\/>|\s(?:[\w.-]+:)?(?:hint|rsid\w*)="[^"]*"/gu;

/** How the run of a text looks, to be compared with that of another; the same string for the same look. */
export function lookOf(xml: string, text: XmlElement): string {
  const run = text.parent;
  const properties = run?.children.find(({ name }) => name === 'rPr');
  if (!properties) return '';
  return xml
    .slice(properties.contentStart, properties.contentEnd)
    .replaceAll(UNSEEN, '')
    .replaceAll(/<(?:[\w.-]+:)?rFonts\s*\/>/gu, '')
    .replaceAll(/>\s+</gu, '><')
    .trim();
}
