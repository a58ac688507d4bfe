import type { LedgerField, LedgerNote } from '../../../../shared/ledger-import.ts';
import type { Completion, Disclosure, RectificationKind, Stage } from '../../../../shared/vocabulary.ts';

export interface EntryMeasure {
  text: string;
  startDate: string | null;
  dueDate: string | null;
  doneDate: string | null;
  outcome: string | null;
}

/** What a ledger says of one issue; `null`, or an empty list, where it says nothing. Dates are `2021-03-18`. */
export interface EntryValues {
  section: string | null;
  category: string | null;
  statement: string | null;
  detail: string | null;
  measures: EntryMeasure[];
  leadDepartment: string | null;
  responsibleDepartments: string[];
  responsibleLeader: string | null;
  handler: string | null;
  rectificationKind: RectificationKind | null;
  startDate: string | null;
  dueDate: string | null;
  completedDate: string | null;
  completion: Completion | null;
  stage: Stage | null;
  outcome: string | null;
  disclosure: Disclosure | null;
  withheldReason: string | null;
}

/** One issue of a ledger, over one row or several; rows from 0. */
export interface Entry {
  row: number;
  lastRow: number;
  hidden: boolean;
  /** 问题编号, as it stands there. */
  key: string | null;
  sequence: string | null;
  values: EntryValues;
  /** Where each value was taken from: C12. */
  places: Partial<Record<LedgerField, string>>;
  notes: LedgerNote[];
}
