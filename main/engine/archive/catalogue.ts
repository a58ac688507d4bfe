import type { CaseFile, Evidence, Issue } from '../../../shared/casefile.ts';
import type { Layout } from './layout.ts';

/** One line of the catalogue: a piece of evidence, and what it proves. */
export interface CatalogueRow {
  sequence: number;
  issueNumber: number;
  statement: string;
  /** The measure with its number; empty if the evidence proves the issue as a whole. */
  measure: string;
  /** The name that the file came with. */
  name: string;
  date: string;
  pages: number | null;
  /** In bytes. */
  size: number;
  /** Below the bag's folder. */
  path: string;
  sha256: string;
}

/** 佐证材料目录: which evidence proves which measure of which issue, in the order of issues and measures. */
export function catalogue(caseFile: CaseFile, layout: Layout): CatalogueRow[] {
  return caseFile.issues
    .flatMap((issue) => issue.evidence.map((evidence) => ({ issue, evidence })))
    .map(({ issue, evidence }, index) => ({
      sequence: index + 1,
      issueNumber: issue.number,
      statement: issue.statement ?? '内容待补填',
      measure: measureText(issue, evidence),
      name: evidence.name,
      date: evidence.documentDate ?? '',
      pages: evidence.pageCount,
      size: evidence.size,
      path: layout.evidencePath(issue, evidence) ?? '',
      sha256: evidence.sha256,
    }));
}

function measureText({ measures }: Issue, { measure }: Evidence): string {
  const found = measures.find(({ number }) => number === measure);
  return found ? `第${found.number}条 ${found.text}` : '';
}
