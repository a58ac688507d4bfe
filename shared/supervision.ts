/** 工作调度、督导: records of what was found and demanded, and each demand until it is answered. */
import { LIGHT_LETTERS, type Light, type LightLetter } from './light.ts';

export const SUPERVISION_KINDS = [
  'hearing',
  'documentReview',
  'siteVisit',
  'meeting',
  'reminder',
  'supervision',
  'interview',
] as const;
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];

export const SUPERVISION_KIND_NAMES: Record<SupervisionKind, string> = {
  hearing: '听取汇报',
  documentReview: '查阅资料',
  siteVisit: '实地调研',
  meeting: '调度会',
  reminder: '工作提示',
  supervision: '督办',
  interview: '约谈',
};

/** The kind of record that each letter goes with. */
export const RECORD_OF_LETTER = {
  'reminder-letter': 'reminder',
  'supervision-notice': 'supervision',
  'interview-notice': 'interview',
} as const satisfies Record<LightLetter, SupervisionKind>;

/** The letter that goes with a record; most kinds have none. */
export function letterOf(kind: SupervisionKind): LightLetter | null {
  return LIGHT_LETTERS.find((letter) => RECORD_OF_LETTER[letter] === kind) ?? null;
}

/** An issue as it is named beside a record. */
export interface NamedIssue {
  id: string;
  number: number;
  statement: string | null;
}

/** A record as another one names it. */
export interface NamedRecord {
  id: string;
  kind: SupervisionKind;
  heldOn: string;
}

/** One record; dates are `2021-03-18`. */
export interface SupervisionRecord extends NamedRecord {
  caseFileId: string;
  place: string | null;
  /** Who held it, and with whom: names as written. */
  people: string | null;
  /** Whom its letter is addressed to. */
  addressee: string | null;
  findings: string | null;
  /** The light that gave cause to it. */
  light: Light | null;
  recordedBy: string;
  issues: NamedIssue[];
  /** The record that this one answers, and those that answer this one. */
  answers: NamedRecord | null;
  answeredBy: NamedRecord[];
  /** Its letters, the latest last. */
  documents: { id: string; kind: string; createdAt: string }[];
  demands: Demand[];
  /** When it was put in the recycle bin (ISO 8601, UTC). */
  trashedAt: string | null;
}

export const DEMAND_STATES = ['open', 'overdue', 'answered'] as const;
export type DemandState = (typeof DEMAND_STATES)[number];

export const DEMAND_STATE_NAMES: Record<DemandState, string> = {
  open: '待答复',
  overdue: '超期未答复',
  answered: '已答复',
};

/** What is demanded, by when, and how it stands on a day. */
export interface Demand {
  id: string;
  supervisionId: string;
  caseFileId: string;
  /** Within its record, from 1. */
  number: number;
  text: string;
  addressee: string | null;
  dueDate: string;
  issue: NamedIssue | null;
  record: NamedRecord;
  state: DemandState;
  /** Days until it is due, as the office counts them; below 0 when overdue, `null` when answered. */
  daysLeft: number | null;
  light: Light | null;
  /** The answer that stands on that day. */
  answer: DemandAnswer | null;
  /** Answers that were sent back by that day, the latest last. */
  returned: (DemandAnswer & { returnedOn: string; returnReason: string })[];
}

export interface DemandAnswer {
  answeredOn: string;
  answer: string;
  answeredBy: string | null;
  evidence: { id: string; name: string } | null;
}

/** How supervision stands on a day; with a first day, what happened from then on. */
export interface SupervisionCounts {
  records: Record<SupervisionKind, number>;
  /** Letters of those records. */
  letters: number;
  demands: {
    made: number;
    answered: number;
    /** Without an answer on that day, those overdue included. */
    open: number;
    overdue: number;
    /** Answered after the day by which they were due. */
    late: number;
    /** Answers that were sent back. */
    returned: number;
  };
}

/** What a letter would say, for a person to look through before it is made. */
export interface LetterDraft {
  letter: LightLetter;
  light: Light | null;
  issues: NamedIssue[];
  addressee: string | null;
  findings: string | null;
  place: string | null;
  people: string | null;
  /** By when an answer is wanted; `null` when none is. */
  due: string | null;
  demands: { text: string; addressee: string | null; dueDate: string; issueId: string | null }[];
}

/** What the letters of an office have in common. */
export interface LetterSetting {
  /** Who signs them. */
  sender: string | null;
  /** Whom to ask: a name and a telephone number. */
  contact: string | null;
  /** Days that each letter leaves for an answer; `null` where it asks for none. */
  replyDays: Record<LightLetter, number | null>;
}
