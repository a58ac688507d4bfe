import type { CompletionCounts } from './completion-counts.ts';
import type { LedgerRow } from './ledger.ts';
import type { Light, LightTable } from './light.ts';
import type { Stage } from './vocabulary.ts';

/** One problem on the wall chart. */
export type Tile = Pick<
  LedgerRow,
  | 'id'
  | 'number'
  | 'statement'
  | 'light'
  | 'daysLeft'
  | 'deadline'
  | 'isOpen'
  | 'stage'
  | 'completion'
  | 'leadDepartment'
  | 'handler'
  | 'measures'
  | 'measuresDone'
  | 'evidence'
> & {
  /** 不予公开. */
  withheld: boolean;
  /** Whether the deadline is one that was granted. */
  isExtended: boolean;
};

/** A section with its problems by number; the last may be without a section. */
export interface BoardSection {
  id: string | null;
  number: number | null;
  title: string | null;
  tiles: Tile[];
}

/** How much waits for one department or person. */
export interface Waiting {
  /** `null` gathers the issues that name nobody. */
  name: string | null;
  /** Not closed; the three below are among them. */
  open: number;
  overdue: number;
  returned: number;
  underReview: number;
}

/** 工作台: one case file as a wall chart on one day. */
export interface Board {
  caseFile: { id: string; title: string | null; inspectedUnit: string | null; noticeDate: string | null };
  /** Everything is as it was on this day, as far as dates tell; `2021-03-18`. */
  on: string;
  lights: LightTable;
  /** Working days after this day are counted without holidays. */
  calendarKnownUntil: string;
  sections: BoardSection[];
  totals: {
    /** As the notice states them; `null` where it states none. */
    stated: number | null;
    issues: number;
    withheld: number;
    closed: number;
    measures: number;
    measuresDone: number;
    evidence: number;
    completion: CompletionCounts;
    stages: Record<Stage, number>;
    lights: Record<Light | 'none', number>;
  };
  /** Ids of open issues that fall due within so many days, today included, the nearest first; not what is overdue. */
  due: { within: 7 | 15 | 30; issues: string[] }[];
  waiting: { departments: Waiting[]; handlers: Waiting[] };
  /** Ids of open issues that lack what follow-up needs. */
  gaps: { noLeadDepartment: string[]; noDueDate: string[] };
}

/** 等候办理: open problems of a whole library that somebody has to act on. */
export interface WaitingCounts {
  overdue: number;
  underReview: number;
  returned: number;
  /** Replies to papers that are overdue. */
  replies: number;
}
