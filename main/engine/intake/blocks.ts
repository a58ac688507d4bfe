import type { Chapter } from './chapters.ts';
import { type Entry, namesProblem } from './entries.ts';
import { entriesOf, type Node, walk } from './outline.ts';
import { toneOf } from './wording.ts';

/** A heading or an issue, with the lines that belong to it alone, in the order of the text. */
export interface Block {
  kind: 'chapter' | 'section' | 'category' | 'issue';
  /** The heading, or the first line of the issue. */
  head: Entry;
  /** As printed; `null` for an issue without a number. */
  number: number | null;
  lines: Entry[];
  /** Whether issues without a number may stand in its running text: everywhere but in chapters about something else. */
  open: boolean;
}

/** The issues in a body that begins with one, no heading above it; what stands before the first is `text`. */
export function blocksWithoutHeading(lines: Entry[]): { text: Entry[]; blocks: Block[] } {
  const [first] = lines;
  if (first === undefined) return { text: [], blocks: [] };
  const [heading, ...blocks] = splitUnnumbered({ kind: 'section', head: first, number: null, lines, open: true });
  return { text: heading?.lines ?? [], blocks };
}

const OUTLOOK_START = /^(?:下一步|下步|下阶段|下一阶段|今后|接下来)/;

/**
 * Takes off the last issue the paragraphs in which a notice without a closing chapter looks ahead as a whole. Where
 * other issues have such a paragraph too, it is theirs.
 */
export function takeOutlook(blocks: Block[]): Entry[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'issue') return [];
  const from = last.lines.findIndex((entry) => entry.marker === null && entry.label === null && OUTLOOK_START.test(entry.text));
  if (from < 0 || last.lines.slice(from).some((entry) => entry.marker !== null || entry.label !== null || entry.statusOnly)) return [];
  const usual = blocks.some((block) => block !== last && block.kind === 'issue' && block.lines.some((entry) => OUTLOOK_START.test(entry.text)));
  return usual ? [] : last.lines.splice(from);
}

/** Turns the chapters into a flat list of headings and issues. */
export function blocksOf(chapters: Chapter[]): Block[] {
  const blocks: Block[] = [];
  const areas = siblingsOf(chapters.filter((each) => each.role === 'areas').map((each) => each.node));
  for (const { node, role } of chapters) {
    if (role === 'results') {
      blocks.push({ kind: 'chapter', head: node.entry, number: node.number, lines: node.paragraphs, open: true });
      const siblings = siblingsOf(node.children);
      for (const child of node.children) addNode(blocks, child, 0, siblings);
    } else if (role === 'areas') {
      if (node.style === 'chinese' && isHeading(node, areas)) blocks.push({ kind: 'chapter', head: node.entry, number: node.number, lines: [], open: true });
      addNode(blocks, node, 0, areas);
    } else {
      blocks.push({ kind: 'chapter', head: node.entry, number: node.number, lines: entriesOf(node).slice(1), open: false });
    }
  }
  return blocks.flatMap(splitUnnumbered);
}

/** What the nodes of one list have in common. */
interface Siblings {
  count: number;
  /** Those that name a problem beyond doubt. */
  named: number;
  /** Those that stand over such. */
  headings: number;
}

function siblingsOf(nodes: Node[]): Siblings {
  return {
    count: nodes.length,
    named: nodes.filter((node) => namesProblem(node.entry)).length,
    headings: nodes.filter(standsOverIssues).length,
  };
}

function standsOverIssues(node: Node): boolean {
  return node.entry.area || node.children.some((child) => namesProblem(child.entry));
}

function addNode(blocks: Block[], node: Node, depth: number, siblings: Siblings): void {
  if (isHeading(node, siblings)) {
    blocks.push({ kind: depth === 0 ? 'section' : 'category', head: node.entry, number: node.number, lines: node.paragraphs, open: true });
    const below = siblingsOf(node.children);
    for (const child of node.children) addNode(blocks, child, depth + 1, below);
  } else if (isNoIssue(node, siblings)) {
    for (const entry of entriesOf(node)) blocks.at(-1)?.lines.push(entry);
  } else {
    blocks.push({ kind: 'issue', head: node.entry, number: node.style === 'plain' ? null : node.number, lines: entriesOf(node).slice(1), open: true });
  }
}

