import { isDateText } from '../../../../shared/date.ts';
import type { TypedValues } from './kind.ts';

/** A whole day that was typed, `2021-03-18`; `null` where there is none, or it is not one. */
export function typedDay(typed: TypedValues, key: string): string | null {
  const value = typed[key];
  const text = typeof value === 'string' ? value.trim() : '';
  return text.length === 10 && isDateText(text) ? text : null;
}
