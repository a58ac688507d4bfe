import { z } from 'zod';
import { LIGHT_LETTERS } from '../../../shared/light.ts';
import type { LetterSetting } from '../../../shared/supervision.ts';
import { optionalText } from '../input/index.ts';
import type { Setting } from '../setting/index.ts';

/** The longest time to answer that makes sense, in days. */
const LONGEST = 366;

export const letterSetting = z.strictObject({
  sender: optionalText,
  contact: optionalText,
  replyDays: z.record(z.enum(LIGHT_LETTERS), z.int().min(0).max(LONGEST).nullable()),
});

/** 督导文书设置: what the letters of an office have in common. */
export const LETTER_SETTING: Setting<LetterSetting> = {
  key: 'letters',
  schema: letterSetting,
  initial: {
    sender: null,
    contact: null,
    replyDays: { 'reminder-letter': null, 'supervision-notice': 15, 'interview-notice': 30 },
  },
};
