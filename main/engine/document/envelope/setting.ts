import { z } from 'zod';
import type { DocumentSetting } from '../../../../shared/envelope.ts';
import { LEVEL_THREES, LINE_PITCHES, PREPRINTS } from '../../../../shared/envelope.ts';
import { optionalText } from '../../input/index.ts';
import type { Setting } from '../../setting/index.ts';

export const documentSetting = z.strictObject({
  issuers: z.array(z.string()),
  printer: optionalText,
  contact: optionalText,
  codes: z.record(z.string(), z.string()),
  linePitch: z.enum(LINE_PITCHES),
  levelThree: z.enum(LEVEL_THREES),
  preprinted: z.enum(PREPRINTS),
});

/** 公文设置: what the papers of an office have in common. */
export const DOCUMENT_SETTING: Setting<DocumentSetting> = {
  key: 'documents',
  schema: documentSetting,
  initial: {
    issuers: [],
    printer: null,
    contact: null,
    codes: {},
    linePitch: '国标撑满',
    levelThree: '常规',
    preprinted: '否',
  },
};
