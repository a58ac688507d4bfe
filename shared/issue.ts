import type { Category, Issue, Section } from './casefile.ts';

/** 制度成果: a 《title》 that a measure names; the office says whether it is a result. */
export interface Regulation {
  id: string;
  /** Without the marks. */
  title: string;
  status: RegulationStatus;
}

export const REGULATION_STATUSES = ['candidate', 'confirmed', 'dismissed'] as const;
export type RegulationStatus = (typeof REGULATION_STATUSES)[number];

export const REGULATION_STATUS_NAMES: Record<RegulationStatus, string> = {
  candidate: '待确认',
  confirmed: '已确认',
  dismissed: '不是制度成果',
};

/** One problem with everything that its page shows. */
export interface IssueDetail extends Omit<Issue, 'regulations'> {
  caseFileId: string;
  caseFile: { id: string; title: string | null; inspectedUnit: string | null };
  /** Those of the whole case file, to choose from. */
  sections: Section[];
  categories: Category[];
  /** By the time they were found. */
  regulations: Regulation[];
  /** The neighbours by internal number; `null` at either end. */
  previous: { id: string; number: number } | null;
  next: { id: string; number: number } | null;
}
