import type { Paragraph, Run } from '../docx/paragraph.ts';
import { attribute, child, descendants } from '../xml/find.ts';
import type { Element } from '../xml/tree.ts';
import { ensure, parentOf, remove, set } from './edit.ts';

/** How a run shall look; what is not named stays. */
export interface WantedFace {
  eastAsia?: string;
  ascii?: string;
  /** In half points. */
  size?: number;
  bold?: false;
  italic?: false;
  colour?: string;
  spacing?: number;
}

/** How a paragraph shall be laid out; lengths in twips, what is not named stays. */
export interface WantedLayout {
  align?: 'left' | 'center' | 'right' | 'both';
  /** First line by two characters, or none. */
  firstLine?: 'two' | 'none';
  left?: number;
  right?: number;
  /** Exact height of a line. */
  line?: number;
  /** Nothing before and after. */
  apart?: 'none';
  pageBreakBefore?: true;
}

interface TextEdit {
  paragraph: Paragraph;
  from: number;
  to: number;
  text: string;
}

/** Puts a paper right. Texts are changed at the end, so that places found before stay true. */
export class Mender {
  readonly #document: Element;
  readonly #edits: TextEdit[] = [];

  constructor(document: Element) {
    this.#document = document;
  }

  /** Faces of all runs of a paragraph and of its end, or of those given. */
  face(target: Paragraph | readonly Run[], wanted: WantedFace): void {
    const runs = 'runs' in target ? target.runs : target;
    for (const { node } of runs) setFace(ensure(node, 'w:rPr'), wanted);
    if ('runs' in target) setFace(ensure(ensure(target.node, 'w:pPr'), 'w:rPr'), wanted);
  }

  layout({ node }: Paragraph, wanted: WantedLayout): void {
    setLayout(ensure(node, 'w:pPr'), wanted);
  }

  /** Replaces a stretch of a paragraph's own text. */
  text(paragraph: Paragraph, from: number, to: number, text: string): void {
    this.#edits.push({ paragraph, from, to, text });
  }

  /** Sets properties of an element and of a child of it, made where it is missing. */
  property(parent: Element, key: string, values: Record<string, string | number | null>): void {
    set(ensure(parent, key), values);
  }

  /** A line above or below a paragraph. */
  border({ node }: Paragraph, side: 'w:top' | 'w:bottom', values: Record<string, string | number>): void {
    const borders = ensure(ensure(node, 'w:pPr'), 'w:pBdr');
    const known = child(borders, side);
    if (known) set(known, { color: values['color'] ?? null, themeColor: null });
    else set(ensure(borders, side), values);
  }

  /** Faces of every run of a paragraph, also of those that hold fields only. */
  faceWithin({ node }: Paragraph, wanted: WantedFace): void {
    for (const run of descendants(node, 'w:r')) setFace(ensure(run, 'w:rPr'), wanted);
  }

  /** A child of an element, made where it is missing. */
  under(parent: Element, key: string): Element {
    return ensure(parent, key);
  }

  /** A switch of an element, on. */
  flag(parent: Element | undefined, key: string): void {
    if (parent) set(ensure(parent, key), { val: null });
  }

