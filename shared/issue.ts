import type { Category, Issue, Section } from './casefile.ts';

/** One problem with everything that its page shows. */
export interface IssueDetail extends Issue {
  caseFileId: string;
  caseFile: { id: string; title: string | null; inspectedUnit: string | null };
  /** Those of the whole case file, to choose from. */
  sections: Section[];
  categories: Category[];
  /** The neighbours by internal number; `null` at either end. */
  previous: { id: string; number: number } | null;
  next: { id: string; number: number } | null;
}
