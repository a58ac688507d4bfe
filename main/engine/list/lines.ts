import type { Light } from '../../../shared/light.ts';
import type { Gap, ListKey } from '../../../shared/list.ts';
import type { Goal, IssueFacts, MeasureFacts } from './facts.ts';

/** What one line of a list is about, and how that stands on the day. */
export type Line = LineFacts &
  ({ about: 'issue' } | { about: 'measure'; measure: MeasureFacts } | { about: 'goal'; goal: Goal });

interface LineFacts {
  id: string;
  issue: IssueFacts;
  light: Light | null;
  daysLeft: number | null;
  /** Neither closed nor done on the day. */
  isOpen: boolean;
  deadline: string | null;
  startDate: string | null;
  dueDate: string | null;
  /** `null` where no extension moved the day. */
  extendedTo: string | null;
  doneDate: string | null;
  gaps: ReadonlySet<Gap>;
}

const PER_ITEM: ReadonlySet<ListKey> = new Set(['tasks', 'deadlines']);

/**
 * The lines of a problem. 任务清单 and 时限清单 have one for each measure, and behind them one for each stage goal; a
 * problem that has neither keeps a line of its own, so that no list leaves one out.
 */
export function linesOf(list: ListKey, issue: IssueFacts): Line[] {
  if (!PER_ITEM.has(list)) return [issueLine(issue)];
  const items = [
    ...issue.measures.map((measure) => measureLine(issue, measure)),
    ...issue.goals.map((goal) => goalLine(issue, goal)),
  ];
  return items.length > 0 ? items : [issueLine(issue)];
}

function issueLine(issue: IssueFacts): Line {
  const { light, rectificationKind, dueDate } = issue;
  const deadline = light?.deadline ?? null;
  return {
    about: 'issue',
    id: issue.id,
    issue,
    light: light?.colour ?? null,
    daysLeft: light?.daysLeft ?? null,
    isOpen: light?.isOpen ?? true,
    deadline,
    startDate: issue.startDate,
    dueDate,
    extendedTo: rectificationKind === 'longTerm' || deadline === dueDate ? null : deadline,
    doneDate: issue.completedDate,
    gaps: issue.gaps,
  };
}

/** Where a measure has no days of its own, those of its problem count; a problem without an end has none to give. */
function measureLine(issue: IssueFacts, measure: MeasureFacts): Line {
  const { light } = measure;
  const deadline = light?.deadline ?? null;
  const dueDate = light?.isInherited ? issue.dueDate : measure.dueDate;
  return {
    about: 'measure',
    id: measure.id,
    issue,
    measure,
    light: light?.colour ?? null,
    daysLeft: light?.daysLeft ?? null,
    isOpen: light?.isOpen ?? true,
    deadline,
    startDate: measure.startDate ?? issue.startDate,
    dueDate,
    extendedTo: deadline === dueDate ? null : deadline,
    doneDate: measure.doneDate,
    gaps: ownGaps(issue, measure.lacksDeadline),
  };
}

function goalLine(issue: IssueFacts, goal: Goal): Line {
  return {
    about: 'goal',
    id: goal.id,
    issue,
    goal,
    light: goal.colour,
    daysLeft: goal.daysLeft,
    isOpen: goal.isOpen,
    deadline: goal.dueDate,
    startDate: null,
    dueDate: goal.dueDate,
    extendedTo: null,
    doneDate: goal.doneDate,
    gaps: ownGaps(issue, false),
  };
}

/** What its problem lacks concerns every line; a day that a measure lacks concerns the measure's own line alone. */
function ownGaps(issue: IssueFacts, lacksDeadline: boolean): ReadonlySet<Gap> {
  const others = [...issue.gaps].filter((gap) => gap !== 'measureDeadline');
  return new Set(lacksDeadline ? [...others, 'measureDeadline'] : others);
}
