import type { SizeName } from './fonts.ts';

/** The elements of an official paper. A paper is a list of them; what they look like is the business of this module. */
export type Block =
  | Title
  | Recipients
  | Heading
  | BodyParagraph
  | AttachmentList
  | Signature
  | Note
  | TableCaption
  | Table
  | Form;

/** 标题: broken by sense into lines (7.3.1). */
export interface Title {
  kind: 'title';
  text: string;
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

/** 发文机关署名 and 成文日期 (7.3.5); `date` as printed, 2026年1月5日. */
export interface Signature {
  kind: 'signature';
  seal: 'stamped' | 'unstamped';
  name: string | null;
  date: string | null;
}

/** 附注 (7.3.6), without its brackets. */
export interface Note {
  kind: 'note';
  text: string;
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
