import { DATE_FORM, isDateText } from '../../../../shared/date.ts';
import type { DocumentField, FieldFault, FieldValue } from '../../../../shared/document.ts';
import { JuanzongError } from '../../error.ts';

/** A field at the top of a kind's data: text, a list of names, or a number. */
export interface KindField<Data> extends DocumentField {
  key: keyof Data & string;
}

type Values = Readonly<Record<string, FieldValue>>;

/** How a value of the data stands in a form. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

/** What is wrong with values as they were typed, whatever the rest of the data is. */
export function faultsOfValues(fields: readonly DocumentField[], values: Values): FieldFault[] {
  return fields.flatMap((field) => {
    const { key, name } = field;
    const value = shownValue(values[key]).trim();
    const form = value === '' ? null : expectedForm(field, value);
    return form === null ? [] : [{ key, message: `“${name}”${form}，现在是“${value}”。` }];
  });
}

/** What a value should look like; `null` where it does. */
function expectedForm({ type, choices = [] }: DocumentField, value: string): string | null {
  if (type === 'date') return isDateText(value) ? null : DATE_FORM;
  if (type === 'number') return /^\d{1,9}$/.test(value) ? null : '要填整数';
  if (type === 'choice') return choices.includes(value) ? null : `只能填${choices.join('、')}`;
  return null;
}

/** What is said of a required field that says nothing. */
export function emptyMessage(name: string): string {
  return `“${name}”还没有填写，请填写后再生成。`;
}

/** Required fields that say nothing. */
export function emptyFields<Data extends object>(
  fields: readonly KindField<Data>[],
  data: Data,
): FieldFault[] {
  return fields
    .filter(({ key, required }) => required && shownValue(data[key]).trim() === '')
    .map(({ key, name }) => ({ key, message: emptyMessage(name) }));
}

/**
 * The data with what was typed in their place; an empty field means that nothing is known.
 * @throws JuanzongError `unknown-document-field`, `bad-document-field`
 */
export function withValues<Data extends object>(
  data: Data,
  fields: readonly KindField<Data>[],
  values: Values,
): Data {
  for (const key of Object.keys(values)) {
    if (!fields.some((field) => field.key === key)) {
      const known = fields.map((field) => field.key).join('、');
      throw new JuanzongError('unknown-document-field', `文书没有“${key}”这一项，可填写的有：${known}。`);
    }
  }
  const [fault] = faultsOfValues(fields, values);
  if (fault) throw new JuanzongError('bad-document-field', fault.message);
  const typed = fields.flatMap(({ key, type, always }) => {
    const value = values[key];
    if (value === undefined) return [];
    const taken = typedValue(type, value);
    return taken === null && always ? [] : [[key, taken] as const];
  });
  return { ...data, ...Object.fromEntries(typed) };
}

function typedValue(type: DocumentField['type'], value: FieldValue): string | number | string[] | null {
  if (type === 'names') {
    const names = Array.isArray(value) ? value : shownValue(value).split(/[、，,；;\n]/u);
    return names.map((name: string) => name.trim()).filter((name) => name !== '');
  }
  const text = (Array.isArray(value) ? value.join(type === 'text' ? '\n' : '、') : shownValue(value)).trim();
  if (text === '') return null;
  return type === 'number' ? Number(text) : text;
}
