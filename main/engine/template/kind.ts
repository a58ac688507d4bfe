import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { DocumentField, FieldFault } from '../../../shared/document.ts';
import type { TemplateNeeds, TemplateValues } from '../../../shared/template.ts';
import { type DocumentKind, kindOf, type Scope, type TypedValues } from '../document/kinds/index.ts';
import { JuanzongError } from '../error.ts';
import { dateText } from '../gongwen/index.ts';
import type { Library } from '../library/index.ts';
import { collectFacts } from './facts.ts';
import { FREE_KIND, fieldsFor, freeKind, isShown, TITLE } from './fields.ts';
import { type StoredVersion, versionOf } from './read.ts';
import { fillFile } from './read-file.ts';

const values: z.ZodType<TemplateValues> = z.lazy(() =>
  z.strictObject({
    texts: z.record(z.string(), z.string()),
    lists: z.record(z.string(), z.array(values)),
  }),
);

/** What the data of a paper from a template hold beside those of its kind. */
const templatePart = z.strictObject({
  template: z.strictObject({
    versionId: z.string(),
    name: z.string(),
    number: z.int(),
    sha256: z.string(),
  }),
  facts: z.strictObject({ paper: values, issue: values.nullable() }),
});
const part = z.object(templatePart.shape);

/** The version of a template that data name; none for those of a paper that the program drew itself. */
export function versionIn(data: unknown): string | null {
  const { success, data: found } = part.safeParse(data);
  return success ? found.template.versionId : null;
}

/**
 * The kind that papers of these data are of.
 * @throws JuanzongError `unknown-document-kind`, `template-not-found`
 */
export function kindOfPaper(library: Library, key: string, data: unknown): DocumentKind {
  const version = versionIn(data);
  return version === null ? kindOf(key) : templateKind(library, versionOf(library.db, version));
}

/** A version of a template as a kind of paper: its fields and data, and what the template asks of the library beside. */
export function templateKind(library: Library, version: StoredVersion): DocumentKind {
  const { needs } = version;
  const inner = innerKind(version);
  const hasNumber = inner.fields.some(
    ({ key, name }) => key === 'number' && needs.paper.texts.includes(name),
  );
  const fields = inner.fields
    .filter((field) => isWanted(field, needs, hasNumber))
    // What the template has a place for is its own, whatever part of other papers it is.
    .map(({ group, ...field }) =>
      group === undefined || needs.paper.texts.includes(field.name) ? field : { ...field, group },
    );
  // A paper that does not show its number takes none from the register.
  const wrapped = (data: object, facts: object): object => ({
    ...data,
    ...(hasNumber ? {} : { number: null, numberCode: null }),
    ...facts,
  });
  return {
    key: inner.key,
    name: version.name,
    about: needs.issue ? 'issue' : inner.about,
    fileType: 'docx',
    example: inner.example,
    fields,
    collect(db, scope, typed) {
      const { id: versionId, name, number, sha256 } = version;
      const template = { versionId, name, number, sha256 };
      return wrapped(inner.collect(db, scope, typed), {
        template,
        facts: collectFacts(db, scope, needs),
      });
    },
    advice: (db, scope) => [...inner.advice(db, scope), ...emptyFacts(db, scope, needs)],
    fill(data, typed) {
      const [own, rest] = parted(data);
      return wrapped(inner.fill(own, typed), rest);
    },
    form(data, typed) {
      const [own] = parted(data);
      const { values: all, faults } = inner.form(own, typed);
      return { values: all, faults: faults.filter((fault) => isOfForm(fault, fields)) };
    },
    make(data) {
      const [own, { facts }] = parted(data);
      const { values: shown } = inner.form(own, {});
      const texts = Object.fromEntries(
        inner.fields.filter(isShown).map((field) => [field.name, printed(field, shown[field.key] ?? '')]),
      );
      const title = titleOf(inner, own, shown);
      const paper = { ...facts.paper, texts: { ...facts.paper.texts, ...texts, [TITLE]: title } };
      return {
        type: 'filled',
        title,
        creator: shown['issuers'] ?? '',
        date: shown['date'] || null,
        bytes: () =>
          fillFile(
            { path: join(library.path, version.path), name: version.name, sha256: version.sha256 },
            fieldsFor(version.kind),
            { paper, issue: facts.issue },
          ),
      };
    },
  };
}

/** The kind that says what is filled in for the paper alone. */
function innerKind({ kind, name, needs }: StoredVersion): DocumentKind {
  return kind === null ? freeKind(name, needs) : kindOf(kind);
}

/** Fields that the template has no place for are asked for only where they decide on the paper's number. */
function isWanted(field: DocumentField, { paper }: TemplateNeeds, hasNumber: boolean): boolean {
  if (field.required || paper.texts.includes(field.name)) return true;
  return hasNumber && (field.key === 'numberCode' || field.key === 'date');
}

/** What is wrong with a field that nobody sees cannot be put right; what concerns no field can. */
function isOfForm({ key }: FieldFault, fields: readonly DocumentField[]): boolean {
  return fields.some((field) => field.key === key) || key === '';
}

function parted(data: unknown): [own: object, rest: z.infer<typeof templatePart>] {
  const { template, facts, ...own } = z.looseObject(templatePart.shape).parse(data);
  return [own, { template, facts }];
}

/** How a field stands in a paper. */
function printed({ type }: DocumentField, value: string): string {
  return type === 'date' && /^\d{4}-\d{2}(-\d{2})?$/u.test(value) ? dateText(value) : value;
}

/** Many kinds have a title of their own where none was typed. */
function titleOf(inner: DocumentKind, own: object, shown: Readonly<Record<string, string>>): string {
  return shown['title'] || (inner.key === FREE_KIND ? inner.name : inner.make(own).title);
}

/** What the library has nothing to say of, though the template asks for it. */
function emptyFacts(db: Database, scope: Scope, needs: TemplateNeeds): string[] {
  const { paper, issue } = collectFacts(db, scope, needs);
  const names = [
    ...emptyTexts(paper),
    ...(issue ? emptyTexts(issue).map((name) => `问题.${name}`) : []),
  ].filter((name) => !needs.optional.includes(name));
  return names.length === 0 ? [] : [`${names.map((name) => `“${name}”`).join('')}没有内容，成文中留空`];
}

function emptyTexts({ texts }: TemplateValues): string[] {
  return Object.entries(texts)
    .filter(([, text]) => text === '')
    .map(([name]) => name);
}

/** What was typed, by the keys of fields: names as they stand in the template will do too. */
export function byKeys(version: StoredVersion, typed: TypedValues): TypedValues {
  const { fields } = innerKind(version);
  const known = Object.entries(typed).map(([key, value]) => {
    const field = fields.find((each) => each.key === key) ?? fields.find((each) => each.name === key);
    if (field) return [field.key, value] as const;
    const names = fields
      .filter((each) => isShown(each) && version.needs.paper.texts.includes(each.name))
      .map(({ name }) => name)
      .join('、');
    throw new JuanzongError(
      'unknown-document-field',
      `模板没有“${key}”这一项可填，可填写的有：${names || '无'}；其余内容取自卷宗库。`,
    );
  });
  return Object.fromEntries(known);
}
