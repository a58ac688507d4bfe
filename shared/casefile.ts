import type { WithheldGround } from './disclosure.ts';
import type { InspectionFacts } from './notice.ts';
import type { Completion, Disclosure, RectificationKind, Stage } from './vocabulary.ts';

/** 卷宗: one inspection's feedback to one unit, and all that follows. */
export interface CaseFile extends InspectionFacts {
  id: string;
  /** Whether the list of issues bore the stated totals out on import, so that running text must follow the figures. */
  statedHolds: boolean;
  /** Running text before the first chapter; paragraphs are parted by `\n`, here and below. */
  lead: string;
  chapters: Chapter[];
  /** Running text after the last chapter, without signature and date. */
  closing: string;
  sections: Section[];
  categories: Category[];
  /** In the order of their internal numbers. */
  issues: Issue[];
  /** The notice that the case file was made from; its bytes are in the vault. */
  source: { name: string; sha256: string } | null;
  createdAt: string;
}

export interface Chapter {
  number: number;
  title: string;
  body: string;
  /** Whether its text is followed by issues. */
  holdsIssues: boolean;
}

/** 方面. */
export interface Section {
  id: string;
  number: number;
  title: string;
}

/** 问题类别. */
export interface Category {
  id: string;
  sectionId: string | null;
  number: number;
  title: string;
}

/** 问题. */
export interface Issue {
  id: string;
  /** The office's own number, for every issue. */
  number: number;
  /** The number in the published list; `null` for a withheld issue. */
  publicNumber: number | null;
  /** Its own section, else that of its category. */
  sectionId: string | null;
  categoryId: string | null;
  /** `null` in a withheld placeholder that the office has not filled in yet. */
  statement: string | null;
  completion: Completion | null;
  stage: Stage;
  rectificationKind: RectificationKind | null;
  startDate: string | null;
  dueDate: string | null;
  /** 延期至: granted last. */
  extendedTo: string | null;
  /** Of what has no end. */
  nextReviewDate: string | null;
  /** The day that counts of the three. */
  deadline: string | null;
  completedDate: string | null;
  outcome: string | null;
  /** What else the source says of it, such as how the problem shows or who is responsible. */
  detail: string | null;
  disclosure: Disclosure;
  /** Why it is withheld, in the unit's words. */
  withheldReason: string | null;
  /** Which of the set grounds that is. */
  withheldGround: WithheldGround | null;
  /** Who agreed to withholding it, and on what day. */
  consentBy: string | null;
  consentOn: string | null;
  leadDepartment: string | null;
  responsibleDepartments: string[];
  responsibleLeader: string | null;
  handler: string | null;
  measures: Measure[];
  /** 制度成果: titles, without the marks, that the office has confirmed as results. */
  regulations: string[];
  evidence: Evidence[];
}

/** 整改措施. */
export interface Measure {
  id: string;
  number: number;
  text: string;
  outcome: string | null;
  startDate: string | null;
  dueDate: string | null;
  /** 延期至: granted last. */
  extendedTo: string | null;
  /** The later of the two; `null` where it goes by its issue. */
  deadline: string | null;
  doneDate: string | null;
}

/** 佐证材料: one file attached to an issue, or to one of its measures. */
export interface Evidence {
  id: string;
  /** What ties it to this place; a piece that proves several measures has one for each. */
  linkId: string;
  sha256: string;
  /** The name it came with. */
  name: string;
  /** In bytes. */
  size: number;
  /** IANA media type, told by the content. */
  mediaType: string;
  addedBy: string;
  addedAt: string;
  note: string | null;
  documentDate: string | null;
  pageCount: number | null;
  /** The number of the measure that it proves; `null` when it proves the issue as a whole. */
  measure: number | null;
}

/** How many pieces of evidence there are: one that proves several measures is listed once for each, and counts once. */
export function pieceCount(evidence: readonly Pick<Evidence, 'id'>[]): number {
  return new Set(evidence.map(({ id }) => id)).size;
}
