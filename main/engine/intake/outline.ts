import { type Entry, namesProblem, readsLikeProblem } from './entries.ts';
import { enumerationOf } from './enumeration.ts';
import { MARKER_STYLES, type MarkerStyle, markerAt } from './markers.ts';
import { isArea, labelOf } from './wording.ts';

/** A numbered line (or a heading without a number) with the unnumbered lines behind it and the numbered ones below it. */
export interface Node {
  entry: Entry;
  style: MarkerStyle;
  /** As printed; a heading without a number gets its place among its like. */
  number: number;
  paragraphs: Entry[];
  children: Node[];
}

export interface Outline {
  /** Lines before the first heading. */
  preamble: Entry[];
  roots: Node[];
}

/**
 * Orders the lines of the body into a tree by the shapes of their numbers. Which shape stands above which is what the
 * text shows: a shape not open yet goes below the open ones, unless official papers nest it above them; a shape that
 * is open already goes on there, and where two open lists of one shape could go on, the wording decides. A list that
 * starts again at 1 inside an issue and does not read like problems is the list of its measures, whatever its shape.
 */
export function outlineOf(entries: Entry[], isChapterHeading: (entry: Entry) => boolean): Outline {
  const outline: Outline = { preamble: [], roots: [] };
  const open: Node[] = [];
  const order = nestingOf(entries);
  let plainCount = 0;
  for (const [i, entry] of entries.entries()) {
    const plain = entry.marker === null && (isChapterHeading(entry) || isPlainArea(entry));
    if (entry.marker === null && !plain) {
      (open.at(-1)?.paragraphs ?? outline.preamble).push(entry);
      continue;
    }
    const style = entry.marker?.style ?? 'plain';
    const node: Node = {
      entry,
      style,
      number: entry.marker?.number ?? ++plainCount,
      paragraphs: [],
      children: [],
    };
    const problem = readsLikeProblem(entry) || tellsItsWork(entry) || beginsAgain(entry, entries[i + 1]);
    open.length = parentDepth(open, node, problem, order, outline.roots);
    (open.at(-1)?.children ?? outline.roots).push(node);
    open.push(node);
  }
  return outline;
}

function isPlainArea(entry: Entry): boolean {
  return entry.text.length <= 40 && /方面(?:的?问题)?$/.test(entry.text) && isArea(entry.text);
}

/** Whether numbers of the first shape stand above those of the second. */
type Nesting = (upper: MarkerStyle, lower: MarkerStyle) => boolean;

/**
 * The order in which this notice nests the shapes: the one whose lists begin right behind numbers of the other stands
 * below it. Where the text does not show it, or shows both, official papers decide.
 */
function nestingOf(entries: Entry[]): Nesting {
  const begun = new Set<string>();
  let before: MarkerStyle | null = null;
  for (const { marker } of entries) {
    if (marker === null) continue;
    if (marker.number === 1) begun.add(`${before} ${marker.style}`);
    before = marker.style;
  }
  return (upper, lower) => {
    const down = begun.has(`${upper} ${lower}`);
    const up = begun.has(`${lower} ${upper}`);
    return down === up ? MARKER_STYLES.indexOf(upper) <= MARKER_STYLES.indexOf(lower) : down;
  };
}

/** No notice nests its numbers deeper; a text that seems to is no outline. */
const MOST_LEVELS = 8;

/** How many of the open nodes stay open above the new one. */
function parentDepth(open: Node[], node: Node, problem: boolean, above: Nesting, roots: Node[]): number {
  const { style, number, entry } = node;
  if (style === 'plain') return entry.area ? depthOfArea(open) : 0;
  if (goesOnAbovePlain(open, node, roots)) return 0;
  const top = open.at(-1);
  const mayNest = number === 1 && top !== undefined && open.length < MOST_LEVELS;
  if (mayNest && endsInWorkLabel(top)) return open.length;
  if (top?.entry.area === true && top.children.length === 0 && top.style !== style && number === 1)
    return open.length;
  if (mayNest && top.style === style && isBareLine(top) && !namesProblem(entry)) return open.length;
  const outer = open.some((other) => other.style === style && other.number + 1 === number);
  if (top !== undefined && !(outer ? problem : namesProblem(entry)) && continuesList(top, node))
    return open.length;
  const issue = open.findLastIndex(isIssueLike);
  if (number === 1 && !problem && issue >= 0 && !open.slice(issue + 1).some((below) => below.style === style))
    return open.length;
  const same = open.map((other, depth) => ({ other, depth })).filter(({ other }) => other.style === style);
  if (mayNest && same.length > 0 && top.style !== style && !namesProblem(entry)) return open.length;
  if (same.length > 0) {
    const next = same.filter(({ other }) => other.number + 1 === number);
    const pool = next.length > 0 ? next : same;
    const alike = pool.filter(
      ({ other }) => (readsLikeProblem(other.entry) || holdsOwnShape(other)) === problem,
    );
    return (alike.at(-1) ?? (problem ? pool[0] : pool.at(-1)))?.depth ?? open.length;
  }
  return depthBelow(open, style, above);
}

