/**
 * What can be wrong with a library or a bag.
 *
 * Library: `database` SQLite's own check failed · `foreign-key` a row points to nothing · `audit` the chain is broken ·
 * `trail` something was decided that the chain does not tell of · `publication` a public text is not what was approved ·
 * `evidence-…`, `document-…` and `template-…` a file is missing, has other bytes, cannot be read, or belongs to no record.
 *
 * Bag: `bag-declaration` bagit.txt · `bag-manifest` a manifest is missing or malformed · `bag-info` bag-info.txt or its
 * Payload-Oxum · `bag-fetch` parts of it lie elsewhere · `bag-path` a path leaves the bag, or is no regular file ·
 * `bag-file-…` a listed file is missing, changed or unreadable, or a file is not listed.
 */
export type ProblemKind =
  | 'database'
  | 'foreign-key'
  | 'audit'
  | 'trail'
  | 'publication'
  | 'evidence-missing'
  | 'evidence-changed'
  | 'evidence-unreadable'
  | 'evidence-orphaned'
  | 'document-missing'
  | 'document-changed'
  | 'document-unreadable'
  | 'document-orphaned'
  | 'template-missing'
  | 'template-changed'
  | 'template-unreadable'
  | 'bag-declaration'
  | 'bag-manifest'
  | 'bag-info'
  | 'bag-fetch'
  | 'bag-path'
  | 'bag-file-missing'
  | 'bag-file-changed'
  | 'bag-file-unreadable'
  | 'bag-file-unlisted';

export interface Problem {
  kind: ProblemKind;
  /** The thing as a person knows it: a file by its own name and place, an event by its number, a path in the bag. */
  subject: string;
  /** In Chinese: what is wrong and what to do. */
  message: string;
}

export interface Verification {
  ok: boolean;
  problems: Problem[];
}

export function verification(problems: Problem[]): Verification {
  return { ok: problems.length === 0, problems };
}
