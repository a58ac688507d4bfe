import type { CaseFile, Category, Section } from './casefile.ts';
import type { Contact, StatedTotals } from './notice.ts';

/** What the head of a case file says, each field by itself. Dates are `2021-03-18` or `2021-03`. */
export type HeaderFields = Pick<
  CaseFile,
  | 'title'
  | 'inspectedUnit'
  | 'inspectionBody'
  | 'inspectionKind'
  | 'inspectedFrom'
  | 'inspectedTo'
  | 'feedbackDate'
  | 'noticeDate'
  | 'lead'
  | 'closing'
> &
  Contact & {
    /** 第一责任人, by name. */
    firstResponsible: string | null;
    commentFrom: string | null;
    commentTo: string | null;
    /** Totals as the text states them. */
    statedIssues: StatedTotals['issues'];
    statedCompleted: StatedTotals['completed'];
    statedBasicallyCompleted: StatedTotals['basicallyCompleted'];
    statedNotCompleted: StatedTotals['notCompleted'];
    statedMeasures: StatedTotals['measures'];
  };

/** A chapter as it is edited; paragraphs of its body are parted by `\n`. */
export interface EditedChapter {
  id: string;
  number: number;
  title: string;
  body: string;
  /** Whether its text is followed by issues. */
  holdsIssues: boolean;
}

/** 概况: a case file without its issues. */
export interface CaseFileHeader extends HeaderFields {
  id: string;
  createdAt: string;
  /** Whether the stated totals are those of this list of issues, so that papers bring them up to date. */
  statedHolds: boolean;
  source: CaseFile['source'];
  chapters: EditedChapter[];
  sections: (Section & HeldIssues)[];
  categories: (Category & HeldIssues)[];
}

/** How many issues stand in a section or a category; while there is any, also in the recycle bin, it cannot be removed. */
export interface HeldIssues {
  issues: number;
  trashedIssues: number;
}
