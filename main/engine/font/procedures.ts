import { open, router } from '../procedure.ts';
import { checkFonts } from './check.ts';

export const fontProcedures = router({
  /** The faces of official papers on the machine that the engine runs on, looked for anew each time. */
  check: open.query(() => checkFonts()),
});
