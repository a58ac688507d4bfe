import { mayDo, type NeededRole } from '../../shared/role.ts';
import type { OpenLibrary, WorkspaceState } from '../../shared/workspace.ts';
import { engine } from './client.ts';
import { takePreferences } from './preferences.ts';
import { isOfLibrary, WORKSPACE_KEY as KEY, readAgain, reads, useRead } from './read.ts';

/** What a window knows of the workspace. */
export interface WindowWorkspace extends WorkspaceState {
  /** The library that waits for somebody to sign in; until then it counts as not open. */
  locked: OpenLibrary | null;
}

/** The library that is open, who works, in which host, and the libraries of late. */
export function useWorkspace() {
  return useRead(KEY, async (signal) => settle(await engine.workspace.state.query(undefined, { signal })));
}

/** Takes what a procedure answered of the workspace as what it is now. */
export function enterWorkspace(state: WorkspaceState): void {
  reads.setQueryData(KEY, settle(state));
}

/** Reads anew which library is open, and then everything that is on the screen. */
export async function readWorkspaceAgain(): Promise<void> {
  await reads.invalidateQueries({ queryKey: KEY });
  readAgain();
}

/** Whether who works here may do what needs a role; the engine asks again. */
export function useMayDo(needed: NeededRole): boolean {
  const { data } = useWorkspace();
  return !data?.account || mayDo(data.account.roles, needed);
}

/** Which library is shown, and to whom. */
let shown: string | null = null;

/** Nothing that was read of one library, or by one person, may be shown of another. */
function settle(answer: WorkspaceState): WindowWorkspace {
  const isLocked = answer.signIn === 'on' && answer.account === null;
  const state = {
    ...answer,
    library: isLocked ? null : answer.library,
    locked: isLocked ? answer.library : null,
  };
  const { library, account } = state;
  const now = library && `${library.path}\n${account?.accountId ?? ''}`;
  if (now === shown) return state;
  shown = now;
  if (library) takePreferences(library.path, state.preferences);
  reads.removeQueries({ type: 'inactive', predicate: isOfLibrary });
  for (const query of reads.getQueryCache().findAll({ type: 'active', predicate: isOfLibrary }))
    query.reset();
  // By then the pages of the former library are gone, and only what stays has to be read.
  setTimeout(readAgain);
  return state;
}
