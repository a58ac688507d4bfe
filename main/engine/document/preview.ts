import { type Block, breakTitle, type PageProfile, paperSize, signatureLines } from '../gongwen/index.ts';
import type { Sheet } from '../workbook/index.ts';
import type { Paper } from './paper.ts';

/** A page in millimetres. */
export interface PreviewPage {
  width: number;
  height: number;
  margins: { top: number; bottom: number; left: number; right: number };
  /** Of a line of text. */
  linePitch: number;
  pageNumber: PageProfile['pageNumber'];
}

/** What only the engine can work out is worked out: where a title breaks, where a signature stands. */
export type PreviewBlock =
  | Exclude<Block, { kind: 'title' | 'signature' }>
  | { kind: 'title'; lines: string[] }
  | { kind: 'signature'; lines: { text: string; indent: { left: number } | { right: number } }[] };

/** A paper as a window can show it: the same blocks that become Word, with the measures of the page. */
export type PaperPreview = { title: string } & (
  | { type: 'docx'; page: PreviewPage; blocks: PreviewBlock[] }
  | { type: 'xlsx'; sheets: readonly Sheet[] }
);

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** What a window needs to show a paper. */
export function previewOf(paper: Paper): PaperPreview {
  if (paper.type === 'xlsx') return { title: paper.title, type: 'xlsx', sheets: paper.sheets };
  return {
    title: paper.title,
    type: 'docx',
    page: pageOf(paper.profile),
    blocks: paper.blocks.map((block) => previewBlock(block, paper.profile)),
  };
}

function previewBlock(block: Block, profile: PageProfile): PreviewBlock {
  if (block.kind === 'title') return { kind: 'title', lines: breakTitle(block.text) };
  if (block.kind !== 'signature') return block;
  const lines = signatureLines(block, profile).map(({ text, indent }) => ({
    text,
    indent: 'left' in indent ? { left: millimetres(indent.left) } : { right: millimetres(indent.right) },
  }));
  return { kind: 'signature', lines };
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
    pageNumber: profile.pageNumber,
  };
}
