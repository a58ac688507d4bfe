import { z } from 'zod';
import { day, id } from '../input/index.ts';
import { requireCaseFile } from '../issue/index.ts';
import { command, query, router } from '../procedure.ts';
import { readSetting, writeSetting } from '../setting/index.ts';
import { CALENDAR, readCalendar, type YearDays, yearDays, yearOf } from './calendar.ts';
import { issueLights, letterDue, measureLights } from './read.ts';
import { LIGHT_TABLE, lightTable, readLightTable } from './table.ts';

/** A day entered for another year would count for none. */
function inYear(field: 'holidays' | 'workdays'): [(input: { year: number } & YearDays) => boolean, object] {
  return [
    (input) => input[field].every((each) => each.startsWith(`${input.year}-`)),
    { message: '所列日期应当都在这一年内', path: [field] },
  ];
}

const question = z.object({ caseFileId: id.optional(), issueId: id.optional(), on: day });

export const lightProcedures = router({
  /** The lights of all issues, of a case file's, or of one, as they were on the day `on`. */
  issues: query.input(question).query(({ ctx: { library }, input }) => {
    if (input.caseFileId !== undefined) requireCaseFile(library.db, input.caseFileId);
    return issueLights(library.db, input);
  }),
  /** The same for measures. */
  measures: query.input(question).query(({ ctx: { library }, input }) => {
    if (input.caseFileId !== undefined) requireCaseFile(library.db, input.caseFileId);
    return measureLights(library.db, input);
  }),
  /** The letter that the light of an issue gives cause to on the day `on`; `null` where it has no light. */
  letters: query
    .input(z.object({ issueId: id, on: day }))
    .query(({ ctx, input }) => letterDue(ctx.library.db, input)),
  /** The office's table of lights. */
  table: query.query(({ ctx }) => readLightTable(ctx.library.db)),
  setTable: command
    .meta({ role: 'administrator' })
    .input(z.object({ table: lightTable }))
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => writeSetting(change, LIGHT_TABLE, input.table));
    }),
  /** The holiday calendar by years, and how far it reaches. */
  calendar: query.query(({ ctx }) => readCalendar(ctx.library.db).describe()),
  /** Enters a year by hand; it counts in place of what the program itself knows. */
  setCalendarYear: command
    .meta({ role: 'administrator' })
    .input(
      z
        .object({ year: yearOf })
        .extend(yearDays.shape)
        .refine(...inYear('holidays'))
        .refine(...inYear('workdays')),
    )
    .mutation(({ ctx, input: { year, ...days } }) => {
      ctx.library.change(ctx.actor, (change) =>
        writeSetting(change, CALENDAR, { ...readSetting(change.db, CALENDAR), [year]: days }),
      );
    }),
  /** Forgets what was entered for a year by hand. */
  resetCalendarYear: command
    .meta({ role: 'administrator' })
    .input(z.object({ year: yearOf }))
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => {
        const { [String(input.year)]: _, ...others } = readSetting(change.db, CALENDAR);
        return writeSetting(change, CALENDAR, others);
      });
    }),
});
