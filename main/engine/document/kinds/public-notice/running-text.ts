import type { Block } from '../../../gongwen/index.ts';

/** Running text of a notice, paragraph by paragraph. */
export interface RunningText {
  lead: string[];
  chapters: string[][];
  closing: string[];
}

export function mappedText(running: RunningText, change: (paragraph: string) => string): RunningText {
  return {
    lead: running.lead.map(change),
    chapters: running.chapters.map((paragraphs) => paragraphs.map(change)),
    closing: running.closing.map(change),
  };
}

/** A sentence longer than this that follows （一） is text, not a heading; in characters. */
const LONGEST_HEADING = 60;

/** Running text as blocks: a paragraph that begins with （一） has a heading of level two at its head. */
export function runningText(paragraphs: readonly string[]): Block[] {
  return paragraphs.map(paragraphBlock);
}

/** A paragraph as it is printed, unit for unit. */
export function printedParagraph(paragraph: string): string {
  return paragraph.replace(/^(\d{1,2})、/u, '$1.');
}

function paragraphBlock(paragraph: string): Block {
  if (!/^（[一二三四五六七八九十百]+）/u.test(paragraph)) {
    return { kind: 'paragraph', text: printedParagraph(paragraph) };
  }
  const end = paragraph.search(/[。：]/u) + 1;
  if (end === 0 || end === paragraph.length) {
    return paragraph.length <= LONGEST_HEADING
      ? { kind: 'heading', level: 2, text: paragraph }
      : { kind: 'paragraph', text: paragraph };
  }
  if (end > LONGEST_HEADING) return { kind: 'paragraph', text: paragraph };
  return { kind: 'heading', level: 2, text: paragraph.slice(0, end), body: paragraph.slice(end) };
}
