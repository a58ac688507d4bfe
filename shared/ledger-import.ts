/** 导入台账: what engine and window say to each other of a ledger that an office already has. */

/** What a column of a ledger can be read as. */
export const LEDGER_FIELDS = [
  'number',
  'sequence',
  'section',
  'category',
  'statement',
  'detail',
  'measures',
  'leadDepartment',
  'responsibleDepartments',
  'responsibleLeader',
  'handler',
  'rectificationKind',
  'startDate',
  'dueDate',
  'completedDate',
  'completion',
  'stage',
  'outcome',
  'disclosure',
  'withheldReason',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

export const LEDGER_FIELD_NAMES: Record<LedgerField, string> = {
  number: '问题编号',
  sequence: '序号',
  section: '方面',
  category: '问题类别',
  statement: '问题内容',
  detail: '备注',
  measures: '整改措施',
  leadDepartment: '牵头单位',
  responsibleDepartments: '责任单位',
  responsibleLeader: '责任领导',
  handler: '责任人',
  rectificationKind: '整改类型',
  startDate: '起始日期',
  dueDate: '整改时限',
  completedDate: '完成日期',
  completion: '完成情况',
  stage: '办理状态',
  outcome: '整改成效',
  disclosure: '是否公开',
  withheldReason: '不予公开理由',
};

/** Fields that several columns may be read as; of the others there is one each. */
export const SHARED_FIELDS: readonly LedgerField[] = ['detail', 'completion', 'stage'];

/** How sure a proposal is: the head says so, it might be meant, or nothing is known of it. */
export type Certainty = 'certain' | 'possible' | 'unknown';

export interface LedgerColumn {
  /** From 0. */
  index: number;
  /** As in a spreadsheet: A, B … */
  letter: string;
  /** Its head, group heads before it: 整改责任/责任人. */
  head: string;
  field: LedgerField | null;
  certainty: Certainty;
  /** Why it is not proposed for anything, where that is known. */
  reason: string | null;
  /** The first values in it. */
  examples: string[];
  hidden: boolean;
}

export interface LedgerSheet {
  name: string;
  hidden: boolean;
  /** How many rows hold anything. */
  rows: number;
}

/** Where the table lies in a sheet and what its columns are; rows are numbered as in a spreadsheet, from 1. */
export interface LedgerLayout {
  sheet: string;
  /** The first row of the head, and how many rows it has. */
  headRow: number;
  headRows: number;
  columns: LedgerColumn[];
  /** What stands above the head. */
  title: string | null;
  /** 填报单位：…, where a line above the head says it. */
  unit: string | null;
}

/** What a file is read as, for a person to check. */
export interface LedgerReading {
  fileName: string;
  sha256: string;
  sheets: LedgerSheet[];
  /** `null` where no sheet has anything that looks like the head of a ledger. */
  layout: LedgerLayout | null;
}

/** What a person says of a sheet; what is left out is proposed by the program. */
export interface LedgerChoice {
  sheet?: string | undefined;
  headRow?: number | undefined;
  headRows?: number | undefined;
  /** Letter of a column → what it is; `null` leaves it out. */
  columns?: Record<string, LedgerField | null> | undefined;
}

/** Fields of an issue that a ledger can change. */
export type PlannedField = Exclude<LedgerField, 'number' | 'sequence'>;

export interface PlannedChange {
  field: PlannedField;
  /** What stands in the program; `null` for nothing. */
  before: string | null;
  after: string;
  /** A conflict is something that has moved on in the program, so that somebody has to say which of the two counts. */
  conflict: boolean;
}

/** Something that could not be used, or that was read in a certain way, with its place such as C12. */
export interface LedgerNote {
  place: string;
  text: string;
  /** What is told, against what was left out. */
  kind: 'told' | 'unused';
}

/** What becomes of one issue of the ledger. */
export interface PlannedRow {
  /** The first of its rows, from 1; rows are known by it. */
  row: number;
  lastRow: number;
  kind: 'add' | 'change' | 'same' | 'conflict' | 'unusable';
  /** The issue that it belongs to; `null` for a new one. */
  issueId: string | null;
  /** Internal number, as it is or as it would be. */
  number: number | null;
  statement: string;
  changes: PlannedChange[];
  /** Why it is not certain that the row belongs to the issue; then somebody has to say. */
  doubt: string | null;
  /** Why nothing of it can be used. */
  reason: string | null;
  notes: LedgerNote[];
  hidden: boolean;
}

/** Everything that an import would do. Nothing is written yet. */
export interface LedgerPlan {
  rows: PlannedRow[];
  /** Rows that are no issue, and columns that are not used: totals, notes, heads that are repeated. */
  leftOut: LedgerNote[];
  /** Internal numbers of issues of the case file that the ledger does not have. */
  absent: number[];
  /** Names the plan: an import is refused where the library no longer fits it. */
  fingerprint: string;
}

/** What somebody decided about one row. */
export interface RowDecision {
  action?: 'update' | 'add' | 'skip' | undefined;
  /** For fields in conflict: whose value counts. */
  fields?: Partial<Record<PlannedField, 'ledger' | 'library'>> | undefined;
}

export interface LedgerImported {
  caseFileId: string;
  added: number;
  changed: number;
  same: number;
  /** Rows left out, and rows in which a conflict was left as it is in the program. */
  skipped: number;
  kept: number;
}
