import type { Database } from 'better-sqlite3';
import type { DocumentForm } from '../../../shared/document.ts';
import { JuanzongError } from '../error.ts';
import { resolveIssue } from '../issue/index.ts';
import { type DocumentKind, kindOf, type Scope, type TypedValues } from './kinds/index.ts';
import type { Paper } from './paper.ts';

export interface DocumentRequest {
  caseFileId: string;
  /** Key of a kind. */
  kind: string;
  /** An id, or `CASE:NUMBER`; for kinds that are about one issue. */
  issue?: string | undefined;
  /** What was typed for this paper alone. */
  values?: TypedValues | undefined;
}

/** The kind that is asked for, and what the paper is about. @throws JuanzongError, see `generateDocument` */
function about(
  db: Database,
  { kind: key, caseFileId, issue }: DocumentRequest,
): { kind: DocumentKind; scope: Scope; issueNumber: number | null } {
  const kind = kindOf(key);
  if (issue === undefined && kind.about !== 'issue') {
    return { kind, scope: { caseFileId, issueId: null }, issueNumber: null };
  }
  if (kind.about === 'caseFile') {
    throw new JuanzongError('issue-not-wanted', `${kind.name}按整个卷宗生成，请不要指定问题。`);
  }
  if (issue === undefined) throw new JuanzongError('issue-missing', `${kind.name}要指明问题，请指定问题。`);
  const found = resolveIssue(db, issue);
  if (found.caseFileId !== caseFileId) {
    throw new JuanzongError('issue-not-found', `问题“${issue}”不属于卷宗“${caseFileId}”，请核对问题编号。`);
  }
  return { kind, scope: { caseFileId, issueId: found.id }, issueNumber: found.number };
}

/** What the paper would be made of now, and what is not right yet. @throws JuanzongError, see `generateDocument` */
export function documentForm(db: Database, request: DocumentRequest): DocumentForm {
  const { kind, scope } = about(db, request);
  const { values, faults } = kind.form(kind.collect(db, scope), request.values ?? {});
  return {
    fields: kind.fields.map((field) => ({ ...field, value: values[field.key] ?? '' })),
    faults,
    advice: kind.advice(db, scope),
  };
}

export interface RequestedPaper extends ReturnType<typeof about> {
  data: object;
  paper: Paper;
}

/** The paper that is asked for, made of what the library holds now. @throws JuanzongError, see `generateDocument` */
export function requestedPaper(db: Database, request: DocumentRequest): RequestedPaper {
  const { kind, scope, issueNumber } = about(db, request);
  const data = kind.fill(kind.collect(db, scope), request.values ?? {});
  const [fault] = kind.form(data, {}).faults;
  if (fault) throw new JuanzongError('document-incomplete', fault.message);
  return { kind, scope, issueNumber, data, paper: kind.make(data) };
}
