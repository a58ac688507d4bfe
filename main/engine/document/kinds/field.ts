import { DATE_FORM, isDateText } from '../../../../shared/date.ts';
import type { DocumentField, FieldFault, FieldValue } from '../../../../shared/document.ts';
import { nearestNames } from '../../call/nearest.ts';
import { JuanzongError } from '../../error.ts';
import { tidyLine, tidyNames, tidyText } from './tidy.ts';

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

const DAY_FORM = '要写成 2021-03-18';
const DAY_LENGTH = '2021-03-18'.length;
/** More digits than any count of papers, people or things has. */
const MOST_DIGITS = 9;

/** What a value should look like; `null` where it does. */
function expectedForm(field: DocumentField, value: string): string | null {
  const { type, choices = [], day, least = 0, pattern, hint = '形式不对' } = field;
  switch (type) {
    case 'date': {
      const isRight = isDateText(value) && (!day || value.length === DAY_LENGTH);
      return isRight ? null : day ? DAY_FORM : DATE_FORM;
    }
    case 'number': {
      if (!/^\d+$/u.test(value) || Number(value) < least) return `要填不小于${least}的整数`;
      return value.length > MOST_DIGITS ? `不能超过${MOST_DIGITS}位数字` : null;
    }
    case 'choice':
      return choices.includes(value) ? null : `只能填${choices.join('、')}`;
    case 'line':
      return pattern === undefined || new RegExp(pattern, 'u').test(value) ? null : hint;
    default:
      return null;
  }
}

/** Days that are on the wrong side of another one. */
export function faultsOfOrder<Data extends object>(
  fields: readonly KindField<Data>[],
  data: Data,
): FieldFault[] {
  const dayOf = (key: string): { name: string; day: string } | null => {
    const field = fields.find((each) => each.key === key);
    const day = field ? data[field.key] : null;
    return field && typeof day === 'string' && day.length === DAY_LENGTH ? { name: field.name, day } : null;
  };
  return fields.flatMap(({ key, notBefore, notAfter }) => {
    const own = dayOf(key);
    if (own === null) return [];
    const [first, last] = [dayOf(notBefore ?? ''), dayOf(notAfter ?? '')];
    const told = ({ name, day }: { name: string; day: string }): string => `“${name}”（${day}）`;
    return [
      ...(first && own.day < first.day ? [`${told(own)}不能早于${told(first)}，请核对。`] : []),
      ...(last && own.day > last.day ? [`${told(own)}不能晚于${told(last)}，请核对。`] : []),
    ].map((message) => ({ key, message }));
  });
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
    if (!fields.some((field) => field.key === key)) throw unknownField(fields, key);
  }
  const faults = faultsOfValues(fields, values);
  if (faults.length > 0) {
    throw new JuanzongError('bad-document-field', faults.map(({ message }) => message).join(''));
  }
  const taken = fields.flatMap((field) => {
    const { key, always } = field;
    // Names in the records of the library may end in a mark too.
    const value = values[key] === undefined && field.bare ? recorded(data[key]) : values[key];
    if (value === undefined) return [];
    const tidy = takenValue(field, value);
    return tidy === null && always ? [] : [[key, tidy] as const];
  });
  return { ...data, ...Object.fromEntries(taken) };
}

function recorded(value: unknown): FieldValue | undefined {
  if (Array.isArray(value)) return value.filter((name) => typeof name === 'string');
  return typeof value === 'string' ? value : undefined;
}

function takenValue({ type, bare }: DocumentField, value: FieldValue): string | number | string[] | null {
  const tidy = bare ? tidyNames : tidyLine;
  if (type === 'names') {
    const names = Array.isArray(value) ? value : shownValue(value).split(/[、，,；;\n]/u);
    return names.map((name: string) => tidy(name)).filter((name) => name !== '');
  }
  const text =
    type === 'text'
      ? tidyText(Array.isArray(value) ? value.join('\n') : shownValue(value))
      : tidy(shownValue(value));
  if (text === '') return null;
  return type === 'number' ? Number(text) : text;
}

/** Names the fields that may have been meant, else those that are the paper's own. */
function unknownField(fields: readonly DocumentField[], typed: string): JuanzongError {
  const told = (some: readonly DocumentField[]): string =>
    some.map(({ key, name }) => `${name}（${key}）`).join('、');
  const isLatin = /^[\w.-]+$/u.test(typed);
  const near = isLatin
    ? nearestNames(
        typed,
        fields.map(({ key }) => key),
      ).flatMap((key) => fields.filter((field) => field.key === key))
    : fields.filter(({ name }) => name.includes(typed) || typed.includes(name)).slice(0, 3);
  const rest =
    near.length > 0
      ? `相近的有：${told(near)}。`
      : `这种文书自己的项目有：${told(fields.filter(({ group }) => group === undefined))}；公文要素和版面的项目见文书种类一览。`;
  return new JuanzongError('unknown-document-field', `文书没有“${typed}”这一项。${rest}`);
}
