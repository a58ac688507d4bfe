import { type Entry, namesProblem, readsLikeProblem } from './entries.ts';
import { MARKER_STYLES, type MarkerStyle } from './markers.ts';
import { isArea } from './wording.ts';

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
  let plainCount = 0;
  for (const entry of entries) {
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
    open.length = parentDepth(open, node);
    (open.at(-1)?.children ?? outline.roots).push(node);
    open.push(node);
  }
  return outline;
}

function isPlainArea(entry: Entry): boolean {
  return entry.text.length <= 40 && /方面(?:的?问题)?$/.test(entry.text) && isArea(entry.text);
}

/** How many of the open nodes stay open above the new one. */
function parentDepth(open: Node[], node: Node): number {
  const { style, number, entry } = node;
  const problem = readsLikeProblem(entry);
  if (style === 'plain') return entry.area ? shallower(open, MARKER_STYLES.indexOf('arabic')) : 0;
  const top = open.at(-1);
  if (top?.entry.area === true && top.children.length === 0 && top.style !== style && number === 1)
    return open.length;
  const issue = open.findLastIndex(isIssueLike);
  if (number === 1 && !problem && issue >= 0 && !open.slice(issue + 1).some((below) => below.style === style))
    return open.length;
  const same = open.map((other, depth) => ({ other, depth })).filter(({ other }) => other.style === style);
  if (same.length > 0) {
    const next = same.filter(({ other }) => other.number + 1 === number);
    const pool = next.length > 0 ? next : same;
    const alike = pool.filter(({ other }) => readsLikeProblem(other.entry) === problem);
    return (alike.at(-1) ?? pool.at(-1))?.depth ?? open.length;
  }
  return shallower(open, MARKER_STYLES.indexOf(style));
}

function shallower(open: Node[], rank: number): number {
  let depth = open.length;
  while (depth > 0 && MARKER_STYLES.indexOf(open[depth - 1]?.style ?? 'plain') > rank) depth--;
  return depth;
}

function isIssueLike(node: Node): boolean {
  return namesProblem(node.entry) || (node.entry.tone === 'deficiency' && !node.entry.area);
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
