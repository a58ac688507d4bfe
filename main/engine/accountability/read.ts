import type { Database } from 'better-sqlite3';
import {
  type Accountability,
  type AccountabilityFigures,
  type Handled,
  type IssueAccountability,
  MONEY_KINDS,
  type Money,
} from '../../../shared/accountability.ts';
import { readSetting } from '../setting/index.ts';
import { HANDLINGS } from './handlings.ts';

type OfIssue<T> = T & { issueId: string };

/** What came of one issue. */
export function accountabilityOf(db: Database, issueId: string): Accountability {
  const { handled, money } = readAll(db, 'AND issue.id = ?', issueId);
  return { handled: handled.map(bareHandled), money: money.map(bareMoney) };
}

/** The issues of a case file that something came of, by their numbers. */
export function accountabilityByIssue(db: Database, caseFileId: string): IssueAccountability[] {
  const { handled, money } = readAll(db, 'AND case_file_id = ?', caseFileId);
  return db
    .prepare<[string], Omit<IssueAccountability, keyof Accountability>>(
      `SELECT id AS issueId, number AS issueNumber, statement FROM issue
       WHERE case_file_id = ? AND trashed_at IS NULL ORDER BY number`,
    )
    .all(caseFileId)
    .map((issue) => ({
      ...issue,
      handled: handled.filter(({ issueId }) => issueId === issue.issueId).map(bareHandled),
      money: money.filter(({ issueId }) => issueId === issue.issueId).map(bareMoney),
    }))
    .filter((issue) => issue.handled.length > 0 || issue.money.length > 0);
}

/** The totals of one case file, or of all (`null`). */
export function accountabilityFigures(db: Database, caseFileId: string | null): AccountabilityFigures {
  const { handled, money } =
    caseFileId === null ? readAll(db, '') : readAll(db, 'AND case_file_id = ?', caseFileId);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return {
    people: sum(handled.map(({ people }) => people)),
    handlings: [...Map.groupBy(handled, ({ handling }) => handling)].map(([handling, rows]) => ({
      handling,
      people: sum(rows.map(({ people }) => people)),
      issues: rows.map(({ issueId }) => issueId),
    })),
    money: [...Map.groupBy(money, ({ kind }) => kind)].map(([kind, rows]) => ({
      kind,
      amount: sum(rows.map(({ amount }) => amount)),
      issues: rows.map(({ issueId }) => issueId),
    })),
  };
}

/** In the office's order of handlings; one that it no longer has comes behind them. */
function readAll(
  db: Database,
  condition: string,
  ...values: string[]
): { handled: OfIssue<Handled>[]; money: OfIssue<Money>[] } {
  const from = (table: string): string =>
    `FROM ${table} JOIN issue ON issue.id = ${table}.issue_id WHERE issue.trashed_at IS NULL ${condition}
     ORDER BY issue.case_file_id, issue.number`;
  const handled = db
    .prepare<string[], OfIssue<Handled>>(
      `SELECT issue_id AS issueId, handling, people ${from('accountability')}, handling`,
    )
    .all(...values);
  const money = db
    .prepare<string[], OfIssue<Money>>(`SELECT issue_id AS issueId, kind, amount ${from('money')}, kind`)
    .all(...values);
  const order = readSetting(db, HANDLINGS);
  const place = ({ handling }: Handled): number => {
    const known = order.indexOf(handling);
    return known < 0 ? order.length : known;
  };
  return {
    handled: handled.sort((a, b) => place(a) - place(b)),
    money: money.sort((a, b) => MONEY_KINDS.indexOf(a.kind) - MONEY_KINDS.indexOf(b.kind)),
  };
}

function bareHandled({ handling, people }: Handled): Handled {
  return { handling, people };
}

function bareMoney({ kind, amount }: Money): Money {
  return { kind, amount };
}
