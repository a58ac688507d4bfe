import { z } from 'zod';
import { KNOWN_LIST_COLUMNS, LIST_COLUMN_NAMES, LISTS } from '../../../shared/list.ts';
import { day, id, nameText } from '../input/index.ts';
import { command, query, router } from '../procedure.ts';
import { EXPORT_TYPES, exportList } from './export.ts';
import { listFilter } from './filter.ts';
import { arrange, arrangeAsUsual, columnKey, layoutOf } from './layout.ts';
import { showList } from './show.ts';

const which = z.object({ list: z.enum(LISTS) });

const question = which.extend({ caseFileId: id, on: day, filter: listFilter.optional() });

/** A head or a name that a column of paper has room for. */
const label = nameText.refine((text) => [...text].length <= 20, '不能超过 20 个字');

const administering = command.meta({ role: 'administrator' });

/** 四个清单: four views of the problems of a case file, each with the columns that the office has chosen. */
export const listProcedures = router({
  /** A list as it is on the day `on`, with what is missing in it. */
  show: query.input(question).query(({ ctx, input }) => showList(ctx.library.db, input)),
  /** A list as the bytes of a file, in base64; nothing is kept of it. */
  export: query.input(question.extend({ type: z.enum(EXPORT_TYPES) })).query(async ({ ctx, input }) => {
    const { fileName, bytes } = await exportList(ctx.library.db, input, input.type);
    return { fileName, mediaType: MEDIA_TYPES[input.type], base64: Buffer.from(bytes).toString('base64') };
  }),
  /** What each list is called and shows, and everything that it could show. */
  columns: query.query(({ ctx }) =>
    LISTS.map((list) => ({
      list,
      ...layoutOf(ctx.library.db, list),
      known: KNOWN_LIST_COLUMNS[list].map((key) => ({ key, head: LIST_COLUMN_NAMES[key] })),
    })),
  ),
  /** Names a list, and chooses, names and orders its columns; what is not named is called as usual. */
  setColumns: administering
    .input(
      which.extend({
        name: label.optional(),
        columns: z.array(z.strictObject({ key: columnKey, head: label.optional() })).min(1, '至少要有一栏'),
      }),
    )
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => arrange(change, input));
    }),
  /** Puts a list back as it was before the office arranged it. */
  resetColumns: administering.input(which).mutation(({ ctx, input }) => {
    ctx.library.change(ctx.actor, (change) => arrangeAsUsual(change, input.list));
  }),
});

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
