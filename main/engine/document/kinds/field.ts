import { DATE_FORM, isDateText } from '../../../../shared/date.ts';
import type { DocumentField, FieldFault } from '../../../../shared/document.ts';
import { JuanzongError } from '../../error.ts';

/** A field at the top of a kind's data: text, or a list of names. */
export interface KindField<Data> extends DocumentField {
  key: keyof Data & string;
}

/** How a value of the data stands in a form. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' ? value : '';
}

/** What is wrong with values as they were typed, whatever the rest of the data is. */
export function faultsOfValues(
  fields: readonly DocumentField[],
  values: Readonly<Record<string, string>>,
): FieldFault[] {
  return fields.flatMap(({ key, name, type }) => {
    const value = values[key]?.trim() ?? '';
    if (type !== 'date' || value === '' || isDateText(value)) return [];
    return [{ key, message: `“${name}”${DATE_FORM}，现在是“${value}”。` }];
  });
}

/**
 * The data with what was typed in their place; an empty field means that nothing is known.
 * @throws JuanzongError `unknown-document-field`, `bad-document-field`
 */
export function withValues<Data extends object>(
  data: Data,
  fields: readonly KindField<Data>[],
  values: Readonly<Record<string, string>>,
): Data {
  for (const key of Object.keys(values)) {
    if (!fields.some((field) => field.key === key)) {
      const known = fields.map((field) => field.key).join('、');
      throw new JuanzongError('unknown-document-field', `文书没有“${key}”这一项，可填写的有：${known}。`);
    }
  }
  const [fault] = faultsOfValues(fields, values);
  if (fault) throw new JuanzongError('bad-document-field', fault.message);
  const typed = fields.flatMap(({ key, type }) => {
    const value = values[key];
    return value === undefined ? [] : [[key, typedValue(type, value.trim())] as const];
  });
  return { ...data, ...Object.fromEntries(typed) };
}

function typedValue(type: DocumentField['type'], value: string): string | string[] | null {
  if (type !== 'names') return value === '' ? null : value;
  return value
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
