import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  COUNTINGS,
  INITIAL_LIGHT_TABLE,
  LIGHT_LETTERS,
  LIGHTS,
  type LightTable,
} from '../../../shared/light.ts';
import { nameText } from '../input/index.ts';
import { readSetting, type Setting } from '../setting/index.ts';

/** A span of days that a person may mean; far longer ones are slips of the keyboard. */
const MOST_DAYS = 3650;

const rule = z.strictObject({
  colour: z.enum(LIGHTS),
  daysLeft: z.int().min(-MOST_DAYS).max(MOST_DAYS),
  reaches: nameText,
  letter: z.enum(LIGHT_LETTERS).nullable(),
});

/** The nearer the deadline, the graver the colour; each colour at most once. */
export const lightTable: z.ZodType<LightTable> = z.strictObject({
  counting: z.enum(COUNTINGS),
  rules: z
    .array(rule)
    .min(1, '至少要有一种灯色')
    .transform((rules) => rules.toSorted((a, b) => a.daysLeft - b.daysLeft))
    .refine(
      (rules) => new Set(rules.map(({ colour }) => colour)).size === rules.length,
      '同一种灯色只能设置一次',
    )
    .refine(
      (rules) => new Set(rules.map(({ daysLeft }) => daysLeft)).size === rules.length,
      '各灯色的天数不能相同',
    )
    .refine((rules) => {
      const places = rules.map(({ colour }) => LIGHTS.indexOf(colour));
      return places.every((place, index) => index === 0 || (places[index - 1] ?? 0) < place);
    }, '剩余天数应当红灯最少、黄灯其次、绿灯最多'),
});

/** 红黄绿灯设置. */
export const LIGHT_TABLE: Setting<LightTable> = {
  key: 'lights',
  schema: lightTable,
  initial: INITIAL_LIGHT_TABLE,
};

export function readLightTable(db: Database): LightTable {
  return readSetting(db, LIGHT_TABLE);
}
