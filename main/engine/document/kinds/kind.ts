import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { DocumentField, FieldFault, FieldValue, PaperScope } from '../../../../shared/document.ts';
import { envelopeFaults, type SignedBy } from '../envelope/index.ts';
import type { Paper } from '../paper.ts';
import {
  emptyFields,
  faultsOfOrder,
  faultsOfValues,
  type KindField,
  shownValue,
  withValues,
} from './field.ts';

/** What a paper is about. */
export interface Scope {
  caseFileId: string;
  /** An issue of that case file; `null` for a paper about all of it. */
  issueId: string | null;
  /** The record of supervision that a letter goes with. */
  supervisionId?: string | null;
}

/** What was typed for one paper alone, by the keys of its fields. */
export type TypedValues = Readonly<Record<string, FieldValue>>;

/**
 * A kind of paper: a function from data to blocks. `Data` is plain JSON; it is stored with the paper, and the same data
 * give the same bytes.
 */
export interface KindDefinition<Data extends object> {
  /** For commands and for the library, in kebab case. */
  key: string;
  /** As the office calls it. */
  name: string;
  about: PaperScope;
  fileType: 'docx' | 'xlsx';
  data: z.ZodType<Data>;
  /** What can be filled in for one paper alone. */
  fields: readonly KindField<Data>[];
  /** Values for fields that no library holds, as somebody would type them; with them a paper can be made. */
  example: TypedValues;
  /**
   * Reads the data.
   * @param typed what was typed, unchecked, for data that depend on it, such as the figures of a period
   * @throws JuanzongError where the library lacks what no field of the paper can give
   */
  collect(db: Database, scope: Scope, typed: TypedValues): Data;
  /** What the paper cannot do without beside its required fields; the form asks for it, and no paper is made as long as it is missing. */
  missing?(data: Data): FieldFault[];
  /** By default those that the envelope names. */
  signedBy?: SignedBy;
  /** What a reader would object to; the paper can be made all the same. */
  advice?(db: Database, scope: Scope): string[];
  compose(data: Data): Paper;
}

/** A kind whose data nobody outside needs to know. */
export interface DocumentKind
  extends Pick<KindDefinition<object>, 'key' | 'name' | 'about' | 'fileType' | 'example'> {
  fields: readonly DocumentField[];
  /** @throws JuanzongError, see `KindDefinition.collect` */
  collect(db: Database, scope: Scope, typed?: TypedValues): object;
  advice(db: Database, scope: Scope): string[];
  /** The data with what was typed. @throws JuanzongError `unknown-document-field`, `bad-document-field` */
  fill(data: unknown, values: TypedValues): object;
  /** The form as it stands, with everything that is not right yet. */
  form(data: unknown, values: TypedValues): { values: Record<string, string>; faults: FieldFault[] };
  /** Checks data, as they come from `collect` or from a stored snapshot, and makes the paper. */
  make(data: unknown): Paper;
}

export function defineKind<Data extends object>(definition: KindDefinition<Data>): DocumentKind {
  const {
    data: schema,
    compose,
    fields,
    missing,
    signedBy = 'envelope',
    collect,
    advice,
    ...kind
  } = definition;
  const nameOf = (key: string): string => fields.find((field) => field.key === key)?.name ?? key;
  return {
    ...kind,
    fields,
    collect: (db, scope, typed = {}) => collect(db, scope, typed),
    advice: (db, scope) => advice?.(db, scope) ?? [],
    fill: (data, values) => withValues(schema.parse(data), fields, values),
    form(data, values) {
      const collected = schema.parse(data);
      const faults = faultsOfValues(fields, values);
      const isFaulty = (key: string): boolean => faults.some((fault) => fault.key === key);
      const asked = (filled: Data): FieldFault[] => [
        ...emptyFields(fields, filled),
        ...faultsOfOrder(fields, filled),
        ...envelopeFaults(filled, signedBy, nameOf),
        ...(missing?.(filled) ?? []),
      ];
      const sound = Object.fromEntries(Object.entries(values).filter(([key]) => !isFaulty(key)));
      const filled = withValues(collected, fields, sound);
      const shown = fields.map(({ key }) => [key, shownValue(values[key] ?? filled[key])] as const);
      return {
        values: Object.fromEntries(shown),
        faults: [...faults, ...asked(filled).filter(({ key }) => !isFaulty(key))],
      };
    },
    make: (data) => compose(schema.parse(data)),
  };
}
