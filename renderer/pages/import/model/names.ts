import { excerpt } from '../../../../shared/excerpt.ts';
import type { DraftIssue } from '../../../../shared/intake.ts';

/** The beginning of a statement, enough to know the issue by. */
export function shortStatement({ statement }: Pick<DraftIssue, 'statement'>): string {
  const text = statement.trim();
  if (text === '') return '内容待补填';
  return excerpt(text, 24);
}
