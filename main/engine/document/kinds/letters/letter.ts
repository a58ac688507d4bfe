import type { Database } from 'better-sqlite3';
import type { FieldFault } from '../../../../../shared/document.ts';
import type { Block, PaperFormat } from '../../../gongwen/index.ts';
import { type Envelope, envelopeFields } from '../../envelope/index.ts';
import { type DocumentKind, defineKind, type KindDefinition, type Scope } from '../kind.ts';
import { type PaperAnnex, paperWithAnnexes } from './annexes.ts';
import { collectLetter } from './collect.ts';
import type { Concerned } from './concerned.ts';
import { type LetterData, letterData } from './data.ts';

/** What one kind of letter or notice has of its own. */
interface Letter extends Pick<KindDefinition<LetterData>, 'key' | 'name' | 'fields' | 'example'> {
  /** Printed above the text unless another title is typed. */
  title: string;
  format: PaperFormat;
  /** Fields of the envelope that it cannot do without, and what it calls some of them. */
  required: readonly (keyof Envelope)[];
  names?: Partial<Record<keyof Envelope, string>>;
  /** Which issues of a case file it is about, where none is named. */
  concerned?: Concerned;
  /** What else it takes from the library. */
  more?: (db: Database, scope: Scope, data: LetterData) => Partial<LetterData>;
  missing: (data: LetterData) => FieldFault[];
  body(data: LetterData, title: string): Block[];
  annexes?: (data: LetterData, title: string) => PaperAnnex[];
}

/** A letter or notice about issues: all are made of the same data and bear an envelope. */
export function defineLetter(letter: Letter): DocumentKind {
  const { key, name, title, format, example, missing } = letter;
  return defineKind({
    key,
    name,
    about: 'either',
    fileType: 'docx',
    data: letterData,
    fields: [
      ...letter.fields,
      { key: 'title', name: '标题', type: 'line' },
      ...envelopeFields(letter.required, letter.names),
    ],
    example,
    collect(db, scope, typed) {
      const data = collectLetter(db, key, scope, typed, letter.concerned);
      return { ...data, ...letter.more?.(db, scope, data) };
    },
    missing,
    compose(data) {
      const own = data.title ?? title;
      const body = letter.body(data, own);
      const annexes = letter.annexes?.(data, own) ?? [];
      if (format !== 'plain') return paperWithAnnexes({ format, title: own, envelope: data, body }, annexes);
      // A form says in its own fields what its number is, whom it is to, what is enclosed, and whom to ask.
      const envelope = { ...data, number: null, recipients: null, contact: null };
      return paperWithAnnexes({ format, title: own, envelope, signature: null, body }, annexes, 'inside');
    },
  });
}
