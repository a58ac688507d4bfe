import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { Paper } from '../paper.ts';

/** What a paper is about. */
export interface Scope {
  caseFileId: string;
  /** An issue of that case file; `null` for a paper about all of it. */
  issueId: string | null;
}

/**
 * A kind of paper: a function from data to blocks. `Data` is plain JSON; it is stored with the paper, and the same data
 * give the same bytes.
 */
export interface KindDefinition<Data> {
  /** For commands and for the library, in kebab case. */
  key: string;
  /** As the office calls it. */
  name: string;
  /** Whether it is about one issue rather than a case file. */
  perIssue: boolean;
  fileType: 'docx' | 'xlsx';
  data: z.ZodType<Data>;
  /** Reads the data. @throws JuanzongError naming the field that the paper cannot do without */
  collect(db: Database, scope: Scope): Data;
  compose(data: Data): Paper;
}

/** A kind whose data nobody outside needs to know. */
export interface DocumentKind extends Omit<KindDefinition<unknown>, 'data' | 'compose'> {
  /** Checks data, as they come from `collect` or from a stored snapshot, and makes the paper. */
  make(data: unknown): Paper;
}

export function defineKind<Data>({ data, compose, ...kind }: KindDefinition<Data>): DocumentKind {
  return { ...kind, make: (snapshot) => compose(data.parse(snapshot)) };
}
