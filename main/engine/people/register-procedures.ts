import { z } from 'zod';
import { day, id, nameText, optionalName } from '../input/index.ts';
import { edit, query, router } from '../procedure.ts';
import { addDepartment, addPerson, updateDepartment, updatePerson } from './edit.ts';
import { mergeEntries } from './merge.ts';
import { registeredDepartments, registeredPersons } from './registered.ts';

/** The day on which loads are told, and a part of a name or of its pinyin initials. */
const question = z.object({ on: day, text: nameText.optional() });

const merge = z.object({ fromId: id, intoId: id });

/** Post, telephone and the name of the department; one not known yet enters the register. */
const particulars = { position: optionalName, phone: optionalName, department: optionalName };

/** 人员与单位: the register, and how much lies with everybody in it. */
export const registerProcedures = router({
  departments: query.input(question).query(({ ctx, input }) => registeredDepartments(ctx.library.db, input)),
  persons: query.input(question).query(({ ctx, input }) => registeredPersons(ctx.library.db, input)),
  /** @returns its id */
  addDepartment: edit
    .input(z.object({ name: nameText }))
    .mutation(({ ctx, input }) => ctx.change((change) => addDepartment(change, input.name))),
  /** @returns the id */
  addPerson: edit
    .input(z.object({ name: nameText, ...z.object(particulars).partial().shape }))
    .mutation(({ ctx, input }) => ctx.change((change) => addPerson(change, input))),
  /** Renames a department, or takes it out of use and back into it. */
  updateDepartment: edit
    .input(
      z.object({
        departmentId: id,
        patch: z.strictObject({ name: nameText, active: z.boolean() }).partial(),
      }),
    )
    .mutation(({ ctx, input }) => {
      ctx.change((change) => updateDepartment(change, input.departmentId, input.patch));
    }),
  /** Changes the fields of a person that the patch names. */
  updatePerson: edit
    .input(
      z.object({
        personId: id,
        patch: z.strictObject({ name: nameText, active: z.boolean(), ...particulars }).partial(),
      }),
    )
    .mutation(({ ctx, input }) => {
      ctx.change((change) => updatePerson(change, input.personId, input.patch));
    }),
  /** Two entries are one department: `from` goes, and `into` takes over everything that names it. */
  mergeDepartments: edit.input(merge).mutation(({ ctx, input }) => {
    ctx.change((change) => mergeEntries(change, 'department', input));
  }),
  /** As `mergeDepartments`, for two entries of one person. */
  mergePersons: edit.input(merge).mutation(({ ctx, input }) => {
    ctx.change((change) => mergeEntries(change, 'person', input));
  }),
});
