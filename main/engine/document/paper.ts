import { type Block, type PageProfile, packDocument } from '../gongwen/index.ts';
import { packWorkbook, type Sheet } from '../workbook/index.ts';

/** A paper before it becomes bytes. Nothing in it depends on when or where it is made. */
export type Paper = PaperFacts &
  (
    | { type: 'docx'; profile: PageProfile; blocks: Block[] }
    | { type: 'xlsx'; sheets: Sheet[] }
    /** Made by filling a template of the office. */
    | { type: 'filled'; bytes: () => Promise<Uint8Array> }
  );

interface PaperFacts {
  title: string;
  /** The office that it is from; empty if it is not known. */
  creator: string;
  /** `2021-03-18`, `2021-03`, or `null`. */
  date: string | null;
}

/** The bytes of a paper: the same paper gives the same bytes. */
export async function packPaper(paper: Paper): Promise<Uint8Array> {
  if (paper.type === 'filled') return paper.bytes();
  const { title, creator, date } = paper;
  return paper.type === 'docx'
    ? packDocument(paper.blocks, paper.profile, { title, creator, date })
    : packWorkbook(paper.sheets);
}
