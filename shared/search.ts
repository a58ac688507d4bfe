/** What can be found, in the order in which to show it. */
export const HIT_KINDS = ['caseFile', 'issue', 'document', 'evidence'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

export const HIT_KIND_NAMES: Record<HitKind, string> = {
  caseFile: '卷宗',
  issue: '问题',
  document: '文书',
  evidence: '佐证材料',
};

/** Something that can be found. */
export interface SearchSubject {
  kind: HitKind;
  id: string;
  caseFileId: string;
  /** The issue to show for it; `null` for a case file, and for a paper about a whole case file. */
  issueId: string | null;
  title: string;
  /** Where it belongs, such as the unit and the number of the problem. */
  detail: string;
}

/** A stretch of a text, in UTF-16 units, `end` exclusive. */
export interface Mark {
  start: number;
  end: number;
}

/** Something that bears the words that were looked for. */
export interface SearchHit extends SearchSubject {
  /** Where the words stand in the title, in order, without overlap. */
  titleMarks: Mark[];
  /** Where they stand in the detail, which quotes the text that bears them where the title doesn't. */
  detailMarks: Mark[];
}

export interface SearchResult {
  /** The best first. */
  hits: SearchHit[];
  /** How many there are in all. */
  total: number;
}
