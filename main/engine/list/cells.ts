import { pieceCount } from '../../../shared/casefile.ts';
import { LIGHT_NAMES } from '../../../shared/light.ts';
import type { Gap, ListColumnKey, ListRow } from '../../../shared/list.ts';
import {
  COMPLETION_NAMES,
  DISCLOSURE_NAMES,
  RECTIFICATION_KIND_NAMES,
  STAGE_NAMES,
} from '../../../shared/vocabulary.ts';
import type { Line } from './lines.ts';

type Value = string | number | null;

/** What is the same for the whole list. */
interface Surroundings {
  on: string;
  /** 反馈来源. */
  source: string | null;
}

/** What each column shows of a line; numbers are numbers, days are `2021-03-18`. */
const CELLS: Record<ListColumnKey, (line: Line, surroundings: Surroundings) => Value> = {
  // Counted anew in every list, see `rowsOf`.
  position: () => null,
  number: ({ issue }) => issue.number,
  publicNumber: ({ issue }) => issue.publicNumber,
  section: ({ issue }) => issue.section,
  category: ({ issue }) => issue.category,
  statement: ({ issue }) => issue.statement,
  detail: ({ issue }) => issue.detail,
  departments: ({ issue }) =>
    joined([...(issue.leadDepartment ? [issue.leadDepartment] : []), ...issue.responsibleDepartments]),
  source: (_, { source }) => source,
  rectificationKind: ({ issue }) =>
    issue.rectificationKind && RECTIFICATION_KIND_NAMES[issue.rectificationKind],
  stage: ({ issue }) => STAGE_NAMES[issue.stage],
  completion: ({ issue }) => issue.completion && COMPLETION_NAMES[issue.completion],
  disclosure: ({ issue }) => DISCLOSURE_NAMES[issue.disclosure],
  outcome: ({ issue }) => issue.outcome,
  regulations: ({ issue }) => joined(issue.regulations.map((title) => `《${title}》`)),
  evidence: ({ issue }) => pieceCount(issue.evidence),
  measures: ({ issue }) => issue.measures.length,
  measuresDone: ({ issue }) => issue.measures.filter(({ doneDate }) => doneDate !== null).length,
  leadDepartment: ({ issue }) => issue.leadDepartment,
  responsibleDepartments: ({ issue }) => joined(issue.responsibleDepartments),
  responsibleLeader: ({ issue }) => issue.responsibleLeader,
  handler: ({ issue }) => issue.handler,
  phone: ({ issue }) => issue.phone,
  startDate: ({ startDate }) => startDate,
  dueDate: ({ dueDate }) => dueDate,
  extendedTo: ({ extendedTo }) => extendedTo,
  nextReview: ({ issue }) => issue.nextReview,
  deadline: ({ deadline }) => deadline,
  completedDate: ({ doneDate }) => doneDate,
  daysLeft: ({ daysLeft }) => daysLeft,
  light: ({ light }) => light && LIGHT_NAMES[light],
  overdue: overdueText,
  itemNumber: itemNumber,
  item: itemText,
  itemOutcome: (line) =>
    line.about === 'measure' ? line.measure.outcome : line.about === 'goal' ? line.goal.outcome : null,
  itemEvidence: (line) => (line.about === 'measure' ? line.measure.evidence : null),
  // To be written in by hand.
  remark: () => null,
};

/** Whether a column is empty because something is missing; `null` for a column that may be empty. */
const GAP_OF: Partial<Record<ListColumnKey, (line: Line) => Gap>> = {
  statement: () => 'statement',
  leadDepartment: () => 'leadDepartment',
  responsibleLeader: () => 'responsibleLeader',
  handler: () => 'handler',
  rectificationKind: () => 'rectificationKind',
  deadline: (line) => (line.about === 'measure' ? 'measureDeadline' : 'deadline'),
  dueDate: (line) => (line.about === 'measure' ? 'measureDeadline' : 'deadline'),
  item: () => 'measures',
  measures: () => 'measures',
};

/** The lines of a list as rows of these columns. */
export function rowsOf(
  lines: readonly Line[],
  columns: readonly { key: ListColumnKey }[],
  surroundings: Surroundings,
): ListRow[] {
  return lines.map((line, index) => {
    const cells: ListRow['cells'] = {};
    const missing: ListColumnKey[] = [];
    for (const { key } of columns) {
      const value = key === 'position' ? index + 1 : CELLS[key](line, surroundings);
      cells[key] = value;
      const gap = GAP_OF[key]?.(line);
      if (gap && line.gaps.has(gap) && (value === null || value === 0)) missing.push(key);
    }
    const { id, about, issue, light } = line;
    return { id, about, issueId: issue.id, number: issue.number, cells, missing, light };
  });
}

function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join('、');
}

function itemNumber(line: Line): Value {
  if (line.about === 'measure') return line.measure.number;
  return line.about === 'goal' ? `阶段目标${line.goal.number}` : null;
}

function itemText(line: Line): Value {
  if (line.about === 'measure') return line.measure.text;
  return line.about === 'goal' ? line.goal.text : null;
}

/** Past its day while open, or done after it. */
function overdueText({ deadline, doneDate, isOpen }: Line, { on }: Surroundings): Value {
  if (deadline === null) return null;
  if (isOpen) return deadline < on ? '是' : '否';
  return doneDate !== null && deadline < doneDate ? '逾期完成' : '否';
}
