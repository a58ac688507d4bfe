/** What can be shown of a file without opening it in another program. Nothing in it is active: no script, no link. */
export type Preview =
  | { kind: 'image' }
  | { kind: 'pdf' }
  | { kind: 'text'; text: string; encoding: string; truncated: boolean }
  | { kind: 'document'; blocks: DocumentBlock[]; truncated: boolean }
  | { kind: 'sheets'; sheets: PreviewSheet[]; truncated: boolean }
  | { kind: 'none'; reason: string };

/** A file and what can be shown of it. */
export interface FilePreview {
  name: string;
  /** In bytes. */
  size: number;
  mediaType: string;
  content: Preview;
}

/** A block of a Word document, in reading order. */
export type DocumentBlock =
  | {
      kind: 'paragraph';
      /** 1 to 6 for a heading, 0 for running text. */
      level: number;
      /** The number or bullet that the document's numbering puts before the text. */
      number: string | null;
      align: 'left' | 'center' | 'right';
      runs: DocumentRun[];
    }
  | { kind: 'table'; rows: DocumentCell[][] };

export interface DocumentCell {
  columns: number;
  rows: number;
  blocks: DocumentBlock[];
}

export type DocumentRun =
  | { kind: 'text'; text: string; bold: boolean; italic: boolean; underline: boolean; strike: boolean }
  /** `src` is a data URL of a bitmap. */
  | { kind: 'image'; src: string; alt: string }
  /** What stands in the place of something that is not shown, in Chinese. */
  | { kind: 'omitted'; what: string };

export interface PreviewSheet {
  name: string;
  /** Rows of equal length. */
  rows: string[][];
  truncated: boolean;
}
