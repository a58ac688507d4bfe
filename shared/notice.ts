import type { Completion } from './vocabulary.ts';

/** What a notice says of the inspection as a whole. Dates are `2021-03-18` or, where no day is given, `2021-03`. */
export interface InspectionFacts {
  title: string | null;
  inspectedUnit: string | null;
  inspectionBody: string | null;
  inspectionKind: string | null;
  inspectedFrom: string | null;
  inspectedTo: string | null;
  feedbackDate: string | null;
  noticeDate: string | null;
  stated: StatedTotals;
  contact: Contact | null;
  commentPeriod: { from: string | null; to: string | null } | null;
}

/**
 * What intake finds in a published notice. Nothing here is a guess: what the text does not say is `null`.
 * Text values stand exactly as printed in the source, without the white space around them.
 */
export interface Notice extends InspectionFacts {
  chapters: NoticeChapter[];
  sections: NoticeSection[];
  categories: NoticeCategory[];
  issues: NoticeIssue[];
  unplaced: UnplacedLine[];
  warnings: NoticeWarning[];
}

/** Totals as the text states them, whatever it lists. */
export interface StatedTotals {
  issues: number | null;
  completed: number | null;
  basicallyCompleted: number | null;
  notCompleted: number | null;
  measures: number | null;
}

/** 一、二、三. */
export interface NoticeChapter {
  number: number;
  title: string;
}

/** 方面: the upper of the two levels above an issue. */
export interface NoticeSection {
  number: number;
  title: string;
}

/** 问题类别: the lower of the two levels above an issue; `section` is the number of its section. */
export interface NoticeCategory {
  number: number;
  section: number | null;
  title: string;
}

export interface NoticeIssue {
  /** As printed; `null` where the notice does not number its issues. */
  number: number | null;
  section: number | null;
  category: number | null;
  statement: string;
  completion: Completion | null;
  /** One by one in their order, each as printed, with its 一是 or its number. */
  measures: string[];
  /** The 《titles》 named in the measures, without the marks, each once, in order of first mention. */
  documentTitles: string[];
}

export interface Contact {
  phone: string | null;
  hours: string | null;
  address: string | null;
  postcode: string | null;
  email: string | null;
}

/** A line, or the part of one, that intake could not place; `line` counts from 1. */
export interface UnplacedLine {
  line: number;
  text: string;
}

export interface NoticeWarning {
  code: string;
  /** In Chinese, for the person who checks the result. */
  message: string;
  line: number | null;
}
