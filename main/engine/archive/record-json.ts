import type { Layout } from './layout.ts';
import type { CaseRecord } from './record.ts';

/** Raised when the meaning of the file changes. */
const FORMAT_VERSION = 1;

/** How anyone can check an event without this program. An event's `previousHash` may be that of another case file. */
const EVENT_HASH =
  'SHA-256 (hex) of the UTF-8 JSON array [format, seq, at, actor, action, subjectKind, subjectId, caseFileId, before, after, previousHash], without white space; before and after are JSON text or null';

/** 卷宗.json: the whole record of a case file with its audit events; `path` says where a file lies in the bag. */
export function recordJson(record: CaseRecord, layout: Layout): string {
  const { caseFile } = record;
  const document = {
    format: 'juanzong-case-file',
    formatVersion: FORMAT_VERSION,
    schemaVersion: record.schemaVersion,
    caseFile: {
      ...caseFile,
      source: caseFile.source && { ...caseFile.source, path: layout.sourcePath },
      issues: caseFile.issues.map((issue) => ({
        ...issue,
        folder: layout.folders.get(issue.id),
        evidence: issue.evidence.map((evidence) => ({
          ...evidence,
          path: layout.evidencePath(issue, evidence),
        })),
      })),
    },
    ...record.responsibility,
    ...record.process,
    ...record.results,
    ...record.disclosure,
    documents: record.documents.map((paper) => ({
      ...paper,
      snapshot: JSON.parse(paper.snapshot) as unknown,
      path: layout.documentPaths.get(paper.id),
    })),
    templates: record.templates.map((template) => ({
      ...template,
      path: layout.templatePaths.get(template.id),
    })),
    chainHead: record.chainHead,
    eventHash: EVENT_HASH,
    events: record.events,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
