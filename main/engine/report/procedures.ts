import { z } from 'zod';
import { FIGURES, REPORT_PARTS } from '../../../shared/report.ts';
import { day, id } from '../input/index.ts';
import { query, router } from '../procedure.ts';
import { readBehind, readReport } from './read.ts';
import { readStanding } from './standing.ts';
import { exportReport } from './workbook.ts';

/** Both days count. */
const question = z.object({ caseFileId: id, from: day, to: day });

const place = z.strictObject({ part: z.enum(REPORT_PARTS), key: id.nullable() });

/** 定期报告: a case file over a period, compared with the period before. */
export const reportProcedures = router({
  /** The figures of a period, whole and by section, lead department and kind, each with the issues behind it. */
  period: query
    .input(question)
    .query(({ ctx, input }) => readReport(ctx.library.db, input.caseFileId, input)),
  /** The list behind one number of it. */
  behind: query
    .input(question.extend({ figure: z.enum(FIGURES), place: place.optional() }))
    .query(({ ctx, input }) => readBehind(ctx.library.db, input)),
  /** How the process stood on a day, in one case file or in all taken together. */
  standing: query
    .input(z.object({ caseFileId: id.optional(), on: day }))
    .query(({ ctx, input }) =>
      readStanding(ctx.library.db, { caseFileId: input.caseFileId ?? null, on: input.on }),
    ),
  /** The figures as the bytes of an .xlsx, in base64; nothing is kept of it. */
  export: query.input(question).query(async ({ ctx, input }) => {
    const { fileName, bytes } = await exportReport(readReport(ctx.library.db, input.caseFileId, input));
    return { fileName, mediaType: XLSX, base64: Buffer.from(bytes).toString('base64') };
  }),
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
