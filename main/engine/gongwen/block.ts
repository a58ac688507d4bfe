import type { SizeName } from './fonts.ts';

/** The elements of an official paper. A paper is a list of them; what they look like is the business of this module. */
export type Block =
  | Head
  | Title
  | Recipients
  | Heading
  | BodyParagraph
  | AttachmentList
  | Signature
  | Note
  | Attendance
  | Annex
  | Colophon
  | TableCaption
  | Table
  | Form;

/** The formats of 7 and 10: 文件, 上行文 (7.2.5, 7.2.6), 信函, 纪要; `plain`: no red head, as forms and web notices have. */
export type PaperFormat = 'document' | 'upward' | 'letter' | 'minutes' | 'plain';

/** 版头 (7.2): all that stands above the title. What is `null` or empty is not there. */
export interface Head {
  kind: 'head';
  format: PaperFormat;
  /** 份号, six digits. */
  serial: string | null;
  /** 密级和保密期限, as printed: 机密★1年. */
  classification: string | null;
  /** 紧急程度 */
  urgency: string | null;
  /** 发文机关 of the 发文机关标志, the one in charge first (7.2.4). A plain paper has none. */
  issuers: readonly string[];
  /** What follows the names in the 发文机关标志: 文件, 纪要, or nothing. */
  markEnd: string;
  /** 发文字号, 松巡办发〔2026〕3号. */
  number: string | null;
  /** 签发人, of an 上行文. */
  signers: readonly string[];
  /** Minutes: the organ at the left and the date at the right, above the red rule. */
  line: { left: string; right: string } | null;
}

/** 标题: broken by sense into lines (7.3.1). */
export interface Title {
  kind: 'title';
  text: string;
  /** Begins a page, for a paper that consists of several lists. */
  newPage?: boolean;
}

/** 主送机关, with its closing colon (7.3.2). */
export interface Recipients {
  kind: 'recipients';
  text: string;
}

/** 结构层次序数 with its text (7.3.3): 一、 · （一） · 1. · （1） */
export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3 | 4;
  /** With its number. */
  text: string;
  /** What follows in the same paragraph, in the face of the body. */
  body?: string;
}

export interface BodyParagraph {
  kind: 'paragraph';
  text: string;
}

/** 附件说明 (7.3.4): names without closing punctuation. */
export interface AttachmentList {
  kind: 'attachments';
  names: readonly string[];
}

/**
 * 发文机关署名 and 成文日期 (7.3.5); `date` as printed, 2026年1月5日. `personal`: the signature stamp of the signer, whose
 * post is `title`; its room is kept, no stamp is drawn.
 */
export interface Signature {
  kind: 'signature';
  seal: 'stamped' | 'unstamped' | 'personal';
  /** Joint papers have several, the one in charge first. */
  names: readonly string[];
  title?: string;
  date: string | null;
}

/** 附注 (7.3.6), without its brackets. */
export interface Note {
  kind: 'note';
  text: string;
}

/** 出席, 请假 and 列席 of minutes (10.3). */
export interface Attendance {
  kind: 'attendance';
  groups: readonly { label: string; names: string }[];
}

/** 附件 (7.3.7): begins a page; the blocks up to the next annex or the colophon are its content. */
export interface Annex {
  kind: 'annex';
  /** `null`: the only one, 附件 without a number. */
  number: number | null;
  title: string | null;
  /** `landscape`: pages across, for wide tables; they bear their number where upright pages have it (7.5). */
  orientation: 'portrait' | 'landscape';
}

/** 版记 (7.4), at the foot of the last page. In a letter it has neither rules nor 印发机关 and date (10.1). */
export interface Colophon {
  kind: 'colophon';
  format: PaperFormat;
  /** 主送 that are too many for page one. */
  recipients: string | null;
  /** 抄送 */
  copies: string | null;
  /** 印发机关 */
  printer: string | null;
  /** 印发日期, as printed. */
  printedOn: string | null;
  /** 份数 */
  copyCount: number | null;
}

/** A line of small type above a table: what stands at its left and at its right. */
export interface TableCaption {
  kind: 'caption';
  left: string;
  right: string;
}

/** A table whose head is repeated on every page. */
export interface Table {
  kind: 'table';
  size: SizeName;
  columns: readonly TableColumn[];
  /** One text a column; `\n` parts paragraphs. */
  rows: readonly (readonly string[])[];
}

export interface TableColumn {
  head: string;
  /** Share of the width of the text area. */
  share: number;
  align: 'left' | 'centre';
}

/** A ruled form: rows of cells of different widths over a common set of columns. */
export interface Form {
  kind: 'form';
  size: SizeName;
  /** Shares of the width of the text area. */
  columns: readonly number[];
  rows: readonly FormRow[];
}

export interface FormRow {
  /** At least, in millimetres. */
  height: number;
  cells: readonly FormCell[];
}

export interface FormCell {
  /** How many columns it covers. */
  span: number;
  /** `\n` parts paragraphs. */
  text: string;
  /** `label` and `short` are centred, `value` is running text, `remark` is written by hand later. */
  role: 'label' | 'short' | 'value' | 'remark';
  /** Printed below the room that a remark has, at the right: where somebody signs. */
  foot?: string;
}
