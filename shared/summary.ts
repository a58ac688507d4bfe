import type { CompletionCounts } from './completion-counts.ts';

/** What a case file is called. */
export interface CaseFileName {
  id: string;
  title: string | null;
  inspectedUnit: string | null;
}

/** What to call a case file in a list: by its unit where that is known, for titles are long and alike. */
export function nameOf({ title, inspectedUnit }: Omit<CaseFileName, 'id'>): string {
  return inspectedUnit ?? title ?? '未命名卷宗';
}

/** A case file as a line of the list. */
export interface CaseFileSummary extends CaseFileName {
  inspectionBody: string | null;
  feedbackDate: string | null;
  noticeDate: string | null;
  /** When it was made, and when anything in it was last changed: points in time in UTC. */
  createdAt: string;
  changedAt: string;
  /** Issues as the notice states them. */
  stated: number | null;
  issues: number;
  withheld: number;
  closed: number;
  overdue: number;
  completion: CompletionCounts;
  measures: number;
  measuresDone: number;
  /** Pieces of evidence. */
  evidence: number;
}
