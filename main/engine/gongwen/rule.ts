import { RED } from './run.ts';

/** Lines of the standard in eighths of a point: 0.35 mm and 0.25 mm (7.4.1). */
export const THICK = 8;
export const THIN = 6;

type Edge = 'top' | 'bottom';

/** A single line along a paragraph. @param space from the text, in points */
export function ruleAlong(edge: Edge, size: number, space: number, colour = RED): string {
  return `<w:pBdr><w:${edge} w:val="single" w:sz="${size}" w:space="${space}" w:color="${colour}"/></w:pBdr>`;
}

/**
 * The double red rule of a letter (10.1): thick above thin, or thin above thick. Which of the two names says so depends on
 * the edge: both count from the text outwards.
 */
export function doubleRule(edge: Edge, upper: 'thick' | 'thin', space: number): string {
  const fromText = (edge === 'bottom') === (upper === 'thick') ? 'thickThinSmallGap' : 'thinThickSmallGap';
  return `<w:pBdr><w:${edge} w:val="${fromText}" w:sz="24" w:space="${space}" w:color="${RED}"/></w:pBdr>`;
}
