import type { Database } from 'better-sqlite3';
import {
  type DocumentNumber,
  type NumberFacts,
  numberFactsOf,
  numberText,
  parseNumber,
  planNumber,
} from '../document-number/index.ts';
import { JuanzongError } from '../error.ts';
import type { DocumentKind, Scope } from './kinds/index.ts';
import { madeBefore } from './made-before.ts';

/** What a paper is made of, and the number that is in it. */
export interface NumberedPaper {
  data: object;
  /** `null` where the register has no part in it. */
  number: DocumentNumber | null;
}

interface Wanted {
  kind: DocumentKind;
  scope: Scope;
  data: object;
  numbering?: 'register' | 'asGiven';
}

/**
 * The data with the number that the paper gets: that of the same paper where it was made before, else what the register
 * has for it now. Nothing is reserved.
 * @throws JuanzongError see `keepPaper`
 */
export function numberedPaper(
  db: Database,
  { kind, scope, data, numbering = 'register' }: Wanted,
): NumberedPaper {
  if (numbering === 'asGiven') return { data, number: null };
  const planned = plannedPaper(db, { kind, scope, data });
  if (planned.state === 'refused') throw new JuanzongError(planned.code, planned.message);
  return planned;
}

export type PlannedPaper =
  | ({ state: 'planned' } & NumberedPaper)
  | { state: 'refused'; key: keyof NumberFacts; code: string; message: string };

/** As `numberedPaper`, but tells what stands against a number. */
export function plannedPaper(db: Database, { kind, scope, data }: Omit<Wanted, 'numbering'>): PlannedPaper {
  const facts = numberFactsOf(data);
  const before = madeBefore(db, kind, scope, data);
  if (before) return { state: 'planned', data: before, number: numberIn(before) };
  if (facts === null) return { state: 'planned', data, number: null };
  const plan = planNumber(db, facts);
  if (plan.state === 'refused') return plan;
  if (plan.state === 'none') return { state: 'planned', data, number: null };
  return { state: 'planned', data: withNumber(data, plan.number), number: plan.number };
}

/** The code goes by the number, which may have been typed with another one. */
function withNumber(data: object, number: DocumentNumber): object {
  const numbered = { ...data, number: numberText(number) };
  return 'numberCode' in data ? { ...numbered, numberCode: number.code } : numbered;
}

function numberIn(data: object): DocumentNumber | null {
  const { number = null } = numberFactsOf(data) ?? {};
  return number === null ? null : parseNumber(number);
}
