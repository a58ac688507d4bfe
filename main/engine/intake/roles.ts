import { type Entry, namesProblem } from './entries.ts';
import type { MarkerStyle } from './markers.ts';
import { type Node, walk } from './outline.ts';

/** What a numbered line of the results is: a heading over issues, an issue, or running text. What stands below an issue are its measures. */
export type Role = 'heading' | 'issue' | 'text';

/**
 * All the nodes that stand under the same shapes of numbers, with or without numbered lines of their own: a notice
 * uses each such list for one purpose, so what its nodes show is weighed together.
 */
interface List {
  nodes: Node[];
  /** Those of its nodes that others follow below the same parent. */
  followed: Node[];
  below: Map<string, List>;
  /** How well its nodes, with all that stands below them, read as issues and as headings. */
  asIssues: number;
  asHeadings: number;
}

/**
 * Decides for the nodes of the results which are headings and which are issues, by the choice that explains all the
 * lists best. `holdsUnnumbered` tells whether issues without a number stand in the node's own paragraphs, `stated` is
 * the number of problems that the notice states. Nodes below an issue have no role. Takes linear time.
 */
export function rolesOf(
  nodes: Node[],
  holdsUnnumbered: (node: Node) => boolean,
  stated: number | null,
): Map<Node, Role> {
  const counts = new Map<MarkerStyle, number>();
  for (const node of nodes)
    for (const each of walk(node)) counts.set(each.style, (counts.get(each.style) ?? 0) + 1);
  const asStated = new Set(
    stated === null || stated < 3
      ? []
      : [...counts].filter(([, count]) => count === stated).map(([style]) => style),
  );
  const lists = new Map<string, List>();
  collect(nodes, lists);
  const running = runningOn(nodes);
  const closing = new Set<Node>();
  for (const list of lists.values()) weigh(list, running, asStated, closing);
  const roles = new Map<Node, Role>();
  assign(lists, roles, closing, holdsUnnumbered);
  return roles;
}

function collect(nodes: Node[], lists: Map<string, List>): void {
  for (const node of nodes) {
    const key = node.style + (node.children.length > 0 ? ' parent' : ' leaf');
    const list: List = lists.get(key) ?? {
      nodes: [],
      followed: [],
      below: new Map(),
      asIssues: 0,
      asHeadings: 0,
    };
    lists.set(key, list);
    list.nodes.push(node);
    if (node !== nodes.at(-1)) list.followed.push(node);
    collect(node.children, list.below);
  }
}

/** The nodes of lists whose numbers run on from one parent to the next, as those of issues do and those of measures do not. */
function runningOn(roots: Node[]): Set<Node> {
  const running = new Set<Node>();
  const last = new Map<MarkerStyle, number>();
  const visit = (nodes: Node[]) => {
    const [first] = nodes;
    if (first !== undefined && first.number > 1 && last.get(first.style) === first.number - 1)
      for (const node of nodes) running.add(node);
    for (const node of nodes) {
      last.set(node.style, node.number);
      visit(node.children);
    }
  };
  visit(roots);
  return running;
}

/** Weighs a list and all below it; gives back how well it reads as measures. */
function weigh(list: List, running: Set<Node>, asStated: Set<MarkerStyle>, closing: Set<Node>): number {
  let asMeasures = 0;
  let belowAsMeasures = 0;
  let belowAtBest = 0;
  for (const below of list.below.values()) {
    belowAsMeasures += weigh(below, running, asStated, closing);
    belowAtBest += Math.max(below.asIssues, below.asHeadings);
  }
  if (list.followed.length > 0 && !list.followed.some((node) => worksOf(node, closing) !== 'none'))
    for (const node of list.nodes) closing.add(node);
  list.asIssues = belowAsMeasures;
  list.asHeadings = list.below.size === 0 ? Number.NEGATIVE_INFINITY : belowAtBest;
  for (const node of list.nodes) {
    const fit = fitOf(node, worksOf(node, closing));
    const runsOn = running.has(node) ? 1 : 0;
    const counted = asStated.has(node.style) ? 2 : 0;
    list.asIssues += fit.issue + runsOn + counted;
    list.asHeadings += fit.heading - counted;
    asMeasures += fit.measure - runsOn - counted;
  }
  return asMeasures + belowAsMeasures;
}

interface Fit {
  issue: number;
  heading: number;
  measure: number;
}

