/** 举一反三: what other departments check of themselves because of a problem. */
import type { Light } from './light.ts';
import type { NamedIssue } from './supervision.ts';

export const SELF_CHECK_STATES = ['open', 'overdue', 'done'] as const;
export type SelfCheckState = (typeof SELF_CHECK_STATES)[number];

export const SELF_CHECK_STATE_NAMES: Record<SelfCheckState, string> = {
  open: '自查中',
  overdue: '超期未报',
  done: '已报结果',
};

/** One item for one department, as it stands on a day; dates are `2021-03-18`. */
export interface SelfCheck {
  id: string;
  caseFileId: string;
  issue: NamedIssue;
  department: string;
  text: string;
  assignedOn: string;
  dueDate: string;
  state: SelfCheckState;
  /** Days until it is due, as the office counts them; below 0 when overdue, `null` when done. */
  daysLeft: number | null;
  light: Light | null;
  doneOn: string | null;
  finding: string | null;
  outcome: string | null;
  recordedBy: string;
  trashedAt: string | null;
}

export interface SelfCheckCounts {
  assigned: number;
  done: number;
  /** Not done on that day, those overdue included. */
  open: number;
  overdue: number;
}
