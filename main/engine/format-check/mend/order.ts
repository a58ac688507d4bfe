/** The order in which the schema wants the properties of paragraphs, runs and sections. */
const PARAGRAPH =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange';
const RUN =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange';
const SECTION =
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange';
const BORDERS = 'top left bottom right between bar';

const ORDERS: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries({ pPr: PARAGRAPH, rPr: RUN, sectPr: SECTION, pBdr: BORDERS }).map(([key, order]) => [
    `w:${key}`,
    order.split(' ').map((name) => `w:${name}`),
  ]),
);

/** Where a child belongs among others, as a rank; what the schema does not name comes last. */
export function rank(parent: string, child: string): number {
  const place = ORDERS[parent]?.indexOf(child) ?? -1;
  return place === -1 ? Number.POSITIVE_INFINITY : place;
}
