import type { TrashItem } from '../../../shared/trash.ts';

/** Where it was inside its case file: 问题12 · 措施3. */
export function placeOf({ kind, issueNumber, measureNumber }: TrashItem): string {
  const issue = `问题${issueNumber}`;
  if (kind === 'issue' || measureNumber === null) return issue;
  return `${issue} · 措施${measureNumber}`;
}

/** What comes back with it. */
export function whatHangsOn({ kind, measures, evidence }: TrashItem): string {
  const parts = [
    ...(kind === 'issue' && measures > 0 ? [`措施${measures}条`] : []),
    ...(evidence > 0 ? [`材料${evidence}件`] : []),
  ];
  return parts.length > 0 ? parts.join('，') : '—';
}

/** What has to come back first. */
export function whatItWaitsFor({ parent, issueNumber, measureNumber }: TrashItem): string {
  if (parent === 'issueTrashed') return `问题${issueNumber}也在回收站，请先恢复问题${issueNumber}`;
  if (parent === 'measureTrashed') return `措施${measureNumber}也在回收站，请先恢复该措施`;
  return '';
}
