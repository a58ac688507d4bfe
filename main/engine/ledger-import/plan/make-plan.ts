import type { Category, Issue, Section } from '../../../../shared/casefile.ts';
import {
  LEDGER_FIELD_NAMES,
  type LedgerNote,
  type PlannedChange,
  type PlannedField,
  type PlannedRow,
} from '../../../../shared/ledger-import.ts';
import type { SignedIn } from '../../../../shared/role.ts';
import { keepingDueDates } from '../../deadline/index.ts';
import { readIssues } from '../../issue/index.ts';
import type { Change } from '../../library/index.ts';
import type { Grid } from '../book/grid.ts';
import type { Entry } from '../sheet/entry.ts';
import { type Base, basesOf } from './base.ts';
import { type Facts, factsOfEntry, factsOfIssue } from './facts.ts';
import { type Match, matchEntries, numberOf } from './match.ts';
import { keyOf, sameKey, wordsKey } from './same.ts';
import { whyNot } from './trial.ts';
import { addFromEntry, updateFromEntry } from './write-issue.ts';

/** An entry of the ledger with what becomes of it. */
export interface Planned {
  entry: Entry;
  issue: Issue | null;
  row: PlannedRow;
  facts: Facts;
  base: Base | null;
  /** Fields that the program refuses, or that are not written from a ledger. */
  refused: PlannedField[];
}

export interface Plan {
  planned: Planned[];
  absent: number[];
}

export interface PlanQuestion {
  caseFileId: string;
  entries: readonly Entry[];
  grids: readonly Grid[];
  account: SignedIn | undefined;
}

/** Compares a ledger with a case file, and tries out whatever it would change. Call it in a trial. */
export function makePlan(change: Change, question: PlanQuestion): Plan {
  const planner = new Planner(change, question);
  return planner.plan();
}

/** Judged and decided in the program; only a new issue takes them from its ledger. */
const ONLY_WHEN_ADDED: Partial<Record<PlannedField, string>> = {
  completion: '完成情况在程序中判定',
  disclosure: '公开与否在程序中办理',
};

class Planner {
  readonly #change: Change;
  readonly #question: PlanQuestion;
  readonly #issues: readonly Issue[];
  readonly #places: { sections: Section[]; categories: Category[] };
  readonly #bases: ReadonlyMap<string, Base>;
  readonly #matches: ReadonlyMap<Entry, Match>;
  readonly #numbers: Set<number>;
  readonly #statements = new Map<string, number>();

