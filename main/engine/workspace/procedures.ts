import { z } from 'zod';
import { PREFERENCE_KEYS } from '../../../shared/workspace.ts';
import { credentials } from '../account/index.ts';
import { JuanzongError } from '../error.ts';
import { actorName, typedPath } from '../input/index.ts';
import { open, router } from '../procedure.ts';
import { makeSampleLibrary } from '../sample/index.ts';
import { listFolders } from './folders.ts';
import type { Office } from './office.ts';

/** A procedure for hosts with windows. */
const desk = open.use(({ ctx, next }) => {
  const { office } = ctx.workspace;
  if (office) return next({ ctx: { office } });
  throw new JuanzongError('no-window', '命令行下不能切换卷宗库，请在命令中写明卷宗库。');
});

/** The longest preference, in characters of JSON. */
const LONGEST = 10_000;
const preference = z
  .unknown()
  .refine((value) => (JSON.stringify(value) ?? '').length <= LONGEST, `不能超过 ${LONGEST} 个字符`);

const stateAfter = async (office: Office, work: Promise<void> | void) => {
  await work;
  return office.state();
};

/** Which library is open, and what else a window needs before there is one. */
export const workspaceProcedures = router({
  state: desk.query(({ ctx }) => ctx.office.state()),
  /** Opens a library in place of the present one. */
  open: desk
    .input(z.object({ path: typedPath }))
    .mutation(({ ctx, input }) => stateAfter(ctx.office, ctx.office.open(input.path))),
  /** Makes a library in a new or empty folder and opens it; without a first administrator nobody signs in to it. */
  create: desk
    .input(z.object({ path: typedPath, administrator: credentials.nullable().optional() }))
    .mutation(({ ctx, input }) =>
      stateAfter(ctx.office, ctx.office.create(input.path, input.administrator ?? null)),
    ),
  close: desk.mutation(({ ctx }) => stateAfter(ctx.office, ctx.office.close())),
  /** Takes a library off the list of recent ones. */
  forget: desk
    .input(z.object({ path: z.string().min(1) }))
    .mutation(({ ctx, input }) => stateAfter(ctx.office, ctx.office.forget(input.path))),
  /** Makes a library of its own out of the sample case and opens it. */
  trySample: desk.mutation(async ({ ctx, signal }) => {
    const { office, actor, report } = ctx;
    const folder = office.sampleFolder();
    await makeSampleLibrary(folder, actor, { sample: office.sample, report, signal });
    return stateAfter(office, office.openNew(folder));
  }),
  /** Who acts from now on, for the audit trail. */
  setActor: desk
    .input(z.object({ name: actorName }))
    .mutation(({ ctx, input }) => stateAfter(ctx.office, ctx.office.setActor(input.name))),
  /** Remembers something of a library for the next start; of one that is off the list of recent ones nothing is kept. */
  setPreference: desk
    .input(z.object({ library: z.string().min(1), key: z.enum(PREFERENCE_KEYS), value: preference }))
    .mutation(({ ctx, input }) => ctx.office.setPreference(input.library, input.key, input.value)),
  /** The folders in a folder, to choose a library in the page. */
  folders: desk.input(z.object({ path: typedPath.optional() })).query(({ input }) => listFolders(input.path)),
  /** Changes, progress and other news, as they happen. */
  events: desk.subscription(({ ctx, signal }) => ctx.office.events.listen(signal)),
});
