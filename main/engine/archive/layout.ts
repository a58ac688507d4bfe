import { posix } from 'node:path';
import type { CaseFile, Evidence, Issue } from '../../../shared/casefile.ts';
import { dayOf } from '../../../shared/clock.ts';
import { NameSet, safeExcerpt, safeName } from '../file-name/index.ts';
import type { ArchivedDocument, ArchivedTemplate, CaseRecord } from './record.ts';

/*
 * Where everything lies in an archived case file. Paths count from the bag's folder:
 *
 *   data/卷宗.json  佐证材料目录.xlsx  佐证材料目录.docx
 *   data/来源/      the notice that the case file was made from
 *   data/文书/      the papers
 *   data/文书模板/  the office's own templates that papers were made from
 *   data/问题001-…/ one issue: 问题说明.txt and its evidence
 *
 * The longest path, an issue's folder with a name of full length, keeps below 200 UTF-16 units.
 */

export const RECORD_PATH = 'data/卷宗.json';
export const CATALOGUE_XLSX_PATH = 'data/佐证材料目录.xlsx';
export const CATALOGUE_DOCX_PATH = 'data/佐证材料目录.docx';
const ISSUE_SHEET = '问题说明.txt';
const SOURCE_FOLDER = 'data/来源';
const PAPERS_FOLDER = 'data/文书';
const TEMPLATES_FOLDER = 'data/文书模板';

/** How much of a statement, or of a unit's name, a folder's name shows, in UTF-16 units. */
const STATEMENT_LENGTH = 24;
const UNIT_LENGTH = 40;

/** A file of the library and its place in the bag. */
export interface PlacedFile {
  path: string;
  /** Its name as people know it. */
  name: string;
  from: { store: 'evidence' } | { store: 'documents'; path: string };
  sha256: string;
  /** In bytes. */
  size: number;
}

export interface Layout {
  /** Every file of the library that goes into the bag, each once. */
  files: PlacedFile[];
  /** The folder of an issue, by its id. */
  folders: Map<string, string>;
  /** The path of what an issue is about, by its id. */
  sheetPath(issue: Issue): string;
  sourcePath: string | null;
  /** The path of a paper, by its id. */
  documentPaths: Map<string, string>;
  /** The path of a version of a template, by its id. */
  templatePaths: Map<string, string>;
  evidencePath(issue: Issue, evidence: Evidence): string | null;
}

/** The name of an archived case file's folder, by whom and when it concerns. */
export function bagName(caseFile: CaseFile): string {
  const subject = safeExcerpt(caseFile.inspectedUnit ?? caseFile.title ?? '卷宗', UNIT_LENGTH);
  const date = caseFile.noticeDate ?? caseFile.feedbackDate ?? dayOf(new Date(caseFile.createdAt));
  return safeName(`${subject}-整改档案-${date.replaceAll('-', '')}`);
}

export function layOut(record: CaseRecord): Layout {
  const { caseFile, documents, templates: used } = record;
  const source = placeSource(record);
  const papers = placeDocuments(caseFile, documents);
  const templates = placeTemplates(used);
  const evidence = placeEvidence(caseFile);
  return {
    files: [...source, ...papers.values(), ...templates.values(), ...evidence.files.values()],
    folders: evidence.folders,
    sheetPath: (issue) => posix.join(evidence.folders.get(issue.id) ?? 'data', ISSUE_SHEET),
    sourcePath: source[0]?.path ?? null,
    documentPaths: new Map([...papers].map(([id, file]) => [id, file.path])),
    templatePaths: new Map([...templates].map(([id, file]) => [id, file.path])),
    evidencePath: (issue, item) => evidence.files.get(evidenceKey(issue, item))?.path ?? null,
  };
}

function placeSource({ caseFile: { source }, sourceSize }: CaseRecord): PlacedFile[] {
  if (!source) return [];
  const { name, sha256 } = source;
  const path = posix.join(SOURCE_FOLDER, safeName(name));
  return [{ path, name, from: { store: 'evidence' }, sha256, size: sourceSize }];
}

function placeDocuments(
  { issues }: CaseFile,
  documents: readonly ArchivedDocument[],
): Map<string, PlacedFile> {
  const names = new NameSet();
  return new Map(
    documents.map((document) => {
      const { id, title, path, sha256, size } = document;
      const issue = issues.find((each) => each.id === document.issueId);
      const prefix = issue ? `${issueLabel(issue)}-` : '';
      const name = names.take(safeName(`${prefix}${title}${posix.extname(path)}`));
      const from = { store: 'documents', path } as const;
      return [id, { path: posix.join(PAPERS_FOLDER, name), name: title, from, sha256, size }];
    }),
  );
}

function placeTemplates(templates: readonly ArchivedTemplate[]): Map<string, PlacedFile> {
  const names = new NameSet();
  return new Map(
    templates.map(({ id, name, number, path, sha256, size }) => {
      const fileName = names.take(safeName(`${name}-第${number}版.docx`));
      const from = { store: 'documents', path } as const;
      return [id, { path: posix.join(TEMPLATES_FOLDER, fileName), name: fileName, from, sha256, size }];
    }),
  );
}

/** One folder an issue; a file that proves several measures of it lies there once. */
function placeEvidence({ issues }: CaseFile): {
  files: Map<string, PlacedFile>;
  folders: Map<string, string>;
} {
  const files = new Map<string, PlacedFile>();
  const folders = new Map<string, string>();
  const folderNames = new NameSet();
  for (const issue of issues) {
    const folder = posix.join('data', folderNames.take(issueFolder(issue)));
    folders.set(issue.id, folder);
    const names = new NameSet();
    names.take(ISSUE_SHEET);
    for (const evidence of issue.evidence) {
      const key = evidenceKey(issue, evidence);
      if (files.has(key)) continue;
      const { name, sha256, size } = evidence;
      const path = posix.join(folder, names.take(safeName(name)));
      files.set(key, { path, name, from: { store: 'evidence' }, sha256, size });
    }
  }
  return { files, folders };
}

function evidenceKey(issue: Issue, { sha256, name }: Evidence): string {
  return `${issue.id}/${sha256}/${name}`;
}

function issueFolder(issue: Issue): string {
  const statement =
    issue.statement === null ? '-内容待补填' : `-${safeExcerpt(issue.statement, STATEMENT_LENGTH)}`;
  return safeName(`${issueLabel(issue)}${statement}`);
}

function issueLabel({ number }: Issue): string {
  return `问题${String(number).padStart(3, '0')}`;
}
