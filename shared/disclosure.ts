import type { Disclosure } from './vocabulary.ts';

/** 不予公开情形: the set grounds on which a problem may be withheld from the public. */
export const WITHHELD_GROUNDS = ['secret', 'unannouncedCase', 'hype', 'unrest', 'otherSensitive'] as const;
export type WithheldGround = (typeof WITHHELD_GROUNDS)[number];

export const WITHHELD_GROUND_NAMES: Record<WithheldGround, string> = {
  secret: '涉及国家秘密或党内秘密',
  unannouncedCase: '涉及已初核或已立案但未公布的案件',
  hype: '可能引发重大负面炒作',
  unrest: '可能引发群体性上访或事件',
  otherSensitive: '其他重大敏感事项',
};

/** What a withheld problem lacks before anything of its case file may be published. */
export const WITHHOLDING_GAPS = ['ground', 'explanation', 'consent', 'laterConsent'] as const;
export type WithholdingGap = (typeof WITHHOLDING_GAPS)[number];

export const WITHHOLDING_GAP_NAMES: Record<WithholdingGap, string> = {
  ground: '缺不予公开情形',
  explanation: '缺不予公开理由',
  consent: '缺同意单位或日期',
  laterConsent: '同意日期晚于截至日期',
};

/** A problem in the list of what is public and what is not. */
export interface DisclosedIssue {
  id: string;
  number: number;
  publicNumber: number | null;
  statement: string | null;
  disclosure: Disclosure;
  ground: WithheldGround | null;
  explanation: string | null;
  consentBy: string | null;
  consentOn: string | null;
  gaps: WithholdingGap[];
}

/** 公开 of a case file on a day. */
export interface DisclosureState {
  on: string;
  issues: DisclosedIssue[];
  counts: { public: number; withheld: number; withGaps: number };
}

/** 公开文本: where it stands. */
export const PUBLICATION_STATUSES = ['draft', 'approved', 'published', 'takenDown', 'discarded'] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

export const PUBLICATION_STATUS_NAMES: Record<PublicationStatus, string> = {
  draft: '待批准',
  approved: '已批准',
  published: '已公布',
  takenDown: '已撤下',
  discarded: '已作废',
};

/** Where the time for comments stands on a day; `none` where no such time is known. */
export const COMMENT_WINDOWS = ['none', 'before', 'open', 'over'] as const;
export type CommentWindow = (typeof COMMENT_WINDOWS)[number];

export const COMMENT_WINDOW_NAMES: Record<CommentWindow, string> = {
  none: '未定',
  before: '未开始',
  open: '征求意见中',
  over: '已结束',
};

/** Where the time for comments from `from` to `to`, both counted, stands on the day `on`. */
export function commentWindowOn(
  { from, to }: { from: string | null; to: string | null },
  on: string,
): CommentWindow {
  if (from === null || to === null) return 'none';
  if (on < from) return 'before';
  return on <= to ? 'open' : 'over';
}

/** A public text of a case file: put up, approved, frozen with that, published. Days are `2021-03-18`. */
export interface Publication {
  id: string;
  caseFileId: string;
  /** The how-manieth of its case file. */
  number: number;
  status: PublicationStatus;
  draftedOn: string;
  draftedBy: string;
  approvedOn: string | null;
  approvedBy: string | null;
  publishedOn: string | null;
  /** Where it was published. */
  medium: string | null;
  /** The paper that was made of it. */
  documentId: string | null;
  takenDownOn: string | null;
  commentFrom: string | null;
  commentTo: string | null;
  /** Of the text as it was put up, in hex. */
  sha256: string;
  /** How many problems it makes public. */
  issues: number;
}

export interface PublicationOnDay extends Publication {
  window: CommentWindow;
}

/** Something that the case file now says otherwise than a public text. */
export interface PublicationDifference {
  /** Such as 问题3. */
  place: string;
  /** Such as 问题内容. */
  field: string;
  frozen: string;
  present: string;
}

/** What the case file now says otherwise; `impossible` where no public text could be made of it now, and why. */
export type PublicationComparison =
  | { kind: 'compared'; differences: PublicationDifference[] }
  | { kind: 'impossible'; reason: string };

/** 意见来源. */
export const COMMENT_CHANNELS = ['phone', 'letter', 'email', 'visit', 'online', 'other'] as const;
export type CommentChannel = (typeof COMMENT_CHANNELS)[number];

export const COMMENT_CHANNEL_NAMES: Record<CommentChannel, string> = {
  phone: '来电',
  letter: '来信',
  email: '电子邮件',
  visit: '来访',
  online: '网络留言',
  other: '其他',
};

/** What one of the public said to a public text. */
export interface PublicComment {
  id: string;
  caseFileId: string;
  /** The how-manieth of its case file. */
  number: number;
  publicationId: string | null;
  /** The number of that public text. */
  publicationNumber: number | null;
  issueId: string | null;
  /** Internal number of the problem that it is about. */
  issueNumber: number | null;
  receivedOn: string;
  channel: CommentChannel;
  sender: string | null;
  text: string;
  /** Whether the day it came lies outside of the time for comments. */
  isOutsideWindow: boolean;
  assignedTo: string | null;
  dueDate: string | null;
  answeredOn: string | null;
  answer: string | null;
  recordedBy: string;
}

/** Where the work on a comment stands on a day. */
export const COMMENT_STATES = ['unassigned', 'assigned', 'overdue', 'answered'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

export const COMMENT_STATE_NAMES: Record<CommentState, string> = {
  unassigned: '待分办',
  assigned: '办理中',
  overdue: '超期未答复',
  answered: '已答复',
};

/** Where a comment stands on the day `on`: an answer of a later day is none yet. */
export function commentStateOn(
  { assignedTo, dueDate, answeredOn }: Pick<PublicComment, 'assignedTo' | 'dueDate' | 'answeredOn'>,
  on: string,
): CommentState {
  if (answeredOn !== null && answeredOn <= on) return 'answered';
  if (dueDate !== null && dueDate < on) return 'overdue';
  return assignedTo === null ? 'unassigned' : 'assigned';
}

export interface CommentOnDay extends PublicComment {
  state: CommentState;
}

/** How many comments came up to a day. */
export interface CommentCounts {
  received: number;
  outsideWindow: number;
  answered: number;
  /** Among those not answered. */
  overdue: number;
  unassigned: number;
  byChannel: Record<CommentChannel, number>;
}
