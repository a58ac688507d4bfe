/** 问责: how many people were dealt with in one way. Counts alone: who they are stands nowhere. */
export interface Handled {
  /** One of the office's kinds of handling. */
  handling: string;
  people: number;
}

export const MONEY_KINDS = ['recovered', 'refunded', 'confiscated', 'saved'] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

export const MONEY_KIND_NAMES: Record<MoneyKind, string> = {
  recovered: '追缴资金',
  refunded: '清退资金',
  confiscated: '收缴资金',
  saved: '节约资金',
};

export interface Money {
  kind: MoneyKind;
  /** In fen. */
  amount: number;
}

/** What came of one issue, by the office's order of handlings and by kind of money. */
export interface Accountability {
  handled: Handled[];
  money: Money[];
}

export interface IssueAccountability extends Accountability {
  issueId: string;
  issueNumber: number;
  /** `null` where a withheld issue is not filled in yet. */
  statement: string | null;
}

/** Totals of one case file or of several; `issues` are the issues that make a total up. */
export interface AccountabilityFigures {
  /** All people; somebody who was dealt with in two ways counts in each. */
  people: number;
  handlings: (Handled & { issues: string[] })[];
  money: (Money & { issues: string[] })[];
}

/** The largest number of people that can be entered. */
export const MOST_PEOPLE = 100_000;
/** The largest amount that can be entered, in fen: a hundred billion yuan. */
export const MOST_MONEY = 10_000_000_000_000;

/** An amount in fen as an office reads it: `1,200,000.00`. */
export function yuanText(fen: number): string {
  const yuan = Math.trunc(fen / 100).toLocaleString('en-US');
  return `${yuan}.${String(fen % 100).padStart(2, '0')}`;
}

/**
 * Reads an amount in yuan as it was typed, such as `1,200,000`, `12.5` or `０．５０元`; empty is 0.
 * @returns fen; `null` where it cannot be read or has more than two decimals
 */
export function fenOf(typed: string): number | null {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s,、]/gu, '')
    .replace(/元$/u, '');
  if (text === '') return 0;
  const match = /^(\d{1,12})(?:\.(\d{0,2}))?$/u.exec(text);
  if (!match) return null;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen <= MOST_MONEY ? fen : null;
}
