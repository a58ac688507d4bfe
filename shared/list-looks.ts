import type { ListColumnKey } from './list.ts';

/** How a column of a list looks on the screen, on paper and in a workbook. */
export interface Look {
  /** In characters of the standard face, of which a Han character takes two; on paper, its share of the page. */
  width: number;
  align: 'left' | 'centre';
}

const centred = (width: number): Look => ({ width, align: 'centre' });
const left = (width: number): Look => ({ width, align: 'left' });

export const LIST_LOOKS: Record<ListColumnKey, Look> = {
  position: centred(6),
  number: centred(7),
  publicNumber: centred(7),
  section: left(14),
  category: left(16),
  statement: left(32),
  detail: left(24),
  departments: left(16),
  source: left(14),
  rectificationKind: centred(10),
  stage: centred(9),
  completion: centred(9),
  disclosure: centred(9),
  outcome: left(28),
  regulations: left(18),
  evidence: centred(8),
  measures: centred(7),
  measuresDone: centred(8),
  leadDepartment: left(14),
  responsibleDepartments: left(16),
  responsibleLeader: centred(10),
  handler: centred(10),
  phone: centred(14),
  startDate: centred(12),
  dueDate: centred(12),
  extendedTo: centred(12),
  nextReview: centred(12),
  deadline: centred(12),
  completedDate: centred(12),
  daysLeft: centred(8),
  light: centred(9),
  overdue: centred(10),
  itemNumber: centred(8),
  item: left(48),
  itemOutcome: left(28),
  itemEvidence: centred(8),
  remark: left(12),
};
