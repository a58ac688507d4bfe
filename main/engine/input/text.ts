/** What people type, as procedures take it. Blank means nothing: an emptied field is `null`, never ''. */
import { z } from 'zod';
import { DATE_FORM, isDateText } from '../../../shared/date.ts';
import { trimmed } from './blank.ts';

/** Of one line or several; ends trimmed, line ends as `\n`. */
const typed = z
  .string()
  .transform((text) => trimmed(text.replaceAll('\0', '').replace(/\r\n?|[\v\u2028\u2029]/gu, '\n')));

/** A text that may not be left empty. */
export const requiredText = typed
  .refine((text) => text !== '', '不能为空')
  .meta({ description: '文字，不能为空' });

/** A text that may be emptied. */
export const optionalText = typed.nullable().transform((text) => (text === '' ? null : text));

/** Running text in a column that is never `null`. */
export const bodyText = typed;

/** Controls, and what turns the direction of the text around it: a name with one is shown as another than it is. */
const CONTROLS = /\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const isPlain = (text: string): boolean => !CONTROLS.test(text);
const NOT_PLAIN = '含有看不见的控制字符，请重新输入';

const oneLine = (text: string): string => trimmed(text.replace(/\s+/gu, ' '));

/** The name of a person or a department: one line, single spaces. */
export const nameText = z
  .string()
  .transform(oneLine)
  .refine((text) => text !== '', '不能为空')
  .refine(isPlain, NOT_PLAIN);

const LONGEST_NAME = 50;

/** Who acts: as `nameText`, but a line break is refused, for no name has one. At most 50 characters. */
export const actorName = z
  .string()
  .transform(trimmed)
  .refine((text) => text !== '', '不能为空')
  .refine(isPlain, NOT_PLAIN)
  .refine((text) => text.isWellFormed(), NOT_PLAIN)
  .refine((text) => [...text].length <= LONGEST_NAME, `不能超过 ${LONGEST_NAME} 个字符`)
  .meta({ description: `姓名，不超过 ${LONGEST_NAME} 个字符` });

/** A name or a title of one line that may be emptied. */
export const optionalName = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : oneLine(text) || null))
  .refine((text) => text === null || isPlain(text), NOT_PLAIN);

/** `2021-03-18`. */
export const day = z
  .string()
  .refine((text) => text.length === 10 && isDateText(text), '要写成 2021-03-18')
  .meta({ description: '日期，如 2021-03-18' });

/** `2021-03-18`, or `null`. */
export const optionalDay = day.nullable();

/** `2021-03-18` or `2021-03`. */
export const date = z
  .string()
  .refine(isDateText, DATE_FORM)
  .meta({ description: '日期，如 2021-03-18 或 2021-03' });

/** `2021-03-18` or `2021-03`, or `null`. */
export const optionalDate = date.nullable();

export const id = z.string().min(1);
