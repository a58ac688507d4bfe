import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  LEVEL_THREES,
  LINE_PITCHES,
  PREPRINTS,
  PUBLICITIES,
  SEALS,
  URGENCIES,
} from '../../../../shared/envelope.ts';
import { readSetting } from '../../setting/index.ts';
import { DOCUMENT_SETTING } from './setting.ts';

const text = z.string().nullable().default(null);
const names = z.array(z.string()).default([]);

/** The part of a paper's data that every kind has; spread it into the kind's own `z.strictObject`. */
export const envelopeShape = {
  /** 份号 */
  serial: text,
  /** 密级和保密期限: 机密★1年 */
  classification: text,
  urgency: z.enum(URGENCIES).nullable().default(null),
  /** 发文机关, the one in charge first. */
  issuers: names,
  /** 发文字号: 松巡办发〔2026〕3号 */
  number: text,
  /** 机关代字, from which the register makes the number: 松巡办发 */
  numberCode: text,
  /** 签发人 */
  signers: names,
  /** 签发人职务, for the paper that bears the first signer's stamp. */
  signerTitle: text,
  drafter: text,
  checker: text,
  /** 主送, as printed, without its colon. */
  recipients: text,
  /** 抄送, as printed, without its full stop. */
  copies: text,
  /** 成文日期, `2021-03-18` */
  date: text,
  /** 印发机关 */
  printer: text,
  /** 印发日期, `2021-03-18` */
  printedOn: text,
  /** 份数 */
  copyCount: z.int().nullable().default(null),
  publicity: z.enum(PUBLICITIES).nullable().default(null),
  /** 附注, without its brackets. */
  note: text,
  /** 附件说明: the names of what is attached. */
  attachments: names,
  contact: text,
  seal: z.enum(SEALS).default('盖章'),
  linePitch: z.enum(LINE_PITCHES).default('国标撑满'),
  levelThree: z.enum(LEVEL_THREES).default('常规'),
  preprinted: z.enum(PREPRINTS).default('否'),
};
const envelope = z.strictObject(envelopeShape);
export type Envelope = z.infer<typeof envelope>;

/**
 * The envelope as the office has set it.
 * @param kind key of the kind of paper, for its 机关代字
 * @param unit who issues it where the office has set nobody
 */
export function collectEnvelope(db: Database, kind: string, unit: string | null): Envelope {
  const { issuers, printer, contact, codes, linePitch, levelThree, preprinted } = readSetting(
    db,
    DOCUMENT_SETTING,
  );
  const own = issuers.length > 0 ? issuers : unit === null ? [] : [unit];
  return envelope.parse({
    issuers: own,
    printer,
    contact,
    numberCode: codes[kind] ?? null,
    linePitch,
    levelThree,
    preprinted,
  });
}
