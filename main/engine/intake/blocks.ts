import type { Chapter } from './chapters.ts';
import { type Entry, namesProblem } from './entries.ts';
import { entriesOf, type Node } from './outline.ts';
import { type Role, rolesOf } from './roles.ts';
import type { LabelKind } from './wording.ts';

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
  const [heading, ...blocks] = splitUnnumbered({
    kind: 'section',
    head: first,
    number: null,
    lines,
    open: true,
  });
  return { text: heading?.lines ?? [], blocks };
}

const OUTLOOK_START = /^(?:下一步|下步|下阶段|下一阶段|今后|接下来)/;
/** 局党组将把整改成果…: behind the measures of the last issue. */
const PROMISE =
  /^[^,。;:“]{1,24}将(?:以|把|继续|坚持|进一步|持续|始终|深入|不断|认真|严格|全面|切实|认真|紧紧|牢牢)/;

/**
 * Takes off the last issue the paragraphs in which a notice without a closing chapter looks ahead as a whole. Where
 * other issues have such a paragraph too, it is theirs.
 */
export function takeOutlook(blocks: Block[]): Entry[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'issue') return [];
  const { rest } = last.head.lead;
  const told = rest.start < rest.end;
  const from = last.lines.findIndex(
    (entry, i) =>
      entry.marker === null &&
      entry.label === null &&
      entry.line.cell === undefined &&
      (OUTLOOK_START.test(entry.text) || ((i > 0 || told) && PROMISE.test(entry.text))),
  );
  if (
    from < 0 ||
    last.lines.slice(from).some((entry) => entry.marker !== null || entry.label !== null || entry.statusOnly)
  )
    return [];
  const usual = blocks.some(
    (block) =>
      block !== last &&
      block.kind === 'issue' &&
      block.lines.some((entry) => OUTLOOK_START.test(entry.text) || PROMISE.test(entry.text)),
  );
  return usual ? [] : last.lines.splice(from);
}

/** Turns the chapters into a flat list of headings and issues; `stated` is the number of problems the notice states. */
export function blocksOf(chapters: Chapter[], stated: number | null): Block[] {
  const blocks: Block[] = [];
  const results = chapters.flatMap(({ node, role }) =>
    role === 'results' ? node.children : role === 'areas' ? [node] : [],
  );
  const roles = rolesOf(results, holdsUnnumbered, stated);
  for (const { node, role } of chapters) {
    if (role === 'results') {
      blocks.push({ ...headingBlock('chapter', node), lines: node.paragraphs });
      for (const child of node.children) addNode(blocks, child, 0, roles);
    } else if (role === 'areas') {
      if (node.style === 'chinese' && roles.get(node) === 'heading')
        blocks.push(headingBlock('chapter', node));
      addNode(blocks, node, 0, roles);
    } else {
      blocks.push({ ...headingBlock('chapter', node), lines: entriesOf(node).slice(1), open: false });
    }
  }
  return blocks.flatMap(splitUnnumbered);
}

function headingBlock(kind: Block['kind'], node: Node): Block {
  return { kind, head: node.entry, number: node.number, lines: [], open: true };
}

function addNode(blocks: Block[], node: Node, depth: number, roles: Map<Node, Role>): void {
  const role = roles.get(node);
  if (role === 'heading') {
    blocks.push({
      ...headingBlock(depth === 0 ? 'section' : 'category', node),
      lines: node.paragraphs,
    });
    for (const child of node.children) addNode(blocks, child, depth + 1, roles);
  } else if (role === 'text') {
    for (const entry of entriesOf(node)) blocks.at(-1)?.lines.push(entry);
  } else {
    blocks.push({
      ...headingBlock('issue', node),
      number: node.style === 'plain' ? null : node.number,
      lines: entriesOf(node).slice(1),
    });
  }
}

/** Whether issues without a number stand below a line that has no numbered lines below it. */
function holdsUnnumbered({ entry, paragraphs }: Node): boolean {
  if (namesProblem(entry) && !entry.area) return false;
  // Under a problem that is only worded as one, a sentence with a status may as well be what was done about it.
  return paragraphs.some(
    (each, i) =>
      (entry.area ||
        each.lead.shape === 'wrapped' ||
        each.label?.kind === 'problem' ||
        bulletOf(each) !== null) &&
      startsUnnumbered(each, i, paragraphs, null),
  );
}

