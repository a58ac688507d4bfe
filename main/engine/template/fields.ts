import { z } from 'zod';
import type { DocumentField, PaperScope } from '../../../shared/document.ts';
import type { TemplateNeeds } from '../../../shared/template.ts';
import { readCaseFile } from '../casefile/index.ts';
import { collectEnvelope, type Envelope, envelopeFields, envelopeShape } from '../document/envelope/index.ts';
import { type DocumentKind, kindOf } from '../document/kinds/index.ts';
import { defineKind } from '../document/kinds/kind.ts';

/** What is filled in for a paper alone, by the names that stand in templates. */
export interface TemplateFields {
  names: readonly string[];
  /** Those that every template of the kind must have. */
  required: readonly string[];
  /** What papers of the kind are about; any template that is bound to none decides by itself. */
  about: PaperScope | null;
}

/** Key of papers from templates that are bound to no kind. */
export const FREE_KIND = 'template';

/** What every paper has, whether its form asks for it or its kind makes it. */
export const TITLE = '标题';

/** What a template may ask for. @param kind key of the kind that it is bound to @throws JuanzongError `unknown-document-kind` */
export function fieldsFor(kind: string | null): TemplateFields {
  const { fields, about } = kind === null ? freeKind('', null) : kindOf(kind);
  const shown = fields.filter(isShown);
  return {
    names: [...new Set([TITLE, ...shown.map(({ name }) => name)])],
    required: kind === null ? [] : shown.filter(({ required }) => required).map(({ name }) => name),
    about: kind === null ? null : about,
  };
}

/** How a paper looks is up to the template, and its number comes from its code. */
export function isShown({ group, key }: DocumentField): boolean {
  return group !== 'look' && key !== 'numberCode' && key !== 'seal';
}

/** Fields without which a paper goes nowhere, where its template has a place for them. */
const REQUIRED: readonly (keyof Envelope)[] = ['issuers', 'recipients', 'date'];

/**
 * A kind of its own for a template that is bound to none: the envelope and a title.
 * @param needs of the template; `null` before they are known
 */
export function freeKind(name: string, needs: TemplateNeeds | null): DocumentKind {
  const title = { key: 'title', name: TITLE, type: 'line' } as const;
  const isNeeded = (field: string): boolean =>
    (needs?.paper.texts.includes(field) ?? false) && !needs?.optional.includes(field);
  const required = envelopeFields()
    .filter(({ key, name: field }) => REQUIRED.includes(key) && isNeeded(field))
    .map(({ key }) => key);
  return defineKind({
    key: FREE_KIND,
    name,
    about: needs?.issue ? 'issue' : 'caseFile',
    fileType: 'docx',
    data: z.strictObject({ ...envelopeShape, title: z.string().nullable() }),
    fields: [{ ...title, required: isNeeded(TITLE) }, ...envelopeFields(required)],
    example: {},
    collect: (db, { caseFileId }) => ({
      ...collectEnvelope(db, FREE_KIND, readCaseFile(db, caseFileId).inspectedUnit),
      title: name,
    }),
    compose: () => {
      throw new Error('A paper from a template has no blocks.');
    },
  });
}
