import { attribute, child, children, switchOf } from '../xml/find.ts';
import type { Element } from '../xml/tree.ts';
import { twips } from '../xml/units.ts';
import type { Paragraph } from './paragraph.ts';

export type MarginKind = 'default' | 'even' | 'first';
export type Margins = Partial<Record<MarginKind, Paragraph[]>>;

/** A stretch of pages of one layout; lengths in twips. What the file does not say is as Word takes it. */
export interface Section {
  /** `undefined`: the document says nothing at all of its pages. */
  node: Element | undefined;
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  gutter: number;
  /** From the foot of the page to the foot of the footer. */
  footer: number;
  grid: { type: string; pitch: number | undefined; charSpace: number };
  titlePage: boolean;
  headers: Margins;
  footers: Margins;
  columns: number;
}

/** @param parts the paragraphs of a header or footer that a section refers to */
export function sectionOf(
  node: Element | undefined,
  before: Section | undefined,
  parts: (reference: Element) => Paragraph[],
): Section {
  const size = child(node, 'w:pgSz');
  const margin = child(node, 'w:pgMar');
  const grid = child(node, 'w:docGrid');
  const length = (element: Element | undefined, key: string, otherwise: number): number =>
    Math.abs(twips(attribute(element, key)) ?? otherwise);
  const margins = (key: string, inherited: Margins | undefined): Margins => {
    const own = children(node, key).map((reference): [string, Paragraph[]] => [
      attribute(reference, 'w:type') ?? 'default',
      parts(reference),
    ]);
    return { ...inherited, ...Object.fromEntries(own) };
  };
  return {
    node,
    width: length(size, 'w:w', 12240),
    height: length(size, 'w:h', 15840),
    top: length(margin, 'w:top', 1440),
    bottom: length(margin, 'w:bottom', 1440),
    left: length(margin, 'w:left', 1800),
    right: length(margin, 'w:right', 1800),
    gutter: length(margin, 'w:gutter', 0),
    footer: length(margin, 'w:footer', 720),
    grid: {
      type: attribute(grid, 'w:type') ?? 'default',
      pitch: twips(attribute(grid, 'w:linePitch')),
      // LibreOffice writes a negative one as the 32 bits that it is kept in.
      charSpace: (Number(attribute(grid, 'w:charSpace') ?? 0) || 0) | 0,
    },
    titlePage: switchOf(node, 'w:titlePg') ?? false,
    headers: margins('w:headerReference', before?.headers),
    footers: margins('w:footerReference', before?.footers),
    columns: Number(attribute(child(node, 'w:cols'), 'w:num') ?? 1) || 1,
  };
}

export function isLandscape({ width, height }: Section): boolean {
  return width > height;
}
