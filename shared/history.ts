/** What one entry of the history says of one field. Empty text stands for nothing. */
export interface HistoryChange {
  /** As in the record; for the eyes of the program only. */
  field: string;
  /** In Chinese. */
  fieldName: string;
  before: string;
  after: string;
}

/** One thing that somebody did, told in the words of the office. */
export interface HistoryEntry {
  /** Its number in the audit chain. */
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
  actor: string;
  action: string;
  /** In Chinese. */
  actionName: string;
  subjectKind: string;
  subjectId: string;
  caseFileId: string | null;
  /** What it was done to, such as `问题12 · 苗木采购验收把关不严`. */
  subject: string;
  changes: HistoryChange[];
}

/** A part of the history, the latest first. */
export interface HistoryPage {
  entries: HistoryEntry[];
  /** What to pass as `before` for the entries that follow; `null` at the end. */
  next: number | null;
}

/** By what the history of a case file can be narrowed down. */
export interface HistoryChoices {
  actors: string[];
  /** Kinds of subjects, with their names in Chinese. */
  subjectKinds: { kind: string; name: string }[];
}
