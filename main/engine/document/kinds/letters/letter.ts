import { type Block, STANDARD } from '../../../gongwen/index.ts';
import { type DocumentKind, defineKind, type KindDefinition } from '../kind.ts';
import { collectLetter, type LetterData, letterData } from './data.ts';
import { CLOSING_FIELDS } from './fields.ts';
import { missingCause } from './words.ts';

/** What one kind of letter has of its own. */
interface Letter extends Pick<KindDefinition<LetterData>, 'key' | 'name' | 'fields'> {
  /** Printed above the letter. */
  title: string;
  blocks(data: LetterData, title: string): Block[];
}

/** A kind of letter of supervision: all are made of the same data and end alike. */
export function defineLetter({ fields, title, blocks, ...kind }: Letter): DocumentKind {
  return defineKind({
    ...kind,
    about: 'issue',
    example: {},
    fileType: 'docx',
    data: letterData,
    fields: [...fields, ...CLOSING_FIELDS],
    collect: collectLetter,
    missing: missingCause,
    compose: (data) => ({
      type: 'docx',
      title,
      creator: data.sender ?? '',
      date: data.date,
      profile: STANDARD,
      blocks: blocks(data, title),
    }),
  });
}
