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
  const before = db
    .prepare<[string, string], { people: number }>(
      'SELECT people FROM accountability WHERE issue_id = ? AND handling = ?',
    )
    .get(issue.id, handling)?.people;
  // What the office has since struck off its list can still be put right.
  if (before === undefined) requireKnown(readSetting(db, HANDLINGS), handling);
  if (people === (before ?? 0)) return;
  if (people === 0) {
    db.prepare('DELETE FROM accountability WHERE issue_id = ? AND handling = ?').run(issue.id, handling);
  } else {
    db.prepare(
      `INSERT INTO accountability (issue_id, handling, people) VALUES (?, ?, ?)
       ON CONFLICT (issue_id, handling) DO UPDATE SET people = excluded.people`,
    ).run(issue.id, handling, people);
  }
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
  const before =
    db
      .prepare<[string, string], { amount: number }>(
        'SELECT amount FROM money WHERE issue_id = ? AND kind = ?',
      )
      .get(issue.id, kind)?.amount ?? 0;
  if (amount === before) return;
  if (amount === 0) db.prepare('DELETE FROM money WHERE issue_id = ? AND kind = ?').run(issue.id, kind);
  else {
    db.prepare(
      `INSERT INTO money (issue_id, kind, amount) VALUES (?, ?, ?)
       ON CONFLICT (issue_id, kind) DO UPDATE SET amount = excluded.amount`,
    ).run(issue.id, kind, amount);
  }
  change.record({
    action: 'money.set',
    subjectKind: 'issue',
    subjectId: issue.id,
    caseFileId: issue.caseFileId,
    before: { money: { [kind]: before } },
    after: { money: { [kind]: amount } },
  });
}
