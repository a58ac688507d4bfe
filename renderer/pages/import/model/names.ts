import type { DraftIssue } from '../../../../shared/intake.ts';

/** The beginning of a statement, enough to know the issue by. */
export function shortStatement({ statement }: Pick<DraftIssue, 'statement'>): string {
  const text = statement.trim();
  if (text === '') return '（未填写）';
  return text.length > 24 ? `${text.slice(0, 24)}……` : text;
}