  /** An empty line of the height of others before a paragraph. */
  emptyLineBefore({ node }: Paragraph): void {
    const parent = parentOf(this.#document, node);
    if (!parent) return;
    const line: Element = { name: node.name, key: 'w:p', attributes: new Map(), children: [] };
    setLayout(ensure(line, 'w:pPr'), { line: 579, apart: 'none' });
    setFace(ensure(ensure(line, 'w:pPr'), 'w:rPr'), { size: 32 });
    parent.children.splice(parent.children.indexOf(node), 0, line);
  }

  removeParagraph({ node }: Paragraph): void {
    const parent = parentOf(this.#document, node);
    if (parent) parent.children = parent.children.filter((other) => other !== node);
  }

  /** Carries out the changes of text: the last first, and none that overlap another. */
  finish(): void {
    const sorted = this.#edits.toSorted((a, b) => b.from - a.from || b.to - a.to);
    const reached = new Map<Paragraph, number>();
    for (const { paragraph, from, to, text } of sorted) {
      if (to > (reached.get(paragraph) ?? Number.POSITIVE_INFINITY)) continue;
      if (replaceText(paragraph, from, to, text)) reached.set(paragraph, from);
    }
  }
}

/** Puts the new text where the first character of the old one was. @returns whether the old text could be reached */
function replaceText({ runs }: Paragraph, from: number, to: number, text: string): boolean {
  const pieces = runs.flatMap((run) => run.pieces);
  const covered = pieces.filter(({ at, text: old }) => at < Math.max(to, from + 1) && at + old.length > from);
  if (from === to) {
    const last = pieces.at(-1);
    if (covered.length === 0 && last) covered.push(last);
  }
  // What is no text in the file, such as a tab, may go only when nothing takes its place.
  const first = covered[0];
  if (!first || covered.some(({ node }) => node === undefined)) return false;
  for (const piece of covered) {
    const start = Math.max(0, from - piece.at);
    const end = Math.min(piece.text.length, to - piece.at);
    piece.text =
      piece.text.slice(0, start) + (piece === first ? text : '') + piece.text.slice(Math.max(start, end));
    if (!piece.node) continue;
    piece.node.children = [piece.text];
    piece.node.attributes.set('xml:space', { name: 'xml:space', value: 'preserve' });
  }
  return true;
}

function setFace(rPr: Element, { eastAsia, ascii, size, bold, italic, colour, spacing }: WantedFace): void {
  if (eastAsia !== undefined || ascii !== undefined) {
    const fonts = ensure(rPr, 'w:rFonts');
    if (eastAsia !== undefined) set(fonts, { eastAsia, eastAsiaTheme: null });
    if (ascii !== undefined) set(fonts, { ascii, hAnsi: ascii, asciiTheme: null, hAnsiTheme: null });
  }
  if (bold === false) {
    set(ensure(rPr, 'w:b'), { val: '0' });
    if (child(rPr, 'w:bCs')) set(ensure(rPr, 'w:bCs'), { val: '0' });
  }
  if (italic === false) set(ensure(rPr, 'w:i'), { val: '0' });
  if (colour !== undefined)
    set(ensure(rPr, 'w:color'), { val: colour, themeColor: null, themeTint: null, themeShade: null });
  if (spacing !== undefined) set(ensure(rPr, 'w:spacing'), { val: spacing });
  if (size !== undefined) {
    set(ensure(rPr, 'w:sz'), { val: size });
    set(ensure(rPr, 'w:szCs'), { val: size });
  }
}

function setLayout(pPr: Element, wanted: WantedLayout): void {
  const { align, firstLine, left, right, line, apart, pageBreakBefore } = wanted;
  if (pageBreakBefore) set(ensure(pPr, 'w:pageBreakBefore'), { val: null });
  if (line !== undefined || apart) {
    const spacing = ensure(pPr, 'w:spacing');
    if (line !== undefined) set(spacing, { line, lineRule: 'exact' });
    if (apart)
      set(spacing, {
        before: 0,
        after: 0,
        beforeLines: 0,
        afterLines: 0,
        beforeAutospacing: 0,
        afterAutospacing: 0,
      });
  }
  if (firstLine !== undefined || left !== undefined || right !== undefined) {
    const ind = ensure(pPr, 'w:ind');
    if (firstLine === 'two')
      set(ind, { firstLineChars: 200, firstLine: 640, hanging: null, hangingChars: null });
    if (firstLine === 'none')
      set(ind, { firstLineChars: 0, firstLine: 0, hanging: null, hangingChars: null });
    if (left !== undefined) set(ind, { leftChars: 0, left, start: null, startChars: null });
    if (right !== undefined) set(ind, { rightChars: 0, right, end: null, endChars: null });
  }
  if (align) {
    set(ensure(pPr, 'w:jc'), { val: align });
    const frame = child(pPr, 'w:framePr');
    if (frame && attribute(frame, 'w:xAlign') !== undefined) remove(pPr, 'w:framePr');
  }
}
