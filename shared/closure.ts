import type { Role } from './role.ts';
import type { Completion, Stage } from './vocabulary.ts';

/** The roles that a step of the chain can ask for. */
export const STEP_ROLES = ['clerk', 'reviewer', 'leader'] as const satisfies readonly Role[];
export type StepRole = (typeof STEP_ROLES)[number];

/** One step of the chain as the office has set it. */
export interface ChainStep {
  name: string;
  role: StepRole;
  /** Who alone may take it; absent for everybody of that role. */
  people?: string[] | undefined;
}

export const VERDICTS = ['approved', 'rejected'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_NAMES: Record<Verdict, string> = { approved: '同意', rejected: '退回' };

export type RequestStatus = 'pending' | 'approved' | 'rejected' | 'withdrawn';
export const REQUEST_STATUS_NAMES: Record<RequestStatus, string> = {
  pending: '审批中',
  approved: '已销号',
  rejected: '已退回',
  withdrawn: '已撤回',
};

/** A step of one request. Everything from `verdict` on is `null` until it is signed. */
export interface ClosureStep {
  /** From 1; the first is the filing itself. */
  position: number;
  name: string;
  role: StepRole;
  people: string[] | null;
  verdict: Verdict | null;
  opinion: string | null;
  /** What is still owed, after a rejection. */
  owed: string | null;
  signedBy: string | null;
  signedOn: string | null;
}

/** 销号申请, with its chain as it was when it was filed. */
export interface ClosureRequest {
  id: string;
  /** The how-manieth request for the issue. */
  number: number;
  filedOn: string;
  filedBy: string;
  assessment: Completion;
  status: RequestStatus;
  decidedOn: string | null;
  reopenedOn: string | null;
  reopenedBy: string | null;
  reopenReason: string | null;
  /** Empty for what was closed in a library of older days. */
  steps: ClosureStep[];
}

/** 完成情况 as somebody judged it on a day. */
export interface Judgement {
  id: string;
  completion: Completion;
  remains: string | null;
  judgedOn: string;
  judgedBy: string;
}

/** What keeps an issue from being signed off. */
export interface ClosureDebt {
  code: string;
  /** In Chinese. */
  text: string;
}

/** How an issue stands with its sign-off. */
export interface ClosureState {
  stage: Stage;
  /** Whether it was closed before the program knew of chains. */
  isClosedOfOld: boolean;
  /** The latest first. */
  requests: ClosureRequest[];
  /** The latest first. */
  judgements: Judgement[];
}

/** A request that waits for somebody's signature. */
export interface WaitingRequest {
  issueId: string;
  caseFileId: string;
  /** Internal number of the issue. */
  issueNumber: number;
  statement: string | null;
  requestNumber: number;
  filedOn: string;
  filedBy: string;
  /** The step that is to be taken next. */
  step: Pick<ClosureStep, 'position' | 'name' | 'role' | 'people'>;
  /** How many steps there are. */
  steps: number;
  /** The day since which it waits for this step. */
  since: string;
}
