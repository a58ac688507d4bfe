import type { Issue } from '../../../../shared/casefile.ts';
import type { Entry } from '../sheet/entry.ts';
import type { Base } from './base.ts';
import { likeness, pairsIn, wordsKey } from './same.ts';

/** The issue that an entry of the ledger is about. */
export interface Match {
  issue: Issue;
  /** Why that is not certain. */
  doubt: string | null;
}

/** From here on two statements are taken for the same problem, though somebody has worded it anew. */
const ALIKE = 0.72;
/** With the same number, less is enough. */
const ALIKE_WITH_NUMBER = 0.4;
/** Two candidates that are nearer to each other than this cannot be told apart. */
const APART = 0.06;

/**
 * Finds for each entry the issue that it is about: by the number of an earlier import, by the same statement, by the
 * number with a statement that is alike, by likeness alone. No issue is given to two entries.
 */
export function matchEntries(
  entries: readonly Entry[],
  issues: readonly Issue[],
  bases: ReadonlyMap<string, Base>,
): Map<Entry, Match> {
  return new Matcher(entries, issues, bases).match();
}

class Matcher {
  readonly #entries: readonly Entry[];
  readonly #free: Map<string, Issue>;
  readonly #bases: ReadonlyMap<string, Base>;
  readonly #matches = new Map<Entry, Match>();
  readonly #pairs = new Map<string, Set<string>>();
  readonly #byPair = new Map<string, Issue[]>();

  constructor(entries: readonly Entry[], issues: readonly Issue[], bases: ReadonlyMap<string, Base>) {
    this.#entries = entries;
    this.#free = new Map(issues.map((issue) => [issue.id, issue]));
    this.#bases = bases;
  }

  match(): Map<Entry, Match> {
    this.#byStatement();
    this.#byKey();
    this.#byNumber();
    this.#byLikeness();
    return this.#matches;
  }

  #open(): Entry[] {
    return this.#entries.filter((entry) => !this.#matches.has(entry));
  }

  #give(entry: Entry, issue: Issue, doubt: string | null = null): void {
    this.#matches.set(entry, { issue, doubt });
    this.#free.delete(issue.id);
  }

  /** The same statement, where only one issue has it, or the one that has the entry's number. */
  #byStatement(): void {
    const byWords = Map.groupBy(this.#free.values(), ({ statement }) => wordsKey(statement ?? ''));
    for (const entry of this.#open()) {
      const words = wordsKey(entry.values.statement ?? '');
      const same = (byWords.get(words) ?? []).filter(({ id }) => this.#free.has(id));
      if (words === '' || same.length === 0) continue;
      const numbered = same.find(({ number }) => numbersOf(entry).includes(number));
      const issue = numbered ?? (same.length === 1 ? same[0] : undefined);
      if (issue) this.#give(entry, issue);
    }
  }

  /** The number that the same ledger had for the issue before. */
  #byKey(): void {
    const byKey = new Map<string, Issue>();
    for (const issue of this.#free.values()) {
      const key = this.#bases.get(issue.id)?.key;
      if (key) byKey.set(key, issue);
    }
    for (const entry of this.#open()) {
      const issue = entry.key === null ? undefined : byKey.get(entry.key);
      if (issue && this.#free.has(issue.id)) this.#giveByNumber(entry, issue, 0);
    }
  }

  #byNumber(): void {
    const byNumber = new Map([...this.#free.values()].map((issue) => [issue.number, issue]));
    const candidates = this.#open().flatMap((entry) =>
      numbersOf(entry).flatMap((number) => {
        const issue = byNumber.get(number);
        return issue ? [{ entry, issue, like: this.#likeness(entry, issue) }] : [];
      }),
    );
    for (const { entry, issue, like } of candidates) {
      if (this.#matches.has(entry) || !this.#free.has(issue.id)) continue;
      if (entry.values.statement === null || issue.statement === null) this.#give(entry, issue);
      else if (like >= ALIKE_WITH_NUMBER) this.#give(entry, issue);
    }
  }

  /** What is left: by likeness, then by an explicit number whose statement is another one, which somebody has to judge. */
  #byLikeness(): void {
    this.#index();
    for (const entry of this.#open()) {
      const [best, next] = this.#nearest(entry);
      if (!best || best.like < ALIKE) continue;
      const isClear = !next || best.like - next.like >= APART;
      const doubt = isClear
        ? null
        : `与问题${best.issue.number}、问题${next.issue.number}都相近，不能确定是哪一个`;
      this.#give(entry, best.issue, doubt);
    }
    const byNumber = new Map([...this.#free.values()].map((issue) => [issue.number, issue]));
    for (const entry of this.#open()) {
      const number = numberOf(entry.key);
      const issue = number === null ? undefined : byNumber.get(number);
      if (issue && this.#free.has(issue.id)) this.#giveByNumber(entry, issue, ALIKE_WITH_NUMBER);
    }
  }

  #giveByNumber(entry: Entry, issue: Issue, enough: number): void {
    const isSame = entry.values.statement === null || this.#likeness(entry, issue) >= enough;
    this.#give(entry, issue, isSame ? null : `编号与问题${issue.number}相同，问题内容不同`);
  }

  #likeness(entry: Entry, issue: Issue): number {
    return likeness(pairsIn(wordsKey(entry.values.statement ?? '')), this.#pairsOf(issue));
  }

  #pairsOf(issue: Issue): Set<string> {
    const known = this.#pairs.get(issue.id);
    if (known) return known;
    const pairs = pairsIn(wordsKey(issue.statement ?? ''));
    this.#pairs.set(issue.id, pairs);
    return pairs;
  }

  #index(): void {
    for (const issue of this.#free.values()) {
      for (const pair of this.#pairsOf(issue)) {
        const list = this.#byPair.get(pair);
        if (list) list.push(issue);
        else this.#byPair.set(pair, [issue]);
      }
    }
  }

  #nearest(entry: Entry): { issue: Issue; like: number }[] {
    const own = pairsIn(wordsKey(entry.values.statement ?? ''));
    const shared = new Map<Issue, number>();
    for (const pair of own) {
      const list = this.#byPair.get(pair) ?? [];
      // Pairs that stand in most statements tell nothing apart.
      if (list.length > 200 && list.length * 4 > this.#free.size) continue;
      for (const issue of list) shared.set(issue, (shared.get(issue) ?? 0) + 1);
    }
    return [...shared]
      .filter(([{ id }]) => this.#free.has(id))
      .sort((a, b) => b[1] - a[1])
      .slice(0, 8)
      .map(([issue]) => ({ issue, like: likeness(own, this.#pairsOf(issue)) }))
      .sort((a, b) => b.like - a.like);
  }
}

/** The numbers that an entry may be known by, the office's own first. */
function numbersOf({ key, sequence }: Entry): number[] {
  return [numberOf(key), numberOf(sequence)].flatMap((number) => number ?? []);
}

/** A whole number as an issue has it; `null` for any other. */
export function numberOf(text: string | null): number | null {
  return text !== null && /^0*[1-9]\d{0,5}$/u.test(text.trim()) ? Number(text) : null;
}
