import { query, router } from '../procedure.ts';
import { listDepartments, listPersons } from './read.ts';

export const peopleProcedures = router({
  departments: query.query(({ ctx }) => listDepartments(ctx.library.db)),
  persons: query.query(({ ctx }) => listPersons(ctx.library.db)),
});
