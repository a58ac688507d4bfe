import type { Piece } from './marks.ts';

/** What does not show: the language for the speller, marks of the editing program, and sizes of scripts that Chinese has none of. */
const UNSEEN =
  /<(?:[\w.-]+:)?(?:lang|noProof|bCs|iCs|szCs|webHidden|specVanish|rPrChange)\b[^>]*\/>|\s(?:[\w.-]+:)?(?:hint|rsid\w*)="[^"]*"/gu;
const FONTS = /<(?:[\w.-]+:)?rFonts\b([^>]*)\/>/gu;

/** How a run looks: its fonts by script, and everything else. */
interface Look {
  latin: string;
  chinese: string;
  rest: string;
}

function lookOf(xml: string, { text }: Piece): Look {
  const properties = text.parent?.children.find(({ name }) => name === 'rPr');
  if (!properties) return { latin: '', chinese: '', rest: '' };
  const seen = xml.slice(properties.contentStart, properties.contentEnd).replaceAll(UNSEEN, '');
  const fonts = [...seen.matchAll(FONTS)].flatMap(([, attributes = '']) => [
    ...attributes.matchAll(/(?:[\w.-]+:)?(\w+)="([^"]*)"/gu),
  ]);
  const ofScript = (script: RegExp): string =>
    fonts
      .filter(([, name = '', font]) => script.test(name) && font !== '')
      .map(([, name, font]) => `${name}=${font}`)
      .sort()
      .join();
  return {
    latin: ofScript(/^(?:ascii|hAnsi)/u),
    chinese: ofScript(/^eastAsia/u),
    rest: seen.replaceAll(FONTS, '').replaceAll(/>\s+</gu, '><').trim(),
  };
}

/**
 * The piece of a placeholder whose look its value takes: the first, or where fonts were given to braces and Chinese by
 * themselves, as some programs do, the first with Chinese.
 */
export function hostOf(xml: string, pieces: readonly [Piece, ...Piece[]]): Piece {
  const [first] = pieces;
  const look = JSON.stringify(lookOf(xml, first));
  if (pieces.every((piece) => JSON.stringify(lookOf(xml, piece)) === look)) return first;
  return pieces.find((piece) => scriptsOf(xml, piece).chinese) ?? first;
}

/** The first piece that looks unlike the others; a font counts only where there are characters to show it. */
export function otherLook(xml: string, pieces: readonly [Piece, ...Piece[]]): Piece | undefined {
  const host = hostOf(xml, pieces);
  return pieces.find((piece) => !looksAlike(xml, piece, pieces[0]) || !looksAlike(xml, piece, host));
}

function looksAlike(xml: string, one: Piece, other: Piece): boolean {
  const [a, b] = [lookOf(xml, one), lookOf(xml, other)];
  const [scripts, others] = [scriptsOf(xml, one), scriptsOf(xml, other)];
  return (
    a.rest === b.rest &&
    (a.latin === b.latin || !(scripts.latin && others.latin)) &&
    (a.chinese === b.chinese || !(scripts.chinese && others.chinese))
  );
}

function scriptsOf(xml: string, { start, end }: Piece): { latin: boolean; chinese: boolean } {
  const text = xml.slice(start, end);
  return { latin: /[!-\u024f]/u.test(text), chinese: /[^\s!-\u024f]/u.test(text) };
}