/** An area without a number goes on where another stands, else below the last heading that has nothing below it yet. */
function depthOfArea(open: Node[]): number {
  const same = open.findIndex((other) => other.style === 'plain' && other.entry.area);
  if (same >= 0) return same;
  const top = open.at(-1);
  return top?.style === 'chineseRound' && top.children.length === 0 && top.paragraphs.length === 0
    ? open.length
    : open.filter((other) => ['plain', 'part', 'chinese'].includes(other.style)).length;
}

/** The line 整改措施： ends with the colon: what follows are the measures. */
function endsInWorkLabel({ paragraphs }: Node): boolean {
  const last = paragraphs.at(-1);
  const label = last?.label ?? null;
  return label !== null && ['measures', 'either'].includes(label.kind) && label.length === last?.text.length;
}

/** Nothing stands between the line and the next: a list of its own shape that begins there is one below it. */
function isBareLine({ children, paragraphs }: Node): boolean {
  return children.length + paragraphs.length === 0;
}

function holdsOwnShape({ style, children }: Node): boolean {
  return children.some((child) => child.style === style);
}

/** Behind 一、 and a heading that lost its number, 三、 (or 二、) is no part of what stands below that heading. */
function goesOnAbovePlain([top, ...open]: Node[], { style, number }: Node, roots: Node[]): boolean {
  const before = roots.at(-2);
  return (
    top?.style === 'plain' &&
    before?.style === style &&
    (number === before.number + 1 || number === before.number + 2) &&
    !open.some((other) => other.style === style) &&
    !top.children.some((child) => child.style === style)
  );
}

/** Behind 3.… a list of the same shape begins at 1: the one goes on in the list of problems, the other holds its measures. */
function beginsAgain({ marker }: Entry, next: Entry | undefined): boolean {
  return (
    marker !== null && marker.number > 1 && next?.marker?.style === marker.style && next.marker.number === 1
  );
}

function restOf({ text, start, lead }: Entry): string {
  return text.slice(lead.rest.start - start);
}

/** 2.应急物资。整改措施：… in one line. */
function tellsItsWork(entry: Entry): boolean {
  const kind = labelOf(restOf(entry))?.kind;
  return kind === 'measures' || kind === 'either';
}

/** 2.… goes on with the list that 整改情况：1.… begins in the last line of the open node. */
function continuesList({ entry, paragraphs }: Node, { style, number }: Node): boolean {
  const last = paragraphs.at(-1);
  if (number < 2 || (last !== undefined && last.label === null)) return false;
  const told = last?.text ?? restOf(entry);
  const text = told.slice(labelOf(told)?.length ?? 0);
  const begun = enumerationOf(text).at(-1);
  const marker = begun === undefined ? null : markerAt(text.slice(begun), 0);
  return marker?.style === style && marker.number + 1 === number;
}

function depthBelow(open: Node[], style: MarkerStyle, above: Nesting): number {
  let depth = open.length;
  while (depth > 0 && !above(open[depth - 1]?.style ?? 'plain', style)) depth--;
  return depth;
}

function isIssueLike(node: Node): boolean {
  return (
    namesProblem(node.entry) || node.entry.worked || (node.entry.tone === 'deficiency' && !node.entry.area)
  );
}

/** The node and all below it, in the order of the text. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

/** Every line of the node and below it, in the order of the text, the node's own first. */
export function entriesOf(node: Node): Entry[] {
  return [...walk(node)].flatMap((each) => [each.entry, ...each.paragraphs]);
}
