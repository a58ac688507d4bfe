import type { Needs, TemplateNeeds } from '../../../shared/template.ts';
import { CASE_FILE, ISSUE, type Level } from './level.ts';

/** Where a value is found when a paper is made: how far from the outermost level, and under what name. */
export interface Source {
  depth: number;
  name: string;
}

/** A level that placeholders at some place can speak of, and what they have asked of it so far. */
interface Stage {
  level: Level;
  needs: Needs;
  /** What may stand before the dot. */
  prefixes: readonly string[];
}

/** Levels of all papers: the paper itself, and the issue that it is about. */
const PAPER = 0;
const OWN_ISSUE = 1;

/** What the placeholders of a template speak of, while it is read from its beginning to its end. */
export class Scope {
  readonly #stages: Stage[];
  readonly #optional = new Set<string>();
  #all: ReadonlySet<string> | null = null;

  /** @param fields names of what is filled in for the paper alone */
  constructor(fields: readonly string[]) {
    const own = Object.fromEntries(fields.map((name) => [name, { meaning: name, example: '' }]));
    const paper: Level = { ...CASE_FILE, texts: { ...CASE_FILE.texts, ...own } };
    this.#stages = [
      { level: paper, needs: noNeeds(), prefixes: [paper.prefix] },
      { level: ISSUE, needs: noNeeds(), prefixes: [ISSUE.prefix] },
    ];
  }

  /** Whether a name means something anywhere in a template. */
  isName(name: string): boolean {
    return this.#everyName().has(partsOf(name)[1]);
  }

  /** The block in which a name with a prefix means something, where it means nothing here. */
  blockFor(name: string): string | undefined {
    const [prefix] = partsOf(name);
    return prefix !== null && this.#everyName().has(name) ? prefix : undefined;
  }

  #everyName(): ReadonlySet<string> {
    this.#all ??= new Set(this.#stages.flatMap(({ level }) => namesWithin(level)));
    return this.#all;
  }

  /** The text that a placeholder stands for; none for a name that nobody knows here. */
  text(name: string): Source | undefined {
    const [prefix, own] = partsOf(name);
    const found = this.#find(
      (stage, depth) => this.#speaksOf(stage, depth, prefix) && Object.hasOwn(stage.level.texts, own),
    );
    if (found === undefined) return undefined;
    const { texts } = this.#needs(found);
    if (!texts.includes(own)) texts.push(own);
    return { depth: found, name: own };
  }

  /** The list that a block repeats. */
  list(name: string): (Source & { level: Level }) | undefined {
    const [prefix, own] = partsOf(name);
    const found = this.#find(
      ({ level, prefixes }) =>
        (prefix === null || prefixes.includes(prefix)) && Object.hasOwn(level.lists, own),
    );
    const level = found === undefined ? undefined : this.#stages[found]?.level.lists[own]?.item;
    if (found === undefined || !level) return undefined;
    this.#needs(found).lists[own] ??= noNeeds();
    return { depth: found, name: own, level };
  }

  /** Within a block: its items come before everything around them. */
  within<T>({ depth, name, level }: Source & { level: Level }, work: () => T): T {
    const needs = this.#needs(depth).lists[name] ?? noNeeds();
    this.#stages.push({ level, needs, prefixes: [level.prefix, name] });
    try {
      return work();
    } finally {
      this.#stages.pop();
    }
  }

  /** The template says what to do where this text is empty. */
  mayBeEmpty({ depth, name }: Source): void {
    if (depth === PAPER) this.#optional.add(name);
  }

  /** Every name that would be known here. */
  names(): string[] {
    const names = this.#stages.flatMap(({ level, prefixes }, depth) => [
      ...Object.keys(level.texts).flatMap((name) => [
        ...(depth === OWN_ISSUE ? [] : [name]),
        ...(depth === PAPER ? [] : prefixes.map((prefix) => `${prefix}.${name}`)),
      ]),
      ...Object.keys(level.lists),
    ]);
    return [...new Set(names)];
  }

  get needs(): TemplateNeeds {
    const paper = this.#needs(PAPER);
    const issue = this.#needs(OWN_ISSUE);
    const isAsked = issue.texts.length > 0 || Object.keys(issue.lists).length > 0;
    return { paper, issue: isAsked ? issue : null, optional: [...this.#optional] };
  }

  /** Of the issue that the paper is about, texts are told by their prefix: a plain name means the paper. */
  #speaksOf({ prefixes }: Stage, depth: number, prefix: string | null): boolean {
    return prefix === null ? depth !== OWN_ISSUE : prefixes.includes(prefix);
  }

  #find(known: (stage: Stage, depth: number) => boolean): number | undefined {
    const depth = this.#stages.findLastIndex(known);
    return depth === -1 ? undefined : depth;
  }

  #needs(depth: number): Needs {
    return this.#stages[depth]?.needs ?? noNeeds();
  }
}

function namesWithin({ texts, lists }: Level): string[] {
  return [
    ...Object.keys(texts),
    ...Object.entries(lists).flatMap(([name, { item }]) => [
      name,
      ...Object.keys(item.texts).map((text) => `${name}.${text}`),
      ...namesWithin(item),
    ]),
  ];
}

function noNeeds(): Needs {
  return { texts: [], lists: {} };
}

function partsOf(name: string): [prefix: string | null, own: string] {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? [null, name] : [name.slice(0, dot).split('.').at(-1) ?? '', name.slice(dot + 1)];
}
