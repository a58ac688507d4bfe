import type { DocumentStatus } from './delivery.ts';

/** 文书: what engine and window say to each other of papers. */

/** A field of a paper that can be filled in or corrected for this paper alone. */
export interface DocumentField {
  key: string;
  /** As the office calls it. */
  name: string;
  /**
   * `line`: one line of text; `text`: several; `date`: `2021-03-18` or `2021-03`; `names`: parted by 、; `number`: a whole
   * number of at least 0; `choice`: one of `choices`.
   */
  type: 'line' | 'text' | 'date' | 'names' | 'number' | 'choice';
  choices?: readonly string[];
  /** Without it no paper is made. */
  required?: boolean;
  /** A choice that always stands: nothing typed leaves it as it is. */
  always?: boolean;
  /** Fields of the envelope stand apart from those of the kind; those of the look apart from both. */
  group?: 'envelope' | 'look';
  /** What a new form begins with instead of what the case file says. */
  initially?: 'today';
  /** In Chinese, without a full stop: when it is required though not always, or how it is written. */
  hint?: string;
  /** A `line` of exactly this form, a regular expression; `hint` tells it in words. */
  pattern?: string;
  /** A `date` down to the day. */
  day?: boolean;
  /** The least that a `number` may be; by default 0. */
  least?: number;
  /** Keys of dates that a `date` may not be before or after. */
  notBefore?: string;
  notAfter?: string;
  /** Names that bear no mark at the end; on lines of their own they are parted by ，. */
  bare?: boolean;
}

/** What was typed for one paper alone. A field takes text in any of these forms; `null` empties it. */
export type FieldValue = string | number | string[] | null;

/** What a paper can be about: all of a case file, one issue of it, or either. */
export type PaperScope = 'caseFile' | 'issue' | 'either';

/** Why a field is not right yet: a Chinese sentence. */
export interface FieldFault {
  key: string;
  message: string;
}

/** What a paper would be made of now. */
export interface DocumentForm {
  fields: readonly (DocumentField & { value: string })[];
  faults: readonly FieldFault[];
  /** What a reader of the paper would object to, in Chinese; it can be made all the same. */
  advice: readonly string[];
  /** 发文字号 that it would get now, as printed; `null` for none. Nothing is reserved. */
  number: string | null;
}

/** A paper in the list of those that were made. */
export interface DocumentSummary {
  id: string;
  caseFileId: string;
  caseFileName: string | null;
  issueId: string | null;
  /** Internal number of the issue that it is about. */
  issueNumber: number | null;
  /** The record of supervision that it went out with. */
  supervisionId: string | null;
  kind: string;
  kindName: string;
  /** The office's own template that it was made from. */
  template: { name: string; version: number } | null;
  title: string;
  /** 发文字号, as printed. */
  number: string | null;
  /** 密级和保密期限 */
  classification: string | null;
  status: DocumentStatus;
  /** The nearest day by which a reply is awaited. */
  replyDue: string | null;
  fileType: 'docx' | 'xlsx';
  /** What to call a copy of it. */
  fileName: string;
  /** In bytes. */
  size: number;
  sha256: string;
  createdBy: string;
  createdAt: string;
}

/** A number in the register, with the paper that bears it. */
export interface RegisteredNumber {
  /** As printed: 松巡办发〔2026〕3号. */
  number: string;
  serial: number;
  status: 'used' | 'voided';
  givenBy: string;
  givenAt: string;
  voidedBy: string | null;
  voidedAt: string | null;
  voidReason: string | null;
  document: DocumentSummary;
}

/** 发文登记: the numbers of one 机关代字 and year, by serial. */
export interface NumberSeries {
  code: string;
  year: number;
  /** The number that comes next, as printed. */
  next: string;
  numbers: RegisteredNumber[];
}

/** Whether a paper that is made again of the data of then is the same file. */
export interface DocumentRemade {
  same: boolean;
  /** Of the file made again; `null` where it cannot be made. */
  sha256: string | null;
  /** Of the file that was made then. */
  expected: string;
  /** What differs, in Chinese; empty where nothing does. */
  differences: string[];
}