/** Whether issues stand below the node, rather than the node being an issue and its children measures. */
function isHeading(node: Node, siblings: Siblings): boolean {
  const { entry, children, paragraphs } = node;
  if (children.length === 0) {
    return paragraphs.some((each, i) => startsUnnumbered(each, i, paragraphs, null)) && (entry.area || !namesProblem(entry));
  }
  const below = children.flatMap((child) => [...walk(child)]);
  const named = below.filter((each) => namesProblem(each.entry) && !(each.entry.tone === 'action' && each.entry.lead.shape !== 'wrapped'));
  if (named.length > 0) return true;
  if (entry.area) return true;
  const ownMeasures = paragraphs.some((each) => each.label?.kind === 'measures' || each.label?.kind === 'either');
  if (ownMeasures && namesProblem(entry)) return false;
  const lacking = children.filter((child) => child.entry.tone === 'deficiency').length;
  if (lacking * 2 >= children.length) return !ownMeasures || lacking === children.length;
  const worked = below.filter((each) => each.entry.tone !== 'action' && each.paragraphs.some((line) => line.label?.kind === 'measures' || line.label?.kind === 'status'));
  if (worked.length > 0 && !ownMeasures) return true;
  if (namesProblem(entry) || entry.tone === 'deficiency') return false;
  return siblings.headings > (standsOverIssues(node) ? 1 : 0);
}

/** A leaf that tells what was done, among siblings that name problems: running text of its chapter. */
function isNoIssue(node: Node, siblings: Siblings): boolean {
  if (node.entry.tone !== 'action' || namesProblem(node.entry)) return false;
  if (node.paragraphs.some((each) => each.label !== null || each.statusOnly)) return false;
  return siblings.named > 0 && siblings.named * 2 >= siblings.count;
}

/** Cuts out of a block the issues that carry no number. */
function splitUnnumbered(block: Block): Block[] {
  if (!block.open) return [block];
  const blocks: Block[] = [{ ...block, lines: [] }];
  block.lines.forEach((entry, i) => {
    const current = blocks.at(-1);
    if (current === undefined) return;
    if (startsUnnumbered(entry, i, block.lines, current)) blocks.push({ kind: 'issue', head: entry, number: null, lines: [], open: true });
    else current.lines.push(entry);
  });
  return blocks;
}

function isWorkLabel(entry: Entry): boolean {
  return entry.label?.kind === 'measures' || entry.label?.kind === 'either';
}

/** Whether an issue without a number begins at `lines[i]`; `current` is the block it would end, `null` for a heading. */
function startsUnnumbered(entry: Entry, i: number, lines: Entry[], current: Block | null): boolean {
  if (entry.marker !== null || entry.statusOnly || entry.text.length > 400) return false;
  const inIssue = current !== null && current.kind === 'issue';
  if (entry.label !== null) {
    if (entry.label.kind !== 'problem' || entry.label.length >= entry.text.length) return false;
    return !inIssue || current.lines.some((line) => isWorkLabel(line) || line.label?.kind === 'status');
  }
  if (namesProblem(entry)) {
    const says = /^(?:针对|关于|对)?[^“。]{0,30}(?:指出|反馈|提出)/.test(entry.text);
    if (!inIssue || current.number === null) {
      if (entry.lead.shape === 'wrapped' && /^(?:针对|关于|对|“|.{2,16}(?:指出|反馈|提出))/.test(entry.text)) return true;
      return entry.lead.completion !== null && entry.tone !== 'action';
    }
    if (says && entry.lead.shape === 'wrapped') return current.lines.length > 0;
    return entry.lead.completion !== null && entry.tone === 'deficiency' && current.lines.length > 0;
  }
  return inIssue ? repeatsTheCycle(entry, i, lines, current) : opensTheCycle(entry, i, lines);
}

/** Below a heading, the line before the first 整改措施： is the problem. */
function opensTheCycle(entry: Entry, i: number, lines: Entry[]): boolean {
  const next = lines[i + 1];
  return next !== undefined && next.marker === null && isWorkLabel(next) && isPlainStatement(entry);
}

/** In an issue without a number, the line before the next 整改措施：, or the one behind its status, is the next problem. */
function repeatsTheCycle(entry: Entry, i: number, lines: Entry[], current: Block): boolean {
  if (!isPlainStatement(entry)) return false;
  const next = lines[i + 1];
  const worked = current.lines.some(isWorkLabel);
  if (worked && next !== undefined && next.marker === null && isWorkLabel(next)) return entry.tone !== 'action';
  const before = lines[i - 1];
  const statusBefore = before !== undefined && (before.statusOnly || before.label?.kind === 'status');
  return statusBefore && next !== undefined && toneOf(entry.text) === 'deficiency';
}

function isPlainStatement(entry: Entry): boolean {
  return entry.text.length <= 200 && !/^(?:一是|首先|通过|截至|目前|其中)/.test(entry.text);
}
