import { wordsOf } from '../../../shared/normalise.ts';
import type { LedgerLine } from './use-ledger.ts';

/** What a choice stands for where a field is empty. */
export const NONE = '';

/** The fields that can be chosen from; several choices of one field widen, several fields narrow. */
export const FACETS = [
  'light',
  'stage',
  'completion',
  'rectificationKind',
  'leadDepartment',
  'person',
  'sectionId',
  'caseFileId',
  'note',
] as const;
export type Facet = (typeof FACETS)[number];

/** What else is worth looking for: what is withheld, and what an issue may lack. */
export const NOTES = [
  'withheld',
  'statement',
  'leadDepartment',
  'handler',
  'deadline',
  'measures',
  'evidence',
] as const;
type Note = (typeof NOTES)[number];

export const NOTE_NAMES: Record<Note, string> = {
  withheld: '不予公开',
  statement: '内容待补填',
  leadDepartment: '未指定牵头单位',
  handler: '未指定责任人',
  deadline: '未指定整改时限',
  measures: '没有措施',
  evidence: '没有佐证',
};

/** The choices of every facet that has any. */
export type Choices = Partial<Record<Facet, readonly string[]>>;

export interface Filter {
  text: string;
  choices: Choices;
}

export const NO_FILTER: Filter = { text: '', choices: {} };

export function isFiltering({ text, choices }: Filter): boolean {
  return text.trim() !== '' || Object.values(choices).some((chosen) => chosen.length > 0);
}

/** What a line is chosen by, for each facet. */
export function valuesOf(line: LedgerLine, facet: Facet): readonly string[] {
  switch (facet) {
    case 'person':
      return [line.responsibleLeader ?? NONE, line.handler ?? NONE];
    case 'note':
      return NOTES.filter((note) => (note === 'withheld' ? line.disclosure === 'withheld' : !line[note]));
    default:
      return [line[facet] ?? NONE];
  }
}

/** The lines that bear all the words and fit every facet. */
export function filterLines(lines: readonly LedgerLine[], { text, choices }: Filter): LedgerLine[] {
  const words = wordsOf(text);
  const facets = FACETS.flatMap((facet) => {
    const chosen = choices[facet];
    return chosen && chosen.length > 0 ? [{ facet, chosen: new Set(chosen) }] : [];
  });
  return lines.filter(
    (line) =>
      words.every((word) => line.text.includes(word)) &&
      facets.every(({ facet, chosen }) => valuesOf(line, facet).some((value) => chosen.has(value))),
  );
}