  constructor(change: Change, question: PlanQuestion) {
    const { db } = change;
    const { caseFileId, entries, grids } = question;
    this.#change = change;
    this.#question = question;
    this.#issues = readIssues(db, caseFileId);
    this.#places = {
      sections: db
        .prepare<[string], Section>('SELECT id, number, title FROM section WHERE case_file_id = ?')
        .all(caseFileId),
      categories: db
        .prepare<[string], Category>(
          'SELECT id, section_id AS sectionId, number, title FROM category WHERE case_file_id = ?',
        )
        .all(caseFileId),
    };
    this.#bases = basesOf(db, caseFileId, grids);
    this.#matches = matchEntries(entries, this.#issues, this.#bases);
    this.#numbers = new Set(
      db
        .prepare<[string], number>('SELECT number FROM issue WHERE case_file_id = ?')
        .pluck()
        .all(caseFileId) as number[],
    );
  }

  plan(): Plan {
    const planned = this.#question.entries.map((entry) => this.#planFor(entry));
    const met = new Set([...this.#matches.values()].map(({ issue }) => issue.id));
    return {
      planned,
      absent: this.#issues.filter(({ id }) => !met.has(id)).map(({ number }) => number),
    };
  }

  #planFor(entry: Entry): Planned {
    const match = this.#matches.get(entry);
    const planned = match ? this.#update(entry, match) : this.#add(entry);
    const words = wordsKey(entry.values.statement ?? '');
    if (words !== '' && !this.#statements.has(words)) this.#statements.set(words, entry.row + 1);
    return planned;
  }

  /** @param doubt why it may be an issue that is there already */
  #add(entry: Entry, doubt: string | null = null): Planned {
    const facts = factsOfEntry(entry.values);
    const notes = [...entry.notes];
    const number = this.#newNumber(entry);
    const planned: Planned = {
      entry,
      issue: null,
      facts,
      base: null,
      refused: [],
      row: { ...this.#rowOf(entry, notes), kind: 'add', number },
    };
    const { row } = planned;
    if (entry.values.statement === null && entry.values.disclosure !== 'withheld') {
      return unusable(planned, '没有问题内容，也没有对应的问题');
    }
    const twin = this.#statements.get(wordsKey(entry.values.statement ?? ''));
    if (twin !== undefined) row.doubt = `与第${twin}行的问题内容相同，可能是重复的`;
    row.doubt ??= doubt;
    const fields = fieldsOf(facts);
    row.changes = fields.map((field) => ({
      field,
      before: null,
      after: facts[field] ?? '',
      conflict: false,
    }));
    const { caseFileId } = this.#question;
    const tryWith = (wanted: readonly PlannedField[]): string | null =>
      whyNot(this.#change, () => {
        addFromEntry(this.#change, { caseFileId, entry, number, fields: wanted });
      });
    const needed: PlannedField[] = fields.filter((field) => field === 'statement' || field === 'disclosure');
    const refused = refusedOf(fields, needed, tryWith);
    if (refused === 'all') return unusable(planned, tryWith(fields) ?? '不能写入');
    this.#refuse(planned, refused);
    const { stage } = entry.values;
    if (stage !== null && stage !== 'notStarted' && stage !== 'rectifying') {
      this.#note(planned, 'stage', `“${facts.stage}”由销号审批决定，办理状态记为“整改中”`);
      planned.row.changes = row.changes.map((each) =>
        each.field === 'stage' ? { ...each, after: '整改中' } : each,
      );
    }
    if (row.doubt !== null) row.kind = 'conflict';
    this.#numbers.add(number);
    return planned;
  }

  /** Its own number in the ledger where that is free, else the next one. */
  #newNumber({ key, sequence }: Entry): number {
    for (const text of [key, sequence]) {
      const number = numberOf(text);
      if (number !== null && !this.#numbers.has(number)) return number;
    }
    return Math.max(0, ...this.#numbers) + 1;
  }

  #update(entry: Entry, { issue, doubt }: Match): Planned {
    const facts = factsOfEntry(entry.values);
    const present = factsOfIssue(issue, this.#places, entry.values);
    const base = this.#bases.get(issue.id) ?? null;
    const planned: Planned = {
      entry,
      issue,
      facts,
      base,
      refused: [],
      row: {
        ...this.#rowOf(entry, [...entry.notes]),
        kind: 'change',
        issueId: issue.id,
        number: issue.number,
        doubt,
      },
    };
    const { row } = planned;
    row.changes = fieldsOf(facts).flatMap((field) => changeOf(field, facts, present, base?.facts ?? null));
    this.#leaveOutDecided(planned);
    const tryWith = (fields: readonly PlannedField[]): string | null =>
      this.#whyNotUpdate(entry, issue, fields);
    const wanted = row.changes.map(({ field }) => field);
    const reason = wanted.length === 0 ? null : tryWith(wanted);
    if (reason !== null) {
      const refused = refusedOf(wanted, [], tryWith);
      // What cannot be that issue may still be another one.
      if (refused === 'all' && doubt !== null) return this.#add(entry, doubt);
      if (refused === 'all') return unusable(planned, reason);
      this.#refuse(planned, refused);
    }
    if (row.changes.some(({ conflict }) => conflict) || (doubt !== null && row.changes.length > 0)) {
      row.kind = 'conflict';
    } else if (row.changes.length === 0) row.kind = 'same';
    return planned;
  }

  #whyNotUpdate(entry: Entry, issue: Issue, fields: readonly PlannedField[]): string | null {
    const { caseFileId, account } = this.#question;
    return whyNot(this.#change, () => {
      keepingDueDates(this.#change.db, account, [issue.id], () =>
        updateFromEntry(this.#change, issue, { caseFileId, entry, fields }),
      );
    });
  }

  /** What the program decides itself is told where it differs, and left as it is. */
  #leaveOutDecided(planned: Planned): void {
    const { row } = planned;
    const [kept, decided] = parted(row.changes, ({ field, after }) => {
      if (ONLY_WHEN_ADDED[field] !== undefined) return false;
      return field !== 'stage' || after === '未启动' || after === '整改中';
    });
    row.changes = kept;
    for (const { field, before, after } of decided) {
      const why = ONLY_WHEN_ADDED[field] ?? '办理状态由销号审批决定';
      this.#note(
        planned,
        field,
        `“${LEDGER_FIELD_NAMES[field]}”没有采用“${after}”（程序中为“${before ?? '空'}”）：${why}`,
      );
      planned.refused.push(field);
    }
  }

  #refuse(planned: Planned, refused: ReadonlyMap<PlannedField, string>): void {
    const { row } = planned;
    row.changes = row.changes.filter(({ field }) => !refused.has(field));
    for (const [field, reason] of refused) {
      planned.refused.push(field);
      this.#note(planned, field, `“${LEDGER_FIELD_NAMES[field]}”没有采用：${reason}`);
    }
  }

  #note({ entry, row }: Planned, field: PlannedField, text: string): void {
    const place =
      entry.places[field] ??
      (field === 'stage' ? entry.places.completion : entry.places.stage) ??
      `第${entry.row + 1}行`;
    row.notes.push({ place, kind: 'unused', text });
  }

  #rowOf(entry: Entry, notes: LedgerNote[]): PlannedRow {
    return {
      row: entry.row + 1,
      lastRow: entry.lastRow + 1,
      kind: 'add',
      issueId: null,
      number: null,
      statement: entry.values.statement ?? '',
      changes: [],
      doubt: null,
      reason: null,
      notes,
      hidden: entry.hidden,
    };
  }
}

