import type { Database } from 'better-sqlite3';
import type { DocumentForm, FieldFault } from '../../../shared/document.ts';
import { numberText } from '../document-number/index.ts';
import { JuanzongError } from '../error.ts';
import { resolveIssue } from '../issue/index.ts';
import { requireComplete } from './complete.ts';
import { envelopeAdvice } from './envelope/index.ts';
import { type DocumentKind, kindOf, type Scope, type TypedValues } from './kinds/index.ts';
import { numberedPaper, plannedPaper } from './numbered.ts';
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
  const typed = request.values ?? {};
  const collected = kind.collect(db, scope, typed);
  const { values, faults } = kind.form(collected, typed);
  const isFilled = !faults.some(({ key }) => NUMBER_KEYS.has(key));
  const data = filledSoFar(kind, collected, typed, faults);
  const planned = isFilled ? plannedPaper(db, { kind, scope, data }) : null;
  return {
    fields: kind.fields.map((field) => ({ ...field, value: values[field.key] ?? '' })),
    faults:
      planned?.state === 'refused' ? [...faults, { key: planned.key, message: planned.message }] : faults,
    advice: [
      ...kind.advice(db, scope),
      ...(faults.some(({ key }) => key === 'classification') ? [] : envelopeAdvice(data)),
    ],
    number: planned?.state === 'planned' && planned.number ? numberText(planned.number) : null,
  };
}

const NUMBER_KEYS: ReadonlySet<string> = new Set(['number', 'numberCode', 'date']);

/** The data with those of the typed values that are right. */
function filledSoFar(
  kind: DocumentKind,
  collected: object,
  typed: TypedValues,
  faults: readonly FieldFault[],
): object {
  const sound = Object.entries(typed).filter(([key]) => !faults.some((fault) => fault.key === key));
  return kind.fill(collected, Object.fromEntries(sound));
}

export interface RequestedPaper extends ReturnType<typeof about> {
  data: object;
}

/** What the paper that is asked for would be made of now, but for its number. @throws JuanzongError, see `generateDocument` */
export function requestedData(db: Database, request: DocumentRequest): RequestedPaper {
  const { kind, scope, issueNumber } = about(db, request);
  const typed = request.values ?? {};
  const data = kind.fill(kind.collect(db, scope, typed), typed);
  requireComplete(kind, data);
  return { kind, scope, issueNumber, data };
}

/** The paper as it would be made now, with the number that it would get. @throws JuanzongError, see `generateDocument` */
export function requestedPaper(db: Database, request: DocumentRequest): Paper {
  const wanted = requestedData(db, request);
  return wanted.kind.make(numberedPaper(db, wanted).data);
}
