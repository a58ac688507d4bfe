import { type LedgerColumn, type LedgerField, SHARED_FIELDS } from '../../../../shared/ledger-import.ts';
import { columnLetter } from '../book/grid.ts';
import { type Head, headName } from './head.ts';
import { progressUnder } from './progress.ts';
import { type SheetView, textOf } from './view.ts';
import { type HeadMeaning, meaningOf } from './words.ts';

const MOST_EXAMPLES = 3;
/** Enough to tell what a column holds. */
const MOST_SAMPLED = 60;
const LONGEST_EXAMPLE = 60;

/** A column with what its head and its values say. */
interface Candidate {
  index: number;
  head: string;
  texts: string[];
  meaning: HeadMeaning | null;
}

/** The columns of a table with what each is proposed for. */
export function proposeColumns(view: SheetView, head: Head): LedgerColumn[] {
  const candidates = candidatesOf(view, head);
  const fields = assign(candidates);
  return candidates.map(({ index, head: name, texts, meaning }) => {
    const proposal = fields.get(index);
    return {
      index,
      letter: columnLetter(index),
      head: name,
      field: proposal?.field ?? null,
      certainty: proposal?.certainty ?? 'unknown',
      reason: proposal ? null : reasonFor(meaning),
      examples: [...new Set(texts)].slice(0, MOST_EXAMPLES).map((text) => cut(text)),
      hidden: view.grid.hiddenColumns.includes(index),
    };
  });
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE).toWellFormed()}…` : line;
}

function reasonFor(meaning: HeadMeaning | null): string | null {
  if (!meaning) return null;
  return meaning.field === null ? meaning.reason : '已有一列作为同一项内容';
}

function candidatesOf(view: SheetView, head: Head): Candidate[] {
  const texts = new Map<number, string[]>();
  for (const { index, cells } of view.rows) {
    if (index < head.row + head.rows) continue;
    for (const [column, cell] of cells) {
      const own = texts.get(column) ?? [];
      texts.set(column, own);
      const text = textOf(cell);
      if (own.length < MOST_SAMPLED && text !== '') own.push(text);
    }
  }
  const columns = new Set([...head.paths.keys(), ...texts.keys()]);
  return [...columns]
    .sort((a, b) => a - b)
    .map((index) => ({
      index,
      head: head.paths.has(index) ? headName(head, index) : '',
      texts: texts.get(index) ?? [],
      meaning: meaningOf(head.paths.get(index) ?? []),
    }));
}

interface Proposal {
  field: LedgerField;
  certainty: 'certain' | 'possible';
}

function assign(candidates: readonly Candidate[]): Map<number, Proposal> {
  const proposals = new Map<number, Proposal>();
  const taken = new Set<LedgerField>();
  const give = (index: number, field: LedgerField, certainty: Proposal['certainty']): void => {
    if (proposals.has(index) || (taken.has(field) && !SHARED_FIELDS.includes(field))) return;
    proposals.set(index, { field, certainty });
    taken.add(field);
  };
  for (const wanted of ['certain', 'possible'] as const) {
    for (const { index, meaning } of candidates) {
      if (!meaning || meaning.field === null || meaning.certainty !== wanted) continue;
      if (meaning.field !== 'progress') give(index, meaning.field, wanted);
    }
  }
  for (const { index, head, meaning, texts } of candidates) {
    if (meaning?.field !== 'progress') continue;
    if (holdsWords(head, texts)) give(index, 'completion', meaning.certainty);
    else give(index, taken.has('outcome') ? 'detail' : 'outcome', 'possible');
  }
  meanLimit(candidates, proposals, taken);
  if (!taken.has('statement')) {
    const longest = longestUnknown(candidates, proposals);
    if (longest !== null) give(longest, 'statement', 'possible');
  }
  return proposals;
}

/** Short words of how far something is, against what was done about it. */
function holdsWords(head: string, texts: readonly string[]): boolean {
  const known = texts.filter((text) => progressUnder(head, text) !== null).length;
  return known * 10 >= texts.length * 6;
}

/** 完成时间 in a ledger without a time limit, and with values such as 6月底前, is the time limit. */
function meanLimit(
  candidates: readonly Candidate[],
  proposals: Map<number, Proposal>,
  taken: Set<LedgerField>,
): void {
  if (taken.has('dueDate')) return;
  const done = candidates.find(({ index }) => proposals.get(index)?.field === 'completedDate');
  if (!done || /实际|已/u.test(done.head)) return;
  if (!done.texts.some((text) => /前|底|末|长期|持续|立行立改/u.test(text))) return;
  proposals.set(done.index, { field: 'dueDate', certainty: 'possible' });
}

const SHORTEST_STATEMENT = 8;

function longestUnknown(
  candidates: readonly Candidate[],
  proposals: ReadonlyMap<number, Proposal>,
): number | null {
  const lengths = candidates
    .filter(({ index, meaning }) => !proposals.has(index) && meaning === null)
    .map(({ index, texts }) => ({
      index,
      length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    }))
    .filter(({ length }) => length >= SHORTEST_STATEMENT)
    .sort((a, b) => b.length - a.length);
  return lengths[0]?.index ?? null;
}
