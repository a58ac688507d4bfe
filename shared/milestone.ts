import type { Light } from './light.ts';

/** 节点: what a case file as a whole has to have done, and by when. The two reports are two milestones. */
export const MILESTONE_KINDS = [
  'plan',
  'democraticLifeMeeting',
  'unitReport',
  'leaderReport',
  'publicNotice',
  'other',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const MILESTONE_KIND_NAMES: Record<MilestoneKind, string> = {
  plan: '整改方案',
  democraticLifeMeeting: '专题民主生活会',
  unitReport: '整改进展情况报告',
  leaderReport: '主要负责人组织落实整改情况报告',
  publicNotice: '整改情况公开',
  other: '其他',
};

/** What can prove that one is done. */
export const PROOF_KINDS = ['document', 'evidence', 'supervision'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

export const PROOF_KIND_NAMES: Record<ProofKind, string> = {
  document: '文书',
  evidence: '佐证材料',
  supervision: '督导记录',
};

export interface MilestoneProof {
  kind: ProofKind;
  id: string;
  title: string;
  /** Whether it still belongs to the case file, and is not in the recycle bin. */
  isThere: boolean;
}

/** Where one stands on a day; `undated` has neither been done nor has a date to be done by. */
export const MILESTONE_STATES = ['done', 'open', 'overdue', 'undated'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

export const MILESTONE_STATE_NAMES: Record<MilestoneState, string> = {
  done: '已完成',
  open: '未完成',
  overdue: '已超期',
  undated: '未定期限',
};

/** One milestone as it was on a given day. */
export interface Milestone {
  id: string;
  kind: MilestoneKind;
  title: string;
  /** `2021-03-18`, as are the other days. */
  dueDate: string | null;
  doneOn: string | null;
  note: string | null;
  proof: MilestoneProof | null;
  state: MilestoneState;
  /** Until the due date; negative past it; `null` where it is done or has none. */
  daysLeft: number | null;
  light: Light | null;
  /** By how many calendar days it was done after its due date; `null` where it was in time or is not done. */
  daysLate: number | null;
}

/** The milestones of a case file on a day. */
export interface MilestoneList {
  /** `2021-03-18` or `2021-03`; without a whole day no due date can be computed from it. */
  feedbackDate: string | null;
  milestones: Milestone[];
  /** Those that were taken off and can be restored. */
  removed: { id: string; title: string }[];
  /** Kinds that every case file should have and this one has not. */
  missing: MilestoneKind[];
}

export interface MilestoneFigures {
  total: number;
  done: number;
  overdue: number;
  undated: number;
  /** Done ones of which the proof is gone. */
  unproven: number;
}

/** The figures of a list. */
export function milestoneFiguresOf(milestones: readonly Milestone[]): MilestoneFigures {
  const count = (is: (milestone: Milestone) => boolean): number => milestones.filter(is).length;
  return {
    total: milestones.length,
    done: count(({ state }) => state === 'done'),
    overdue: count(({ state }) => state === 'overdue'),
    undated: count(({ state }) => state === 'undated'),
    unproven: count(({ state, proof }) => state === 'done' && proof !== null && !proof.isThere),
  };
}
