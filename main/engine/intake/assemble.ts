import type { SpanLink } from '../../../shared/intake.ts';
import type { NoticeCategory, NoticeChapter, NoticeIssue, NoticeSection } from '../../../shared/notice.ts';
import type { Block } from './blocks.ts';
import { type FoundIssue, issueOf } from './issue.ts';
import type { Range } from './leads.ts';
import type { Text } from './lines.ts';
import { titlesIn } from './measures.ts';
import type { SpanMap } from './spans.ts';

/** The body of a notice as values, with its running text by chapter. */
export interface Assembled {
  chapters: NoticeChapter[];
  sections: NoticeSection[];
  categories: NoticeCategory[];
  issues: NoticeIssue[];
  found: FoundIssue[];
  /** Running text of each chapter. */
  running: Range[][];
  /** Running text below headings that stand in no chapter. */
  loose: Range[];
}

/** Where the next block stands. */
interface Place {
  chapter: number | undefined;
  section: number | undefined;
  category: number | undefined;
}

/** Turns the blocks into values and claims the stretch of the source for each. */
export function assemble(text: Text, blocks: Block[], spans: SpanMap): Assembled {
  const all: Assembled = {
    chapters: [],
    sections: [],
    categories: [],
    issues: [],
    found: [],
    running: [],
    loose: [],
  };
  let place: Place = { chapter: undefined, section: undefined, category: undefined };
  for (const block of blocks) {
    if (block.kind === 'issue') {
      addIssue(text, block, place, all, spans);
      continue;
    }
    const heading = headingOf(text, block);
    const number = block.number ?? 0;
    if (block.kind === 'chapter') {
      all.running.push([]);
      place = {
        chapter: all.chapters.push({ number, title: heading.title }) - 1,
        section: undefined,
        category: undefined,
      };
    } else if (block.kind === 'section') {
      place = {
        chapter: place.chapter,
        section: all.sections.push({ number, title: heading.title }) - 1,
        category: undefined,
      };
    } else {
      const section = place.section === undefined ? null : (all.sections[place.section]?.number ?? null);
      place = { ...place, category: all.categories.push({ number, section, title: heading.title }) - 1 };
    }
    const link = linkOf(place);
    spans.claim('paragraph', heading.range, `${block.kind}Heading`, link);
    const running = [
      heading.rest,
      ...block.lines.map(({ line }) => ({ start: line.start, end: line.end })),
    ].filter((range) => range.start < range.end);
    for (const range of running) spans.claim('paragraph', range, 'chapterText', link);
    const here = place.chapter === undefined ? all.loose : (all.running[place.chapter] ?? all.loose);
    // The head of a table says nothing once its rows are issues.
    const heads = new Set(
      block.lines.filter(({ line }) => line.cell === 'head').map(({ line }) => line.start),
    );
    for (const range of running) if (!heads.has(range.start)) here.push(range);
  }
  return all;
}

function linkOf(place: Place): SpanLink {
  return Object.fromEntries(Object.entries(place).filter(([, index]) => index !== undefined));
}

/** A heading is the line, or its first sentence where more follows. The title is without number and final punctuation. */
function headingOf(text: Text, block: Block): { title: string; range: Range; rest: Range } {
  const { line, marker, text: words } = block.head;
  const textStart = marker?.textStart ?? line.start;
  const stop = /。(?=.)/.exec(words);
  const end = stop === null ? line.end : textStart + stop.index + 1;
  let last = end;
  while (last > textStart && /[\s。:;,.、]/.test(text.shadow[last - 1] ?? '')) last--;
  let rest = end;
  while (rest < line.end && /\s/.test(text.shadow[rest] ?? '')) rest++;
  return {
    title: text.source.slice(textStart, last),
    range: { start: line.start, end },
    rest: { start: rest, end: line.end },
  };
}

function addIssue(text: Text, block: Block, place: Place, all: Assembled, spans: SpanMap): void {
  const issue = issueOf(text.shadow, block);
  const link: SpanLink = { ...linkOf(place), issue: all.issues.length };
  const slice = (range: Range) => unbroken(text.source.slice(range.start, range.end));
  const measures = issue.measures
    .map((range) => trimmed(text, range))
    .filter((range) => range.start < range.end);
  const head = block.head.line;
  spans.claim(
    'paragraph',
    { start: head.start, end: Math.min(head.end, Math.max(block.head.lead.rest.start, issue.statement.end)) },
    'issueFrame',
    link,
  );
  spans.claim('paragraph', { start: block.head.lead.rest.start, end: head.end }, 'issueText', link);
  for (const { line } of block.lines)
    spans.claim('paragraph', { start: line.start, end: line.end }, 'issueText', link);
  spans.claim('part', issue.statement, 'statement', link);
  if (issue.completion !== null) spans.claim('part', issue.completion, 'completion', link);
  for (const label of issue.labels) spans.claim('part', label, 'measureLabel', link);
  for (const [measure, range] of measures.entries())
    spans.claim('part', range, 'measure', { ...link, measure });
  for (const range of issue.outcome) spans.claim('part', trimmed(text, range), 'outcome', link);
  all.found.push({ ...issue, measures });
  all.issues.push({
    number: issue.number,
    section: place.section === undefined ? null : (all.sections[place.section]?.number ?? null),
    category: place.category === undefined ? null : (all.categories[place.category]?.number ?? null),
    statement: slice(issue.statement),
    completion: issue.completion?.value ?? null,
    measures: measures.map(slice),
    documentTitles: [...new Set(measures.flatMap((range) => titlesIn(text.source, text.shadow, range)))],
  });
}

/** A line break inside a sentence is the page's, not the author's; one behind a sentence parts paragraphs. */
function unbroken(printed: string): string {
  return printed
    .trim()
    .replaceAll(/(.)[^\S\r\n]{0,40}[\r\n\u2028\u2029\u0085\v\f]\s{0,80}/g, (_, before: string) =>
      /[。；;：:！？!?）)”.]/.test(before) ? `${before}\n` : before,
    );
}

function trimmed(text: Text, range: Range): Range {
  let { start, end } = range;
  while (start < end && /\s/.test(text.shadow[start] ?? '')) start++;
  while (end > start && /\s/.test(text.shadow[end - 1] ?? '')) end--;
  return { start, end };
}
