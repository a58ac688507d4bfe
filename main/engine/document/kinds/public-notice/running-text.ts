import type { Block } from '../../../gongwen/index.ts';
import { paragraphsOf } from '../text.ts';

/** A sentence longer than this that follows （一） is text, not a heading; in characters. */
const LONGEST_HEADING = 60;

/** Running text as blocks: a paragraph that begins with （一） has a heading of level two at its head. */
export function runningText(text: string | readonly string[]): Block[] {
  const paragraphs = typeof text === 'string' ? paragraphsOf(text) : text;
  return paragraphs.map(paragraphBlock);
}

function paragraphBlock(paragraph: string): Block {
  if (!/^（[一二三四五六七八九十百]+）/u.test(paragraph)) {
    return { kind: 'paragraph', text: paragraph.replace(/^(\d{1,2})、/u, '$1.') };
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
