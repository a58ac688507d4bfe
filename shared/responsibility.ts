/** What a department or a person can be to a problem. */
export const RESPONSIBILITIES = ['lead', 'responsible', 'leader', 'handler'] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

export const RESPONSIBILITY_NAMES: Record<Responsibility, string> = {
  lead: '牵头单位',
  responsible: '责任单位',
  leader: '责任领导',
  handler: '责任人',
};

/** 交接: who had it, and who has it since. */
export interface Handover {
  id: string;
  role: Responsibility;
  /** Names as they were then; several departments are joined by `、`. */
  from: string | null;
  to: string | null;
  /** `2021-03-18` */
  on: string;
  reason: string | null;
  recordedBy: string;
}

/** An open problem that somebody has to see to. */
export interface HeldIssue {
  issueId: string;
  /** Internal number. */
  number: number;
  caseFileId: string;
  role: Responsibility;
}
