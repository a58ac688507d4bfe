import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { keepingDueDates } from '../deadline/index.ts';
import { id, requiredText } from '../input/index.ts';
import { edit, query, router } from '../procedure.ts';
import { addIssueByHand } from './add-by-hand.ts';
import { readIssueDetail } from './detail.ts';
import { fillWithheldIssue } from './fill.ts';
import { resolveIssue } from './find.ts';
import { bulkPatch, issuePatch } from './patch.ts';
import { updateIssue, updateIssues } from './update.ts';

const idsOf = (db: Database, references: readonly string[]): string[] =>
  references.map((reference) => resolveIssue(db, reference).id);

export const issueProcedures = router({
  get: query
    .input(z.object({ issueId: id }))
    .query(({ ctx, input }) => readIssueDetail(ctx.library.db, input.issueId)),
  /** Adds an issue by hand, behind the others. @returns its id */
  add: edit
    .input(
      z.object({
        caseFileId: id,
        sectionId: id.nullable().optional(),
        categoryId: id.nullable().optional(),
        statement: requiredText,
      }),
    )
    .mutation(({ ctx, input }) => ctx.change((change) => addIssueByHand(change, input))),
  /** Changes the fields that the patch names, and only those. */
  update: edit.input(z.object({ issueId: id, patch: issuePatch })).mutation(({ ctx, input }) => {
    ctx.change((change) =>
      keepingDueDates(change.db, ctx.account, idsOf(change.db, [input.issueId]), () =>
        updateIssue(change, input.issueId, input.patch),
      ),
    );
  }),
  /** The same change to many issues: all or nothing, one step of undo. @returns how many changed */
  bulkUpdate: edit
    .input(z.object({ issueIds: z.array(id).min(1), patch: bulkPatch }))
    .mutation(({ ctx, input }) =>
      ctx.change((change) =>
        keepingDueDates(change.db, ctx.account, idsOf(change.db, input.issueIds), () =>
          updateIssues(change, input.issueIds, input.patch),
        ),
      ),
    ),
  /** Fills in a withheld placeholder: its statement and the reason for withholding it. */
  fillWithheld: edit
    .input(
      z.object({
        issue: z.string().min(1),
        statement: requiredText,
        reason: requiredText.nullable(),
      }),
    )
    .mutation(({ ctx, input }) => ctx.change((change) => fillWithheldIssue(change, input))),
});
