import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type DocumentNumber, isCode, meantNumber, numberText, parseNumber } from './number.ts';
import { readSeries } from './register.ts';

/** What of a paper's data its number hangs on. */
export interface NumberFacts {
  /** As it was typed; `null`: the next one of the code. */
  number: string | null;
  numberCode: string | null;
  /** `2021-03-18` or `2021-03` */
  date: string | null;
}

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);
const facts = z.object({ number: text, numberCode: text, date: text });

/** The facts in the data of a paper; `null` for a kind that bears no number. */
export function numberFactsOf(data: object): NumberFacts | null {
  return 'number' in data ? (facts.safeParse(data).data ?? null) : null;
}

/** What number a paper would get, or why it can get none. */
export type NumberPlan =
  | { state: 'none' }
  | { state: 'given'; number: DocumentNumber }
  | { state: 'refused'; key: keyof NumberFacts; code: string; message: string };

/**
 * What number a paper gets now. Nothing is reserved.
 *
 * A series begins where the first number that is typed begins it, for it may continue a register on paper; else with 1.
 * What is typed later is the next number, or one before the beginning that no paper has.
 */
export function planNumber(db: Database, { number, numberCode, date }: NumberFacts): NumberPlan {
  if (number !== null) return planTyped(db, number, date);
  if (numberCode === null) return { state: 'none' };
  if (!isCode(numberCode)) {
    return refused(
      'numberCode',
      'bad-document-number',
      `“机关代字”只填年份之前的文字，不超过 20 个字，不带括号和空格，如“松巡办发”，现在是“${numberCode}”。`,
    );
  }
  const year = yearOf(date);
  if (year === null) {
    return refused(
      'date',
      'number-without-date',
      '填了“机关代字”，还要填写“成文日期”：发文字号按其年份编号。',
    );
  }
  const { last } = readSeries(db, { code: numberCode, year });
  return { state: 'given', number: { code: numberCode, year, serial: (last ?? 0) + 1 } };
}

function planTyped(db: Database, typed: string, date: string | null): NumberPlan {
  const number = parseNumber(typed);
  if (!number) return refused('number', 'bad-document-number', formFault(typed));
  const { code, year, serial } = number;
  if ((yearOf(date) ?? year) !== year) {
    return refused(
      'number',
      'number-of-other-year',
      `“发文字号”${typed}的年份与“成文日期”${date}的年份不一致，请改正。`,
    );
  }
  const { last, holder } = readSeries(db, number);
  const held = holder(serial);
  if (held?.status === 'voided') {
    return refused('number', 'number-voided', `${typed}已作废，不再使用，请换一个号或留空由程序编号。`);
  }
  if (held) {
    return refused('number', 'number-used', `${typed}已用于《${held.title}》，请换一个号或留空由程序编号。`);
  }
  if (last !== null && serial > last + 1) {
    const next = numberText({ code, year, serial: last + 1 });
    return refused(
      'number',
      'number-gap',
      `${typed}不能跳号使用，下一个号是${next}，请改正或留空由程序编号。`,
    );
  }
  return { state: 'given', number };
}

function formFault(typed: string): string {
  const meant = meantNumber(typed);
  const right = meant
    ? `应写成“${numberText(meant)}”`
    : '要写成“松巡办发〔2026〕3号”的形式：机关代字、年份、序号';
  return `“发文字号”${right}，年份用六角括号〔〕，序号不加“第”、不补零，现在是“${typed}”。`;
}

function yearOf(date: string | null): number | null {
  const year = Number(date?.slice(0, 4));
  return date === null || !Number.isInteger(year) || year < 1000 ? null : year;
}

function refused(key: keyof NumberFacts, code: string, message: string): NumberPlan {
  return { state: 'refused', key, code, message };
}