/** How well the line by itself, with its own paragraphs, reads as each of the three. */
function fitOf({ entry, style, paragraphs, children }: Node, works: Works): Fit {
  const fit: Fit = { issue: 0, heading: 0, measure: 0 };
  const add = (issue: number, heading: number, measure: number) => {
    fit.issue += issue;
    fit.heading += heading;
    fit.measure += measure;
  };
  if (style === 'problem' || entry.line.cell === 'row') add(4, -4, -4);
  else if (namesProblem(entry)) {
    if (entry.lead.shape === 'wrapped') add(3, -1, -3);
    if (entry.lead.completion !== null && entry.tone !== 'action') add(2, -1, -1);
  }
  if (entry.area) add(-3, 3, -3);
  else if (entry.tone === 'deficiency') add(1, 0, -1);
  else if (entry.tone === 'action') add(-1, -1, 1);
  if (works === 'labels') add(3, -3, -3);
  else if (works === 'status') add(2, -1, -1);
  else if (paragraphs.some((each) => each.tone === 'action' || /^一是/.test(each.text))) add(1, -1, -1);
  if (children.some((child) => child.children.length > 0)) add(-1, 1, -1);
  // An issue tells what was done about it.
  const { rest } = entry.lead;
  if (children.length + paragraphs.length === 0 && rest.start >= rest.end) add(-2, 0, 1);
  if (entry.text.length > 80 && entry.lead.shape !== 'wrapped') add(0, -1, 0.5);
  return fit;
}

/** What the lines of a node itself tell of the work: a label 整改措施： and its like, or only a status. */
type Works = 'labels' | 'status' | 'none';

/**
 * Lines behind the last of several numbered lines belong to what stands above all of them where only the last one has
 * such: `closing` holds the nodes whose lines do.
 */
function worksOf(node: Node, closing: Set<Node>): Works {
  const own = closing.has(node) ? 'none' : worksIn(node.paragraphs);
  const last = node.children.at(-1);
  return own !== 'none' || last === undefined || !closing.has(last) ? own : worksIn(last.paragraphs);
}

function worksIn(paragraphs: Entry[]): Works {
  if (paragraphs.some(({ label }) => label !== null && ['measures', 'either', 'status'].includes(label.kind)))
    return 'labels';
  return paragraphs.some((each) => each.statusOnly) ? 'status' : 'none';
}

function assign(
  lists: Map<string, List>,
  roles: Map<Node, Role>,
  closing: Set<Node>,
  holdsUnnumbered: (node: Node) => boolean,
): void {
  for (const list of lists.values()) {
    const named = list.nodes.filter((node) => namesProblem(node.entry)).length;
    const headings = list.asHeadings > list.asIssues;
    for (const node of list.nodes) {
      if (node.children.length === 0)
        roles.set(
          node,
          holdsUnnumbered(node) ? 'heading' : isNoIssue(node, named, list.nodes.length) ? 'text' : 'issue',
        );
      else
        roles.set(
          node,
          (headings ? !isCertainIssue(node, closing) : isCertainHeading(node, closing)) ? 'heading' : 'issue',
        );
    }
    assign(list.below, roles, closing, holdsUnnumbered);
  }
}

/** Whatever its like may be: most of what stands below names problems, and it has no measures of its own. */
function isCertainHeading(node: Node, closing: Set<Node>): boolean {
  const named = node.children.filter(isWrapped).length;
  return named * 2 > node.children.length && worksOf(node, closing) !== 'labels';
}

/** Whatever its like may be: it names a problem or has its own measures, and nothing below names or is worked on like one. */
function isCertainIssue(node: Node, closing: Set<Node>): boolean {
  const { entry, children } = node;
  if (entry.area || !(isWrapped(node) || worksOf(node, closing) === 'labels')) return false;
  return !children.some(
    (child) =>
      isWrapped(child) ||
      worksOf(child, closing) !== 'none' ||
      child.entry.tone === 'deficiency' ||
      child.children.some(isWrapped),
  );
}

function isWrapped({ entry, style }: Node): boolean {
  return style === 'problem' || (entry.lead.shape === 'wrapped' && namesProblem(entry));
}

/** A leaf that tells what was done, among such as name problems: running text of its chapter. */
function isNoIssue({ entry, paragraphs }: Node, named: number, count: number): boolean {
  if (entry.tone !== 'action' || namesProblem(entry) || entry.line.cell === 'row') return false;
  if (paragraphs.some((each) => each.label !== null || each.statusOnly)) return false;
  return named > 0 && named * 2 >= count;
}