/** Cuts out of a block the issues that carry no number. */
function splitUnnumbered(block: Block): Block[] {
  if (!block.open) return [block];
  let current: Block = { ...block, lines: [] };
  let labels = new Set<LabelKind>();
  const blocks = [current];
  block.lines.forEach((entry, i) => {
    if (startsUnnumbered(entry, i, block.lines, { block: current, labels })) {
      current = { kind: 'issue', head: entry, number: null, lines: [], open: true };
      labels = new Set();
      blocks.push(current);
    } else {
      current.lines.push(entry);
      if (entry.label !== null) labels.add(entry.label.kind);
    }
  });
  return blocks;
}

function isWorkLabel(entry: Entry): boolean {
  return entry.label?.kind === 'measures' || entry.label?.kind === 'either';
}

/** The block that a new issue would end, and the labels that it has had so far. */
interface Current {
  block: Block;
  labels: ReadonlySet<LabelKind>;
}

/** Whether an issue without a number begins at `lines[i]`; `current` is `null` below a heading. */
function startsUnnumbered(entry: Entry, i: number, lines: Entry[], current: Current | null): boolean {
  if (entry.line.cell !== undefined || entry.marker !== null || entry.statusOnly || entry.text.length > 400)
    return false;
  const issue = current?.block.kind === 'issue' ? current.block : null;
  if (entry.label !== null) {
    if (entry.label.kind !== 'problem' || entry.label.length >= entry.text.length) return false;
    return (
      issue === null ||
      ['measures', 'either', 'status'].some((kind) => current?.labels.has(kind as LabelKind))
    );
  }
  const bullet = bulletOf(entry);
  if (bullet !== null && issue !== null && issue.number === null && bulletOf(issue.head) === bullet)
    return true;
  if (bullet !== null && issue === null && opensBullets(bullet, lines[i + 1])) return true;
  if (namesProblem(entry)) {
    const says = /^(?:针对|关于|对)?[^“。]{0,30}(?:指出|反馈|提出)/.test(entry.text);
    if (issue === null || issue.number === null) {
      if (entry.lead.shape === 'wrapped' && /^(?:针对|关于|对|“|.{2,16}(?:指出|反馈|提出))/.test(entry.text))
        return true;
      return entry.lead.completion !== null && entry.tone !== 'action';
    }
    if (says && entry.lead.shape === 'wrapped') return issue.lines.length > 0;
    if (entry.lead.shape === 'wrapped' && lostNumber(entry)) return issue.lines.length > 0;
    return entry.lead.completion !== null && entry.tone === 'deficiency' && issue.lines.length > 0;
  }
  return current === null || issue === null
    ? opensTheCycle(entry, i, lines)
    : repeatsTheCycle(entry, i, lines, current);
}

function lostNumber({ line }: Entry): boolean {
  return /^[.、]/.test(line.text);
}

/** ◆ before the problems and ● before the measures: the first of two kinds of bullet is that of the problems. */
function opensBullets(bullet: string, next: Entry | undefined): boolean {
  const below = next === undefined ? null : bulletOf(next);
  return below !== null && below !== bullet;
}

function bulletOf({ marker, start, line }: Entry): string | null {
  return marker === null && start > line.start ? (line.text[0] ?? null) : null;
}

/** Below a heading, the line before the first 整改措施： is the problem. */
function opensTheCycle(entry: Entry, i: number, lines: Entry[]): boolean {
  const next = lines[i + 1];
  return next !== undefined && next.marker === null && isWorkLabel(next) && isPlainStatement(entry);
}

/**
 * In an issue, the line before a label that the issue has had already is the next problem, and so is a line that
 * reads like one behind the status. Where issues are numbered, only what reads like a problem counts.
 */
function repeatsTheCycle(entry: Entry, i: number, lines: Entry[], { block, labels }: Current): boolean {
  if (!isPlainStatement(entry)) return false;
  const next = lines[i + 1];
  const lacking = entry.tone === 'deficiency';
  if (next?.marker === null && isWorkLabel(next) && next.label !== null && labels.has(next.label.kind)) {
    return block.number === null ? entry.tone !== 'action' : lacking;
  }
  const before = lines[i - 1];
  const statusBefore = before !== undefined && (before.statusOnly || before.label?.kind === 'status');
  return statusBefore && next !== undefined && lacking;
}

function isPlainStatement(entry: Entry): boolean {
  return entry.text.length <= 200 && !/^(?:一是|首先|通过|截至|目前|其中)/.test(entry.text);
}
