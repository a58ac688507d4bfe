import { callTRPCProcedure } from '@trpc/server';
import type { Context } from '../procedure.ts';
import { engineRouter } from '../router.ts';
import type { ProcedureDescription } from './describe.ts';

/**
 * Calls a procedure by name, with every check that a window's call goes through.
 * @param input what would come as JSON; `undefined` for none
 * @throws TRPCError, see `unwrapFailure`
 */
export function callProcedure(
  { name, kind }: Pick<ProcedureDescription, 'name' | 'kind'>,
  input: unknown,
  ctx: Context,
  signal?: AbortSignal,
): Promise<unknown> {
  return callTRPCProcedure({
    router: engineRouter,
    path: name,
    type: kind,
    getRawInput: () => Promise.resolve(input),
    ctx,
    signal,
    batchIndex: 0,
  });
}
