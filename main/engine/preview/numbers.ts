import type { DocumentBlock } from '../../../shared/preview.ts';

/** Empty paragraphs and text boxes may lie in between. */
const LOOK_AHEAD = 40;
/** In UTF-16 units. */
const LONGEST_NUMBER = 16;

/**
 * Puts the numbers before the paragraphs that the document's own numbering gives them, by laying them beside lines
 * that bear their numbers.
 * @param lines the document's paragraphs, as intake reads them; none where it could not
 */
export function withNumbers(blocks: readonly DocumentBlock[], lines: readonly string[]): DocumentBlock[] {
  let next = 0;
  return blocks.map(numbered);

  function numbered(block: DocumentBlock): DocumentBlock {
    if (block.kind === 'paragraph') return { ...block, number: numberBefore(textOf(block)) ?? block.number };
    return {
      ...block,
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(numbered) }))),
    };
  }

  function numberBefore(text: string): string | null {
    if (text === '') return null;
    const end = Math.min(next + LOOK_AHEAD, lines.length);
    for (let index = next; index < end; index += 1) {
      const line = lines[index]?.trimEnd() ?? '';
      if (!line.endsWith(text)) continue;
      const number = line.slice(0, line.length - text.length).trim();
      if (number.length > LONGEST_NUMBER) continue;
      next = index + 1;
      return number === '' ? null : number;
    }
    return null;
  }
}

function textOf({ runs }: Extract<DocumentBlock, { kind: 'paragraph' }>): string {
  return runs
    .map((run) => (run.kind === 'text' ? run.text : ''))
    .join('')
    .trim();
}
