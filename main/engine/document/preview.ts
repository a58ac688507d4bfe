import {
  annexLabel,
  annexTitleLines,
  type Block,
  breakTitle,
  type ColophonRow,
  colophonRows,
  type Head,
  letterLines,
  letterMark,
  type Mark,
  markOf,
  type PageProfile,
  paperSize,
  type SecrecyLine,
  type Section,
  type SignerLine,
  secrecyLines,
  sectionsOf,
  signatureLines,
  signerLines,
  withTextOnPageOne,
} from '../gongwen/index.ts';
import type { Sheet } from '../workbook/index.ts';
import type { Paper } from './paper.ts';

/** A page in millimetres. */
export interface PreviewPage {
  width: number;
  height: number;
  margins: { top: number; bottom: number; left: number; right: number };
  /** Of a line of text. */
  linePitch: number;
  /** `across`: at the side, for a page that lies across. */
  pageNumber: PageProfile['pageNumber'] | 'across';
}

/** 版头 as it is to be drawn; its red parts are left out where the paper bears them already. */
export interface PreviewHead {
  kind: 'head';
  format: Head['format'];
  red: boolean;
  secrecy: SecrecyLine[];
  mark: Pick<Mark, 'lines' | 'end' | 'size' | 'stretch'> | null;
  number: string | null;
  signers: SignerLine[];
  /** The lines below the upper rule of a letter. */
  letter: { left: SecrecyLine | null; number: string | null }[];
  line: Head['line'];
}

/** What only the engine can work out is worked out: where a title breaks, where a signature stands. */
export type PreviewBlock =
  | Exclude<Block, { kind: 'title' | 'signature' | 'head' | 'annex' | 'colophon' }>
  | PreviewHead
  | { kind: 'title'; lines: string[]; newPage: boolean }
  | { kind: 'annex'; label: string; lines: string[] }
  | { kind: 'colophon'; ruled: boolean; rows: ColophonRow[] }
  | {
      kind: 'signature';
      /** Empty lines above it. */
      above: number;
      lines: { text: string; indent: { left?: number; right?: number } }[];
    };

/** Blocks on pages that lie the same way. */
export interface PreviewSection {
  page: PreviewPage;
  blocks: PreviewBlock[];
}

/** A paper as a window can show it: the same blocks that become Word, with the measures of the page. */
export type PaperPreview = { title: string } & (
  | { type: 'docx'; sections: PreviewSection[] }
  | { type: 'xlsx'; sheets: readonly Sheet[] }
  /** Made from a template: it can only be shown as the file that it is. */
  | { type: 'filled' }
);

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** What a window needs to show a paper. */
export function previewOf(paper: Paper): PaperPreview {
  if (paper.type === 'filled') return { title: paper.title, type: 'filled' };
  if (paper.type === 'xlsx') return { title: paper.title, type: 'xlsx', sheets: paper.sheets };
  const { blocks, profile } = paper;
  return {
    title: paper.title,
    type: 'docx',
    sections: sectionsOf(withTextOnPageOne(blocks, profile), profile).map(previewSection),
  };
}

function previewSection({ profile, blocks }: Section): PreviewSection {
  return { page: pageOf(profile), blocks: blocks.map((block) => previewBlock(block, profile)) };
}

function previewBlock(block: Block, profile: PageProfile): PreviewBlock {
  switch (block.kind) {
    case 'title':
      return { kind: 'title', lines: breakTitle(block.text), newPage: block.newPage === true };
    case 'head':
      return headPreview(block, profile);
    case 'annex': {
      const lines = block.title === null ? [] : annexTitleLines(block.title, profile);
      return { kind: 'annex', label: annexLabel(block), lines };
    }
    case 'colophon':
      return { kind: 'colophon', ruled: block.format !== 'letter', rows: colophonRows(block) };
    case 'signature': {
      const lines = signatureLines(block, profile).map(({ text, indent }) => ({
        text,
        indent: Object.fromEntries(Object.entries(indent).map(([side, value]) => [side, millimetres(value)])),
      }));
      return { kind: 'signature', above: block.seal === 'unstamped' ? 1 : 2, lines };
    }
    default:
      return block;
  }
}

function headPreview(head: Head, profile: PageProfile): PreviewHead {
  const isLetter = head.format === 'letter';
  const single = letterMark(head);
  const mark = isLetter
    ? { ...single, lines: single.lines.map((text) => ({ text, spread: 0 })), end: null }
    : markOf(head.issuers, head.markEnd);
  return {
    kind: 'head',
    format: head.format,
    red: !profile.preprinted,
    secrecy: secrecyLines(head),
    mark: head.format === 'plain' ? null : mark,
    number: head.number,
    signers: head.signers.length > 0 ? signerLines(head.number, head.signers, profile) : [],
    letter: isLetter ? letterLines(head) : [],
    line: head.line,
  };
}

function millimetres(twips: number): number {
  return twips / TWIPS_PER_MILLIMETRE;
}

function pageOf(profile: PageProfile): PreviewPage {
  const { width, height } = paperSize(profile);
  const { top, bottom, left, right } = profile.margins;
  return {
    width: millimetres(width),
    height: millimetres(height),
    margins: {
      top: millimetres(top),
      bottom: millimetres(bottom),
      left: millimetres(left),
      right: millimetres(right),
    },
    linePitch: millimetres(profile.linePitch),
    pageNumber:
      profile.pageNumber === 'outer' && profile.orientation === 'landscape' ? 'across' : profile.pageNumber,
  };
}
