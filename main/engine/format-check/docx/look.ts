import { attribute, child, elements, switchOf, valOf } from '../xml/find.ts';
import type { Element } from '../xml/tree.ts';
import { halfPoints, twips } from '../xml/units.ts';

/** How a run of text looks; what nobody says is `undefined`. */
export interface RunLook {
  /** Face of Chinese characters. */
  eastAsia?: string | undefined;
  /** Face of Latin letters and digits. */
  ascii?: string | undefined;
  /** In half points. */
  size?: number | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  underline?: boolean | undefined;
  hidden?: boolean | undefined;
  /** Six hexadecimal digits in capitals, or `AUTO`. */
  colour?: string | undefined;
  /** Added after every character, in twips. */
  spacing?: number | undefined;
}

export interface Border {
  style: string;
  /** In eighths of a point. */
  size: number;
  colour: string;
}

/** How a paragraph is laid out; lengths in twips. What nobody says is `undefined`. */
export interface ParagraphLook {
  align?: 'left' | 'centre' | 'right' | 'both' | undefined;
  left?: number | undefined;
  right?: number | undefined;
  /** Negative: the first line hangs out. */
  firstLine?: number | undefined;
  /** The same in hundredths of a character; these win unless they are 0. */
  leftChars?: number | undefined;
  rightChars?: number | undefined;
  firstLineChars?: number | undefined;
  before?: number | undefined;
  after?: number | undefined;
  /** In hundredths of a line. */
  beforeLines?: number | undefined;
  afterLines?: number | undefined;
  line?: number | undefined;
  lineRule?: 'exact' | 'atLeast' | 'auto' | undefined;
  pageBreakBefore?: boolean | undefined;
  snapToGrid?: boolean | undefined;
  top?: Border | undefined;
  bottom?: Border | undefined;
  /** Set in a frame of its own, at a place that the text does not tell. */
  framed?: boolean | undefined;
  /** Where the frame stands on the line: `right`, `outside`, `left`, `center`. */
  frameAlign?: string | undefined;
  /** Tab stops, in twips. */
  tabs?: readonly { at: number; kind: string }[] | undefined;
}

/** The faces that a theme gives by name. */
export type ThemeFonts = ReadonlyMap<string, string>;

export function runLookOf(rPr: Element | undefined, theme: ThemeFonts): RunLook {
  if (!rPr) return {};
  const fonts = child(rPr, 'w:rFonts');
  const face = (plain: string, themed: string): string | undefined => {
    const name = attribute(fonts, themed);
    return (name === undefined ? undefined : theme.get(name)) ?? attribute(fonts, plain);
  };
  const colour = valOf(rPr, 'w:color')?.toUpperCase();
  const underline = valOf(rPr, 'w:u');
  return {
    eastAsia: face('w:eastAsia', 'w:eastAsiaTheme'),
    ascii: face('w:ascii', 'w:asciiTheme'),
    size: halfPoints(valOf(rPr, 'w:sz')),
    bold: switchOf(rPr, 'w:b'),
    italic: switchOf(rPr, 'w:i'),
    underline: underline === undefined ? undefined : underline !== 'none',
    hidden: switchOf(rPr, 'w:vanish'),
    colour,
    spacing: twips(valOf(rPr, 'w:spacing')),
  };
}

const ALIGNMENTS: Record<string, ParagraphLook['align']> = {
  left: 'left',
  start: 'left',
  center: 'centre',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};

export function paragraphLookOf(pPr: Element | undefined): ParagraphLook {
  if (!pPr) return {};
  const ind = child(pPr, 'w:ind');
  const spacing = child(pPr, 'w:spacing');
  const length = (element: Element | undefined, ...keys: string[]): number | undefined =>
    keys.map((key) => twips(attribute(element, key))).find((value) => value !== undefined);
  const number = (element: Element | undefined, key: string): number | undefined => {
    const value = Number(attribute(element, key) ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  const hanging = length(ind, 'w:hanging');
  const hangingChars = number(ind, 'w:hangingChars');
  const borders = child(pPr, 'w:pBdr');
  const tabs = child(pPr, 'w:tabs');
  const frame = child(pPr, 'w:framePr');
  const rule = attribute(spacing, 'w:lineRule');
  const auto = (key: string): boolean => ['1', 'true', 'on'].includes(attribute(spacing, key) ?? '');
  return {
    align: ALIGNMENTS[valOf(pPr, 'w:jc') ?? ''],
    left: length(ind, 'w:left', 'w:start'),
    right: length(ind, 'w:right', 'w:end'),
    firstLine: hanging === undefined ? length(ind, 'w:firstLine') : -hanging,
    leftChars: number(ind, 'w:leftChars') ?? number(ind, 'w:startChars'),
    rightChars: number(ind, 'w:rightChars') ?? number(ind, 'w:endChars'),
    firstLineChars: hangingChars === undefined ? number(ind, 'w:firstLineChars') : -hangingChars,
    // Word's automatic spacing of paragraphs is 14 points, as web pages have it.
    before: auto('w:beforeAutospacing') ? 280 : length(spacing, 'w:before'),
    after: auto('w:afterAutospacing') ? 280 : length(spacing, 'w:after'),
    beforeLines: number(spacing, 'w:beforeLines'),
    afterLines: number(spacing, 'w:afterLines'),
    line: length(spacing, 'w:line'),
    lineRule:
      rule === 'exact' || rule === 'atLeast'
        ? rule
        : attribute(spacing, 'w:line') === undefined
          ? undefined
          : 'auto',
    pageBreakBefore: switchOf(pPr, 'w:pageBreakBefore'),
    snapToGrid: switchOf(pPr, 'w:snapToGrid'),
    top: borderOf(child(borders, 'w:top')),
    bottom: borderOf(child(borders, 'w:bottom')),
    framed: frame !== undefined ? true : undefined,
    frameAlign: attribute(frame, 'w:xAlign'),
    tabs: tabs
      ? elements(tabs).map((tab) => ({
          at: twips(attribute(tab, 'w:pos')) ?? 0,
          kind: attribute(tab, 'w:val') ?? 'left',
        }))
      : undefined,
  };
}

export function borderOf(element: Element | undefined): Border | undefined {
  if (!element) return undefined;
  return {
    style: attribute(element, 'w:val') ?? 'none',
    size: Number(attribute(element, 'w:sz') ?? 0),
    colour: (attribute(element, 'w:color') ?? 'auto').toUpperCase(),
  };
}

/** Whether a border is to be seen. */
export function isDrawn(border: Border | undefined): border is Border {
  return border !== undefined && border.style !== 'none' && border.style !== 'nil';
}

/** What is said in the upper look wins over what is said below. */
export function over<Look extends object>(below: Look, above: Look): Look {
  const said = Object.entries(above).filter(([, value]) => value !== undefined);
  return { ...below, ...Object.fromEntries(said) };
}
