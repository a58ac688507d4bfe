import type { RectificationKind } from './vocabulary.ts';

export const EXTENSION_STATUSES = ['pending', 'approved', 'refused', 'withdrawn'] as const;
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number];

export const EXTENSION_STATUS_NAMES: Record<ExtensionStatus, string> = {
  pending: '待批准',
  approved: '已批准',
  refused: '未批准',
  withdrawn: '已撤回',
};

/** 延期: asked for before the deadline, for an issue or for one of its measures. Days are `2021-03-18`. */
export interface Extension {
  id: string;
  issueId: string;
  issueNumber: number;
  caseFileId: string;
  measureId: string | null;
  measureNumber: number | null;
  /** The deadline when it was asked for, and the one asked for. */
  from: string;
  to: string;
  reason: string;
  requestedOn: string;
  requestedBy: string;
  status: ExtensionStatus;
  decidedOn: string | null;
  decidedBy: string | null;
  opinion: string | null;
  /** When a time limit entered by hand took its place; `null` while what was granted stands. ISO 8601. */
  replacedAt: string | null;
}

/** 阶段目标 of what has no end. */
export interface StageGoal {
  id: string;
  number: number;
  text: string;
  dueDate: string | null;
  doneDate: string | null;
  outcome: string | null;
}

/** 复核 of what has no end. */
export interface Review {
  id: string;
  reviewedOn: string;
  finding: string;
  /** When the next one is due; `null` where none is meant to follow. */
  nextDate: string | null;
  recordedBy: string;
}

/** Everything that the time limit of an issue is made of. */
export interface TimeLimit {
  rectificationKind: RectificationKind | null;
  /** Of the case file: a day, a month alone, or `null`. */
  feedbackDate: string | null;
  /** What the office's periods would give; `null` where they can't tell. */
  usualDate: string | null;
  dueDate: string | null;
  extendedTo: string | null;
  nextReviewDate: string | null;
  deadline: string | null;
  /** The latest first. */
  extensions: Extension[];
  /** By number. */
  goals: StageGoal[];
  /** The latest first. */
  reviews: Review[];
}
