import { query, router } from '../procedure.ts';
import { verifyLibrary } from './library.ts';

export const verifyProcedures = router({
  /** Checks the open library. */
  library: query.query(({ ctx, signal }) => verifyLibrary(ctx.library, ctx.report, signal)),
});
