import type { Notice } from '../../../shared/notice.ts';

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
