/** What goes into the recycle bin; an `evidenceLink` is a piece of evidence at one of its places. */
export const TRASH_KINDS = ['issue', 'measure', 'evidenceLink'] as const;
export type TrashKind = (typeof TRASH_KINDS)[number];

export const TRASH_KIND_NAMES: Record<TrashKind, string> = {
  issue: '问题',
  measure: '措施',
  evidenceLink: '佐证材料',
};

/** When something went into the recycle bin (ISO 8601, UTC), and by whom. */
export interface TrashMark {
  at: string;
  by: string;
}

/** Something in the recycle bin. */
export interface TrashItem {
  kind: TrashKind;
  id: string;
  /** The statement, the text, or the name of the file; `null` for a withheld placeholder without a statement. */
  title: string | null;
  caseFileId: string;
  caseFileName: string | null;
  issueId: string;
  /** Internal number of the issue. */
  issueNumber: number;
  /** Whether the issue, or the measure that the evidence proves, is in the recycle bin too. */
  parent: 'present' | 'issueTrashed' | 'measureTrashed';
  /** The number that a measure had, or that of the measure that evidence proves. */
  measureNumber: number | null;
  /** ISO 8601, UTC. */
  trashedAt: string;
  trashedBy: string;
  /** What comes back with it. */
  measures: number;
  evidence: number;
}

/** What a restore did. What could not come back stays in the recycle bin. */
export interface Restored {
  restored: string[];
  kept: { id: string /** In Chinese. */; reason: string }[];
}
