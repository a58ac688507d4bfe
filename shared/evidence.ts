import type { Evidence } from './casefile.ts';

/** A place where certain bytes are attached already, in the words that an office finds it by. */
export interface EvidencePlace {
  evidenceId: string;
  linkId: string;
  /** The name that the evidence goes by there. */
  name: string;
  caseFileId: string;
  caseFileName: string | null;
  issueId: string;
  /** Internal number of the issue. */
  issueNumber: number;
  /** `null` for a withheld placeholder that nobody has filled in. */
  issueStatement: string | null;
  /** Number of the measure; `null` when the evidence proves the issue as a whole. */
  measure: number | null;
  measureId: string | null;
  /** Whether this place lies in the recycle bin. */
  trashed: boolean;
}

/** A file whose bytes wait in the library until somebody says what they prove. */
export interface StagedEvidence {
  token: string;
  /** The name that it came with; below a folder, the path from that folder on, with `/`. */
  name: string;
  /** In bytes. */
  size: number;
  sha256: string;
  /** IANA media type, told by the content. */
  mediaType: string;
  /** Where the same bytes lie, oldest first. */
  alreadyIn: EvidencePlace[];
}

/** What becomes of a staged file: a piece of evidence of its own, or one more use of a piece that is there. */
export type StagedUse = 'attach' | { linkTo: string };

/** A piece of evidence at one of its places. */
export interface AttachedEvidence extends Evidence {
  issueId: string;
  /** The measure that it proves; `null` when it proves the issue as a whole. */
  measureId: string | null;
  /** Where it was taken from: on disk, or from a dropped folder on; `null` where nobody knows. */
  path: string | null;
  /** How many other places, outside the recycle bin, show the same piece. */
  elsewhere: number;
}

/** A path that could not be taken, and why, in Chinese. */
export interface StageFailure {
  path: string;
  message: string;
}
