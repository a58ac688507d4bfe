import { z } from 'zod';
import { id, requiredText } from '../input/index.ts';
import { edit, router } from '../procedure.ts';
import { addChapter, chapterPatch, removeChapter, updateChapter } from './chapters.ts';
import { addCategory, addSection, remove, rename } from './outline.ts';

const title = requiredText;

/** The parts of a case file: chapters of its text, sections and categories of its issues. */
export const outlineProcedures = router({
  addSection: edit
    .input(z.object({ caseFileId: id, title }))
    .mutation(({ ctx, input }) => ctx.change((change) => addSection(change, input))),
  renameSection: edit
    .input(z.object({ sectionId: id, title }))
    .mutation(({ ctx, input }) =>
      ctx.change((change) => rename(change, 'section', input.sectionId, input.title)),
    ),
  removeSection: edit
    .input(z.object({ sectionId: id }))
    .mutation(({ ctx, input }) => ctx.change((change) => remove(change, 'section', input.sectionId))),
  addCategory: edit
    .input(z.object({ caseFileId: id, sectionId: id.nullable(), title }))
    .mutation(({ ctx, input }) => ctx.change((change) => addCategory(change, input))),
  renameCategory: edit
    .input(z.object({ categoryId: id, title }))
    .mutation(({ ctx, input }) =>
      ctx.change((change) => rename(change, 'category', input.categoryId, input.title)),
    ),
  removeCategory: edit
    .input(z.object({ categoryId: id }))
    .mutation(({ ctx, input }) => ctx.change((change) => remove(change, 'category', input.categoryId))),
  addChapter: edit
    .input(z.object({ caseFileId: id, title }))
    .mutation(({ ctx, input }) => ctx.change((change) => addChapter(change, input))),
  updateChapter: edit
    .input(z.object({ chapterId: id, patch: chapterPatch }))
    .mutation(({ ctx, input }) =>
      ctx.change((change) => updateChapter(change, input.chapterId, input.patch)),
    ),
  removeChapter: edit
    .input(z.object({ chapterId: id }))
    .mutation(({ ctx, input }) => ctx.change((change) => removeChapter(change, input.chapterId))),
});
