import type { Database } from 'better-sqlite3';
import { WITHHOLDING_GAP_NAMES } from '../../../../shared/disclosure.ts';
import { type DocumentKind, kindOf } from '../../document/index.ts';
import { JuanzongError } from '../../error.ts';
import { readDisclosure } from '../state.ts';
import type { StoredPublication } from './read.ts';

/** The paper that the public reads. */
export function noticeKind(): DocumentKind {
  return kindOf('public-notice');
}

/** What a public text of a case file is made of now. @throws JuanzongError `case-not-found`, `document-incomplete` */
export function collectNow(db: Database, caseFileId: string): object {
  return noticeKind().collect(db, { caseFileId, issueId: null });
}

/** The ids of the issues that are public now, by their internal numbers. */
export function publicIssueIds(db: Database, caseFileId: string): string[] {
  return db
    .prepare<[string], string>(
      `SELECT id FROM issue WHERE case_file_id = ? AND disclosure = 'public' AND trashed_at IS NULL ORDER BY number`,
    )
    .pluck()
    .all(caseFileId);
}

/**
 * Sees to it that whatever is withheld has its ground, its explanation and a consent given by the day `on`.
 * @throws JuanzongError `withholding-incomplete`, which names the issues and what each lacks
 */
export function requireGrounds(db: Database, caseFileId: string, on: string): void {
  const lacking = readDisclosure(db, caseFileId, on).issues.filter(({ gaps }) => gaps.length > 0);
  if (lacking.length === 0) return;
  const each = lacking.map(
    ({ number, gaps }) => `问题${number}${gaps.map((gap) => WITHHOLDING_GAP_NAMES[gap]).join('、')}`,
  );
  throw new JuanzongError(
    'withholding-incomplete',
    `不予公开的问题手续不全：${each.join('；')}。请补齐情形、理由和同意，或改为公开。`,
  );
}

/**
 * A text that was put up before an issue was withheld or deleted must not make it public after all.
 * @throws JuanzongError `issue-withheld-since`, `issue-trashed-since`
 */
export function requireStillPublic(db: Database, { number, issueIds }: StoredPublication): void {
  const lost = db
    .prepare<[string], { number: number; isTrashed: 0 | 1 }>(
      `SELECT number, trashed_at IS NOT NULL AS isTrashed FROM issue
       WHERE (disclosure = 'withheld' OR trashed_at IS NOT NULL) AND id IN (SELECT value FROM json_each(?))
       ORDER BY number`,
    )
    .all(JSON.stringify(issueIds));
  const numbersOf = (isTrashed: 0 | 1): string =>
    lost
      .filter((issue) => issue.isTrashed === isTrashed)
      .map((issue) => issue.number)
      .join('、');
  const [withheld, trashed] = [numbersOf(0), numbersOf(1)];
  if (withheld !== '') {
    throw new JuanzongError(
      'issue-withheld-since',
      `第${number}号公开文本含有已改为不予公开的问题${withheld}，请重新起草报批。`,
    );
  }
  if (trashed !== '') {
    throw new JuanzongError(
      'issue-trashed-since',
      `第${number}号公开文本含有已移入回收站的问题${trashed}，请恢复这些问题，或重新起草报批。`,
    );
  }
}
