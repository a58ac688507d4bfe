import { z } from 'zod';
import { id } from '../input/index.ts';
import { command, query, router } from '../procedure.ts';
import { readSetting, writeSetting } from '../setting/index.ts';
import { LETTER_SETTING, letterSetting, recordProcedures } from '../supervision/index.ts';
import { draftLetter } from './draft.ts';
import { letterCause, newLetter } from './input.ts';
import { letterOfRecord, makeLetter } from './make.ts';

const values = z.record(z.string(), z.string()).default({});

/** 督导: the records, and the letters that go out with them. */
export const supervisionProcedures = router({
  ...recordProcedures,
  /** What a letter would say, from lights or from the findings of a record. */
  draft: query.input(letterCause).query(({ ctx, input }) => draftLetter(ctx.library.db, input)),
  /** Makes a record with its letter in one step; what is not given is as drafted. */
  letter: command.input(newLetter).mutation(({ ctx, input }) => makeLetter(ctx.library, ctx.actor, input)),
  /** Makes the letter of a record as it is now. */
  paper: command
    .input(z.object({ supervisionId: id, values }))
    .mutation(({ ctx, input }) => letterOfRecord(ctx.library, ctx.actor, input.supervisionId, input.values)),
  /** What the letters of the office have in common. */
  letterSetting: query.query(({ ctx }) => readSetting(ctx.library.db, LETTER_SETTING)),
  setLetterSetting: command
    .meta({ role: 'administrator' })
    .input(z.object({ setting: letterSetting }))
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => writeSetting(change, LETTER_SETTING, input.setting));
    }),
});
