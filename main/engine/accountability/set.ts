import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { MONEY_KINDS, MOST_MONEY, MOST_PEOPLE } from '../../../shared/accountability.ts';
import { JuanzongError } from '../error.ts';
import { id } from '../input/index.ts';
import { resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { readSetting } from '../setting/index.ts';
import { HANDLINGS } from './handlings.ts';

const count = (most: number, sentence: string) => z.int(sentence).min(0, sentence).max(most, sentence);

export const handledInput = z.object({
  issueId: id,
  handling: z.string(),
  /** 0 takes the entry off. */
  people: count(MOST_PEOPLE, `人数应为 0 至 ${MOST_PEOPLE} 的整数`),
});

export const moneyInput = z.object({
  issueId: id,
  kind: z.enum(MONEY_KINDS),
  /** In fen; 0 takes the entry off. */
  amount: count(MOST_MONEY, '金额应以分为单位，为不小于 0 的整数，且不超过一千亿元'),
});

/**
 * Says how many people were dealt with in one way; 0 takes the entry off. The way is one of the office's own: there is
 * no place for a free text that could name somebody.
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`, `handling-unknown`
 */
export function setHandled(change: Change, wanted: z.infer<typeof handledInput>): void {
  const { db } = change;
  const { handling, people } = wanted;
  const issue = resolveIssue(db, wanted.issueId);
  const before = figureOf(db, HANDLED, issue.id, handling);
  // What the office has since struck off its list can still be put right.
  if (before === undefined) requireKnown(readSetting(db, HANDLINGS), handling);
  if (people === (before ?? 0)) return;
  store(db, HANDLED, { issueId: issue.id, key: handling, value: people });
  change.record({
    action: 'accountability.set',
    subjectKind: 'issue',
    subjectId: issue.id,
    caseFileId: issue.caseFileId,
    before: { handled: { [handling]: before ?? 0 } },
    after: { handled: { [handling]: people } },
  });
}

function requireKnown(handlings: readonly string[], handling: string): void {
  if (handlings.includes(handling)) return;
  throw new JuanzongError(
    'handling-unknown',
    `没有“${handling}”这种处理方式，只能从${handlings.map((name) => `“${name}”`).join('、')}中选择；需要增加的，请管理员在“设置”的“处理方式”中添加。`,
  );
}

/**
 * Says how much money of a kind came of an issue; 0 takes the entry off.
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`
 */
export function setMoney(change: Change, wanted: z.infer<typeof moneyInput>): void {
  const { db } = change;
  const { kind, amount } = wanted;
  const issue = resolveIssue(db, wanted.issueId);
  const before = figureOf(db, MONEY, issue.id, kind) ?? 0;
  if (amount === before) return;
  store(db, MONEY, { issueId: issue.id, key: kind, value: amount });
  change.record({
    action: 'money.set',
    subjectKind: 'issue',
    subjectId: issue.id,
    caseFileId: issue.caseFileId,
    before: { money: { [kind]: before } },
    after: { money: { [kind]: amount } },
  });
}

/** A table of whole numbers of an issue, one for each key. */
interface Figures {
  table: 'accountability' | 'money';
  key: 'handling' | 'kind';
  value: 'people' | 'amount';
}

const HANDLED: Figures = { table: 'accountability', key: 'handling', value: 'people' };
const MONEY: Figures = { table: 'money', key: 'kind', value: 'amount' };

function figureOf(db: Database, figures: Figures, issueId: string, key: string): number | undefined {
  return db
    .prepare<[string, string], number>(
      `SELECT ${figures.value} FROM ${figures.table} WHERE issue_id = ? AND ${figures.key} = ?`,
    )
    .pluck()
    .get(issueId, key);
}

/** Sets one of the numbers; 0 takes it off. */
function store(
  db: Database,
  { table, key, value }: Figures,
  entry: { issueId: string; key: string; value: number },
): void {
  const statement =
    entry.value === 0
      ? `DELETE FROM ${table} WHERE issue_id = @issueId AND ${key} = @key`
      : `INSERT INTO ${table} (issue_id, ${key}, ${value}) VALUES (@issueId, @key, @value)
         ON CONFLICT (issue_id, ${key}) DO UPDATE SET ${value} = excluded.${value}`;
  db.prepare(statement).run(entry);
}
