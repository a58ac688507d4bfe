import type { DocumentForm } from '../../../shared/document.ts';
import {
  type GeneratedDocument,
  keepPaper,
  packPaper,
  paperName,
  requireComplete,
  type Scope,
  type TypedValues,
} from '../document/index.ts';
import { JuanzongError } from '../error.ts';
import { resolveIssue } from '../issue/index.ts';
import type { Library, WritableLibrary } from '../library/index.ts';
import { byKeys, templateKind } from './kind.ts';
import { newestVersion } from './read.ts';

/** A paper that is wanted from a template. */
export interface TemplateRequest {
  caseFileId: string;
  /** Name or id of the template; its newest version is taken. */
  template: string;
  /** An id, or `CASE:NUMBER`; for templates that are about one issue. */
  issue?: string | undefined;
  /** What was typed for this paper alone, by keys of fields or by their names. */
  values?: TypedValues | undefined;
}

/** What the paper is about. @throws JuanzongError `template-not-found`, `issue-missing`, `issue-not-wanted`, `issue-not-found` */
function about(library: Library, { template, caseFileId, issue }: TemplateRequest) {
  const version = newestVersion(library.db, template);
  const kind = templateKind(library, version);
  const { name } = version;
  if (issue === undefined) {
    if (kind.about !== 'issue')
      return { version, kind, scope: { caseFileId, issueId: null }, issueNumber: null };
    throw new JuanzongError('issue-missing', `模板“${name}”按问题生成，请指定问题。`);
  }
  if (kind.about === 'caseFile') {
    throw new JuanzongError('issue-not-wanted', `模板“${name}”按整个卷宗生成，请不要指定问题。`);
  }
  const found = resolveIssue(library.db, issue);
  if (found.caseFileId !== caseFileId) {
    throw new JuanzongError('issue-not-found', `问题“${issue}”不属于卷宗“${caseFileId}”，请核对问题编号。`);
  }
  const scope: Scope = { caseFileId, issueId: found.id };
  return { version, kind, scope, issueNumber: found.number };
}

/** What the paper would be made of now, and what is not right yet. @throws JuanzongError, see `generateFromTemplate` */
export function templateForm(library: Library, request: TemplateRequest): DocumentForm {
  const { kind, scope, version } = about(library, request);
  const typed = byKeys(version, request.values ?? {});
  const { values, faults } = kind.form(kind.collect(library.db, scope, typed), typed);
  return {
    fields: kind.fields.map((field) => ({ ...field, value: values[field.key] ?? '' })),
    faults,
    advice: kind.advice(library.db, scope),
    number: null,
  };
}

/** The bytes of the paper as it would be made now, without a number from the register. @throws JuanzongError, see `generateFromTemplate` */
export async function templateDraft(library: Library, request: TemplateRequest): Promise<Uint8Array> {
  const { kind, scope, version } = about(library, request);
  const typed = byKeys(version, request.values ?? {});
  return packPaper(kind.make(kind.fill(kind.collect(library.db, scope, typed), typed)));
}

/** A paper from a template, with what its reader would miss. */
export type TemplatePaper = GeneratedDocument & { advice: readonly string[] };

/**
 * Makes a paper from the newest version of a template, of what the library holds now, and keeps it with these data.
 * @throws JuanzongError `template-not-found`, `issue-missing`, `issue-not-wanted`, `issue-not-found`, `case-not-found`,
 *   `document-incomplete`, `unknown-document-field`, `bad-document-field`, `template-unsound`, `template-changed`,
 *   `template-missing`, those of its number and of the disk, see `keepPaper`; then the library is as before
 */
export async function generateFromTemplate(
  library: WritableLibrary,
  actor: string,
  request: TemplateRequest,
): Promise<TemplatePaper> {
  const { kind, scope, issueNumber, version } = about(library, request);
  const typed = byKeys(version, request.values ?? {});
  const data = kind.fill(kind.collect(library.db, scope, typed), typed);
  requireComplete(kind, data);
  const name = paperName(kind.name, issueNumber);
  const advice = kind.advice(library.db, scope);
  return { ...(await keepPaper(library, actor, { kind, scope, name, data, typed })), advice };
}