function unusable(planned: Planned, reason: string): Planned {
  Object.assign(planned.row, { kind: 'unusable', reason, changes: [] });
  return planned;
}

function parted<T>(list: readonly T[], isIn: (each: T) => boolean): [T[], T[]] {
  return [list.filter(isIn), list.filter((each) => !isIn(each))];
}

function fieldsOf(facts: Facts): PlannedField[] {
  return (Object.keys(facts) as PlannedField[]).filter((field) => facts[field] !== undefined);
}

/**
 * What becomes of one field: the ledger's word counts where nobody has touched the program's since the ledger was
 * imported last; where only the program has moved on, it stays; where both have, somebody decides.
 */
function changeOf(field: PlannedField, ledger: Facts, present: Facts, base: Facts | null): PlannedChange[] {
  const after = ledger[field];
  const before = present[field];
  if (after === undefined || (before !== undefined && same(field, before, after))) return [];
  const change = { field, before: before ?? null, after, conflict: false };
  const former = base?.[field];
  if (former === undefined)
    return [{ ...change, conflict: before !== undefined && !isInitial(field, before) }];
  if (same(field, former, after)) return [];
  const isUntouched = before === undefined ? false : same(field, former, before);
  return [{ ...change, conflict: !isUntouched }];
}

/** What an issue has before anybody says anything of it. */
function isInitial(field: PlannedField, value: string): boolean {
  return field === 'stage' && value === '未启动';
}

/** Names are the same in any order. */
function same(field: PlannedField, one: string, other: string): boolean {
  if (field !== 'responsibleDepartments') return sameKey(one, other);
  const sorted = (text: string): string => keyOf(text).split('、').sort().join('、');
  return sorted(one) === sorted(other);
}

/**
 * Which of the fields are refused by themselves, and why; `all` where nothing is left that can be written.
 * @param needed what has to be written with each of the others
 */
function refusedOf(
  fields: readonly PlannedField[],
  needed: readonly PlannedField[],
  tryWith: (fields: readonly PlannedField[]) => string | null,
): Map<PlannedField, string> | 'all' {
  if (tryWith(fields) === null) return new Map();
  const refused = new Map<PlannedField, string>();
  const allowed: PlannedField[] = [...needed];
  for (const field of fields) {
    if (needed.includes(field)) continue;
    // One after the other: some are only wrong beside another.
    const reason = tryWith([...allowed, field]);
    if (reason === null) allowed.push(field);
    else refused.set(field, reason);
  }
  const isNothingLeft = allowed.length === 0 || tryWith(allowed) !== null;
  return isNothingLeft ? 'all' : refused;
}
