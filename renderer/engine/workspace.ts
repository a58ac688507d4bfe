import type { WorkspaceState } from '../../shared/workspace.ts';
import { engine } from './client.ts';
import { takePreferences } from './preferences.ts';
import { isOfLibrary, WORKSPACE_KEY as KEY, readAgain, reads, useRead } from './read.ts';

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

let path: string | null = null;

/** Nothing that was read of one library may be shown of another. */
function settle(state: WorkspaceState): WorkspaceState {
  const now = state.library?.path ?? null;
  if (now === path) return state;
  path = now;
  if (now !== null) takePreferences(now, state.preferences);
  reads.removeQueries({ type: 'inactive', predicate: isOfLibrary });
  for (const query of reads.getQueryCache().findAll({ type: 'active', predicate: isOfLibrary }))
    query.reset();
  // By then the pages of the former library are gone, and only what stays has to be read.
  setTimeout(readAgain);
  return state;
}
