import type { AccountabilityFigures } from './accountability.ts';
import type { CompletionCounts } from './completion-counts.ts';
import type { CommentCounts } from './disclosure.ts';
import type { Light } from './light.ts';
import type { Gap } from './list.ts';
import type { MilestoneFigures } from './milestone.ts';
import type { RegulationFigures } from './regulation.ts';
import type { CompletionRates } from './report.ts';
import type { SelfCheckCounts } from './self-check.ts';
import type { SupervisionCounts } from './supervision.ts';
import type { Stage } from './vocabulary.ts';

/** How the process stood on a day, in one case file or in all taken together; told from dated facts. */
export interface Standing {
  /** `2021-03-18`; facts of that day count. */
  on: string;
  /** The last day of which the calendar of working days knows; beyond it lights by working days are uncertain. */
  calendarKnownUntil: string;
  issues: number;
  open: number;
  closed: number;
  /** Open and past the deadline, an approved extension counted in. */
  overdue: number;
  lights: Record<Light | 'none', number>;
  /** Of measures that are not done; `none` counts those done too, as it counts closed issues above. */
  measureLights: Record<Light | 'none', number>;
  stages: Record<Stage, number>;
  completion: CompletionCounts;
  rates: CompletionRates;
  extensions: { pending: number; granted: number; refused: number };
  closures: {
    pending: number;
    approved: number;
    rejected: number;
    withdrawn: number;
    /** Closings that were undone. */
    reopened: number;
  };
  /** Closed by an older library, without a chain of signatures. */
  closedWithoutChain: number;
  supervision: SupervisionCounts;
  selfChecks: SelfCheckCounts;
  comments: CommentCounts;
  milestones: MilestoneFigures;
  /** As they are now: neither is dated. So are the gaps below. */
  regulations: RegulationFigures;
  accountability: AccountabilityFigures;
  /** What the four lists lack, and withheld issues without ground, explanation or consent. */
  gaps: Record<Gap, number> & { withheld: number };
}
