/** What people type, as procedures take it. Blank means nothing: an emptied field is `null`, never ''. */
import { z } from 'zod';
import { DATE_FORM, isDateText } from '../../../shared/date.ts';

/** Of one line or several; ends trimmed, line ends as `\n`. */
const typed = z.string().transform((text) => text.replace(/\r\n?|[\v\u2028\u2029]/gu, '\n').trim());

/** A text that may not be left empty. */
export const requiredText = typed.refine((text) => text !== '', '不能为空');

/** A text that may be emptied. */
export const optionalText = typed.nullable().transform((text) => (text === '' ? null : text));

/** Running text in a column that is never `null`. */
export const bodyText = typed;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The name of a person or a department: one line, single spaces. */
export const nameText = z
  .string()
  .transform(oneLine)
  .refine((text) => text !== '', '不能为空');

/** A name or a title of one line that may be emptied. */
export const optionalName = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : oneLine(text) || null));

/** `2021-03-18`, or `null`. */
export const day = z
  .string()
  .refine((text) => text.length === 10 && isDateText(text), '要写成 2021-03-18')
  .nullable();

/** `2021-03-18` or `2021-03`, or `null`. */
export const date = z.string().refine(isDateText, DATE_FORM).nullable();

export const id = z.string().min(1);
