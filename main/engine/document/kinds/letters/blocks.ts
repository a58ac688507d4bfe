import { type Block, dateText } from '../../../gongwen/index.ts';
import { paragraphsOf, withEnd } from '../text.ts';
import type { LetterData } from './data.ts';

/** The head of a letter: its title, its number, and whom it is to. */
export function letterHead(title: string, { number, addressee }: LetterData): Block[] {
  return [
    { kind: 'title', text: title },
    ...(number === null ? [] : [{ kind: 'caption', left: '', right: number } as const]),
    { kind: 'recipients', text: `${addressee ?? '　　　　　　'}：` },
  ];
}

/** Who sends it and when, and whom to ask. */
export function letterFoot({ sender, date, contact }: LetterData): Block[] {
  return [
    {
      kind: 'signature',
      seal: 'stamped',
      names: sender === null ? [] : [sender],
      date: date === null ? null : dateText(date),
    },
    ...(contact === null ? [] : [{ kind: 'note', text: `联系人：${contact}` } as const]),
  ];
}

/** Running text as paragraphs, each a whole sentence. */
export function runningText(text: string | null): Block[] {
  return paragraphsOf(text ?? '').map((line) => ({ kind: 'paragraph', text: withEnd(line) }));
}

/** Points counted 1. 2. 3.; a single one is not counted. */
export function points(texts: readonly string[]): Block[] {
  if (texts.length === 1) return texts.map((text) => ({ kind: 'paragraph', text }));
  return texts.map((text, index) => ({ kind: 'heading', level: 3, text: `${index + 1}.`, body: text }));
}
