/** 版式检查: what engine and window say to each other of a measured paper. */

/** A deviation from the standard. */
export interface FormatFinding {
  /** Kind of deviation, in kebab case; the same kind has the same code for ever. */
  code: string;
  /** Where in the paper, in Chinese. */
  place: string;
  /** What stands there. */
  found: string;
  /** What should stand there. */
  expected: string;
  /** The clause that says so. */
  clause: string;
}

/** What could not be judged, and why. */
export interface NotJudged {
  /** What it is about, in Chinese. */
  subject: string;
  reason: string;
}

export interface FormatReport {
  findings: FormatFinding[];
  notJudged: NotJudged[];
}

/** What the window shows of a paper that was dropped. */
export interface CheckedPaper extends FormatReport {
  name: string;
  /** How many of the findings can be put right in a copy. */
  mendable: number;
}

/** A corrected copy, told of. */
export interface CorrectedPaper {
  mended: FormatFinding[];
  /** What a new measurement of the copy still finds. */
  remaining: FormatFinding[];
}
