import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { CaseFile, Evidence, Issue } from '../../../../../shared/casefile.ts';
import type { Regulation } from '../../../../../shared/regulation.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { readRegulations } from '../../../regulation/index.ts';
import type { Scope } from '../kind.ts';
import { type ListedDocument, listedDocuments } from './documents.ts';
import { filedTitle } from './title.ts';

const text = z.string().nullable();

/** 件: what is filed, a paper or a piece of evidence. */
export const fileItem = z.strictObject({
  type: z.enum(['paper', 'evidence']),
  /** 文号 */
  number: text,
  /** 责任者 */
  author: text,
  /** 题名, in [ ] where whoever files it has made it up. */
  title: z.string(),
  /** `2021-03-18` or `2021-03` */
  date: text,
  classification: text,
  pages: z.int().nullable(),
  /** The problems that it belongs to, by number; none: the case file as a whole. */
  issues: z.array(z.int()),
});
export type FileItem = z.infer<typeof fileItem>;

/**
 * What a case file holds, or what one problem of it does: first what concerns all of it, by date, then problem by problem
 * the evidence in the order of its measures and the papers by date. What proves several problems stands with the first.
 * @throws JuanzongError `case-not-found`
 */
export function fileItems(db: Database, { caseFileId, issueId }: Scope): FileItem[] {
  const caseFile = readCaseFile(db, caseFileId);
  const documents = listedDocuments(db, caseFileId);
  const regulations = readRegulations(db, caseFileId);
  const issues = caseFile.issues.filter(({ id }) => issueId === null || id === issueId);
  const ofWhole = documents
    .filter((document) => document.issueId === null)
    .map((each) => paperItem(each, []));
  const pieces = new Map<string, FileItem>();
  const byIssue = issues.flatMap((issue) => [
    ...issue.evidence.flatMap((evidence) => newPiece(pieces, evidence, issue, regulations)),
    ...documents
      .filter((document) => document.issueId === issue.id)
      .map((each) => paperItem(each, [issue.number])),
  ]);
  return issueId === null ? [...withSource(ofWhole, caseFile), ...byIssue] : byIssue;
}

/** The notice that the case file was made from stands among the papers by its date. */
function withSource(
  papers: readonly FileItem[],
  { source, title, inspectedUnit, noticeDate }: CaseFile,
): FileItem[] {
  if (source === null) return [...papers];
  const notice: FileItem = {
    type: 'paper',
    number: null,
    author: inspectedUnit,
    title: title ?? filedTitle(source.name),
    date: noticeDate,
    classification: null,
    pages: null,
    issues: [],
  };
  const at = papers.findIndex(({ date }) => (date ?? '9') > (noticeDate ?? '9'));
  return at === -1 ? [...papers, notice] : [...papers.slice(0, at), notice, ...papers.slice(at)];
}

function paperItem(document: ListedDocument, issues: number[]): FileItem {
  const { number, issuers, title, date, classification } = document;
  return {
    type: 'paper',
    number,
    author: issuers.join('、') || null,
    title,
    date,
    classification,
    pages: null,
    issues,
  };
}

/** A piece once; where it is met again, the first is told of the other problem. */
function newPiece(
  pieces: Map<string, FileItem>,
  evidence: Evidence,
  { number }: Issue,
  regulations: readonly Regulation[],
): FileItem[] {
  const key = `${evidence.sha256}/${evidence.name}`;
  const known = pieces.get(key);
  if (known) {
    if (!known.issues.includes(number)) known.issues.push(number);
    return [];
  }
  const rule = regulations.find((each) => each.evidence?.id === evidence.id);
  const item: FileItem = {
    type: 'evidence',
    number: rule?.number ?? null,
    author: rule?.issuingBody ?? null,
    title: rule?.title ?? filedTitle(evidence.name),
    date: rule?.issuedOn ?? evidence.documentDate,
    classification: null,
    pages: evidence.pageCount,
    issues: [number],
  };
  pieces.set(key, item);
  return [item];
}
