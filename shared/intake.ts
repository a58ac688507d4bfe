import type {
  InspectionFacts,
  Notice,
  NoticeCategory,
  NoticeSection,
  NoticeWarning,
  UnplacedLine,
} from './notice.ts';
import type { CaseFileName } from './summary.ts';
import type { Completion } from './vocabulary.ts';

/** What a span of the source is. Together the spans of all roles are the whole source. */
export type SpanRole =
  | 'title'
  /** A paragraph before chapter one. */
  | 'lead'
  | 'chapterHeading'
  | 'chapterText'
  | 'sectionHeading'
  | 'categoryHeading'
  /** Number and wrapper words around a statement: （1）针对市委巡察组指出的“ … ”问题。 */
  | 'issueFrame'
  | 'statement'
  | 'completion'
  /** 整改措施及成效： and its like. */
  | 'measureLabel'
  | 'measure'
  /** A separately labelled outcome, or a closing remark on the issue, that no reader would count as a measure. */
  | 'outcome'
  /** What else stands with an issue: details of the problem, who is responsible, the sentence that opens the measures. */
  | 'issueText'
  | 'closing'
  | 'signature'
  | 'field'
  /** White space and line ends only. */
  | 'space'
  | 'unplaced';

/** The single facts that are found inside running text. */
export type NoticeField =
  | 'inspectedUnit'
  | 'inspectionBody'
  | 'inspectionKind'
  | 'inspectedFrom'
  | 'inspectedTo'
  | 'feedbackDate'
  | 'noticeDate'
  | 'phone'
  | 'hours'
  | 'address'
  | 'postcode'
  | 'email'
  | 'commentFrom'
  | 'commentTo';

/** Where in the notice a span belongs; each is an index into the array of that name, `field` names a single value. */
export interface SpanLink {
  chapter?: number;
  section?: number;
  category?: number;
  issue?: number;
  measure?: number;
  field?: NoticeField;
}

/** A stretch of the source in UTF-16 units, `end` exclusive. */
export interface Span extends SpanLink {
  start: number;
  end: number;
  role: SpanRole;
}

/** The running text that is neither a heading nor part of an issue, paragraph by paragraph, as printed and trimmed. */
export interface NoticeBody {
  lead: string[];
  /** One list a chapter, in the order of `notice.chapters`. */
  chapters: string[][];
  closing: string[];
}

export interface IntakeResult {
  source: string;
  /** Contiguous and in order: joining `source.slice(start, end)` of all of them gives `source`. */
  spans: Span[];
  notice: Notice;
  body: NoticeBody;
}

export type WarningCode =
  /** More problems are stated than listed. */
  | 'withheld'
  /** More problems are listed than stated. */
  | 'more-than-stated'
  /** The stated completions do not add up to the stated total. */
  | 'totals-disagree'
  | 'numbering-gap'
  | 'numbering-repeats'
  | 'bad-date'
  | 'date-order'
  | 'no-signature'
  | 'completion-unknown-word'
  | 'no-measures'
  | 'unplaced';

/**
 * A notice on its way to become a case file: what intake found, as a person may correct it. Its pieces are told apart
 * by keys, since printed numbers may repeat or be missing; those that intake found have the keys of `keyOf`.
 */
export interface NoticeDraft extends InspectionFacts {
  /** Running text; paragraphs are parted by `\n`, here and below. */
  lead: string;
  closing: string;
  chapters: DraftChapter[];
  sections: DraftSection[];
  categories: DraftCategory[];
  issues: DraftIssue[];
}

export interface DraftChapter {
  key: string;
  number: number;
  title: string;
  body: string;
  /** Whether its text is followed by issues. */
  holdsIssues: boolean;
}

export interface DraftSection extends NoticeSection {
  key: string;
}

export interface DraftCategory extends Omit<NoticeCategory, 'section'> {
  key: string;
  /** Key of its section. */
  section: string | null;
}

export interface DraftIssue {
  key: string;
  /** As printed; `null` where the notice does not number it. */
  number: number | null;
  /** Key of its section; that of its category, where it has one. */
  section: string | null;
  /** Key of its category. */
  category: string | null;
  statement: string;
  completion: Completion | null;
  measures: DraftMeasure[];
  outcome: string | null;
  /** What else the notice says of it. */
  detail: string | null;
  /** 《titles》 without the marks. */
  documentTitles: string[];
}

export interface DraftMeasure {
  key: string;
  text: string;
}

/** The key of a piece that intake found, by where it stands in its array. */
export const keyOf = {
  chapter: (index: number): string => `chapter-${index}`,
  section: (index: number): string => `section-${index}`,
  category: (index: number): string => `category-${index}`,
  issue: (index: number): string => `issue-${index}`,
  measure: (issue: number, index: number): string => `issue-${issue}-measure-${index}`,
};

/** A staged paper as intake reads it, for a person to check; nothing of it is stored yet. */
export interface NoticeReading {
  /** `token` names the staged bytes. */
  source: { name: string; sha256: string; token: string };
  text: string;
  /** Contiguous and in order over the whole of `text`. */
  spans: Span[];
  draft: NoticeDraft;
  warnings: NoticeWarning[];
  unplaced: UnplacedLine[];
  /** The latest case file made from the same bytes, if any. */
  earlier: (CaseFileName & { createdAt: string }) | null;
}
