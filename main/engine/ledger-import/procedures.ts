import { z } from 'zod';
import { LEDGER_FIELDS } from '../../../shared/ledger-import.ts';
import { discardStaged } from '../evidence/index.ts';
import { id, optionalName, path, requiredText } from '../input/index.ts';
import { command, edit, router } from '../procedure.ts';
import { importLedger, planImport, readLedgerFile } from './import-ledger.ts';

const source = z.union([z.strictObject({ token: id }), z.strictObject({ path })]);
const target = z.union([
  z.strictObject({ caseFileId: id }),
  z.strictObject({ title: requiredText, inspectedUnit: optionalName.default(null) }),
]);
const choice = z
  .strictObject({
    sheet: z.string().optional(),
    headRow: z.int().min(1).max(1_048_576).optional(),
    headRows: z.int().min(1).max(5).optional(),
    columns: z.record(z.string().regex(/^[A-Z]{1,3}$/u), z.enum(LEDGER_FIELDS).nullable()).optional(),
  })
  .default({});
const side = z.enum(['ledger', 'library']);
const decisions = z
  .strictObject({
    rows: z
      .record(
        z.string().regex(/^\d{1,7}$/u),
        z.strictObject({
          action: z.enum(['update', 'add', 'skip']).optional(),
          fields: z.partialRecord(z.enum(LEDGER_FIELDS).exclude(['number', 'sequence']), side).optional(),
        }),
      )
      .default({}),
    otherwise: side.default('library'),
  })
  .default({ rows: {}, otherwise: 'library' });

/** 导入台账: the ledger that an office already has becomes issues, or brings those of a case file up to date. */
export const ledgerImportProcedures = router({
  /** Where the table lies in a file and what its columns are, as proposed and as chosen. */
  read: command
    .input(z.object({ source, choice }))
    .mutation(({ ctx, input, signal }) => readLedgerFile(ctx.library, input.source, input.choice, signal)),
  /** What an import would do, row by row; nothing is written. */
  plan: command
    .input(z.object({ source, target, choice }))
    .mutation(({ ctx, input, signal }) => planImport(ctx.library, ctx, input, signal)),
  /** Imports a ledger as one step that can be taken back: all of it, or nothing. */
  run: edit
    .input(z.object({ source, target, choice, decisions, fingerprint: z.string().optional() }))
    .mutation(async ({ ctx, input, signal }) => {
      const imported = await importLedger(ctx.library, ctx, input, signal);
      if ('token' in input.source) await discardStaged(ctx.library, [input.source.token]);
      return imported;
    }),
});
