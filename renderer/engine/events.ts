import { create } from 'zustand';
import { engine } from './client.ts';
import { noteProgress } from './job.ts';
import { readAgain } from './read.ts';
import { readWorkspaceAgain } from './workspace.ts';

/**
 * Whether the engine is there. `lost` and `refused` are shown, and end by themselves; `refused` is a program that was
 * started anew since and does not know this window.
 */
export type Connection = 'connecting' | 'connected' | 'lost' | 'refused';

export const useConnection = create<{ state: Connection }>(() => ({ state: 'connecting' }));

const RETRY_AFTER_MS = 1_000;

/** Follows the engine's events for as long as the window lives, through losses of the connection; answers how to stop. */
export function followEvents(): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let subscription = follow();

  function again(): void {
    if (stopped || timer) return;
    void tellLoss();
    timer = setTimeout(() => {
      timer = undefined;
      subscription = follow();
    }, RETRY_AFTER_MS);
  }

  function follow() {
    return engine.workspace.events.subscribe(undefined, {
      onStarted: connected,
      onConnectionStateChange: ({ state }) => {
        if (state === 'connecting') lost();
        if (state === 'pending') connected();
      },
      onData: (event) => {
        if (event.type === 'change') readAgain();
        if (event.type === 'progress') noteProgress(event.job, event);
        if (event.type === 'workspace') void readWorkspaceAgain();
      },
      onError: again,
      onComplete: again,
    });
  }

  return () => {
    stopped = true;
    clearTimeout(timer);
    subscription.unsubscribe();
  };
}

/** Whether something may have happened that nobody has told. */
let hasGap = false;

function lost(): void {
  hasGap = true;
  if (useConnection.getState().state === 'connected') useConnection.setState({ state: 'lost' });
}

/** Says why the events have ended, unless the program answers all the same, or is being followed again by then. */
async function tellLoss(): Promise<void> {
  hasGap = true;
  useConnection.setState(({ state }) => ({ state: state === 'connected' ? 'connecting' : state }));
  const answer = await fetch('/trpc/workspace.state').catch(() => null);
  if (answer?.ok || useConnection.getState().state === 'connected') return;
  useConnection.setState({ state: answer?.status === 403 ? 'refused' : 'lost' });
}

/** After a gap everything is read again. */
function connected(): void {
  if (hasGap) void readWorkspaceAgain();
  hasGap = false;
  useConnection.setState({ state: 'connected' });
}
