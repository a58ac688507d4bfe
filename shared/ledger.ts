import type { Category, Issue, Section } from './casefile.ts';
import type { Light } from './light.ts';

/** One issue as a line of the ledger. */
export type LedgerRow = Pick<
  Issue,
  | 'id'
  | 'number'
  | 'publicNumber'
  | 'sectionId'
  | 'categoryId'
  | 'statement'
  | 'stage'
  | 'completion'
  | 'rectificationKind'
  | 'startDate'
  | 'dueDate'
  | 'extendedTo'
  | 'nextReviewDate'
  | 'completedDate'
  | 'disclosure'
  | 'leadDepartment'
  | 'responsibleLeader'
  | 'handler'
> & {
  caseFileId: string;
  /** Names, in their order. */
  responsibleDepartments: string[];
  /** As on the day that was asked for, like the three below: the day that counted. */
  deadline: string | null;
  /** Whether it was not closed. */
  isOpen: boolean;
  light: Light | null;
  /** As the office counts days; negative past the deadline, `null` when it was closed or had none. */
  daysLeft: number | null;
  measures: number;
  measuresDone: number;
  /** Pieces of evidence. */
  evidence: number;
};

/** Rows as one list a field: how ten thousand of them travel without repeating every name. */
export type Columns<Row> = { [Field in keyof Row]: Row[Field][] };

/** What the ledger shows. */
export interface Ledger {
  /** By case file, the newest first, then by internal number. */
  rows: Columns<LedgerRow>;
  caseFiles: { id: string; title: string | null; inspectedUnit: string | null }[];
  /** In their order, with the case file of each. */
  sections: (Section & { caseFileId: string })[];
  categories: (Category & { caseFileId: string })[];
}

/** Turns rows into columns. @param fields every field of a row */
export function toColumns<Row extends object>(
  rows: readonly Row[],
  fields: readonly (keyof Row)[],
): Columns<Row> {
  const entries = fields.map((field) => [field, rows.map((row) => row[field])]);
  return Object.fromEntries(entries) as Columns<Row>;
}

/** Turns columns back into rows. */
export function fromColumns<Row extends object>(columns: Columns<Row>): Row[] {
  const fields = Object.keys(columns) as (keyof Row)[];
  const [first] = fields;
  const count = first === undefined ? 0 : columns[first].length;
  return Array.from({ length: count }, (_, index) => {
    const row: Partial<Row> = {};
    for (const field of fields) row[field] = columns[field][index];
    return row as Row;
  });
}
