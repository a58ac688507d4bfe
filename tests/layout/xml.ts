import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part of a .docx; names with their prefix, as Word writes them: w:p. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

/** The XML parts of a .docx by name. @throws where one is not well-formed */
export function xmlParts(bytes: Uint8Array): Map<string, Element> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/u.test(name));
  return new Map(parts.map(([name, part]) => [name, parsed(new TextDecoder().decode(part))]));
}

/** One part. @throws where it is not well-formed */
export function parsed(xml: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return document;
}

/** Every element of this name, in the order of the document. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name);
}

/** `w:val` of a child; `undefined` without one. */
export function valueIn(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** The order in which ISO 29500 wants the properties of an element; Word refuses a file that has them in another. */
const ORDERS: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tcBorders': 'top start left bottom end right insideH insideV tl2br tr2bl',
  'w:tblBorders': 'top start left bottom end right insideH insideV',
  'w:pBdr': 'top left bottom right between bar',
};
const ORDER = Object.fromEntries(
  Object.entries(ORDERS).map(([name, order]) => [name, order.split(' ').map((each) => `w:${each}`)]),
);

/** Children that are in the wrong place, there twice, or not known to their element. */
export function misplaced(element: Element): string[] {
  const order = ORDER[element.name];
  const own = order ? faultsOfOrder(element, order) : [];
  // A cell must hold a paragraph and end with one.
  const cell =
    element.name === 'w:tc' && element.children.at(-1)?.name !== 'w:p' ? ['w:tc does not end with w:p'] : [];
  return [...own, ...cell, ...element.children.flatMap(misplaced)];
}

const MANY = new Set(['w:headerReference', 'w:footerReference', 'w:tr']);

function faultsOfOrder({ name, children }: Element, order: readonly string[]): string[] {
  const places = children.map((each) => order.indexOf(each.name));
  return children.flatMap((each, index) => {
    const [place = -1, before = -1] = [places[index], places[index - 1]];
    if (place < 0) return [`${name} holds ${each.name}`];
    if (place === before) return MANY.has(each.name) ? [] : [`${name} holds ${each.name} twice`];
    return index > 0 && place < before ? [`${name}: ${each.name} after ${children[index - 1]?.name}`] : [];
  });
}
