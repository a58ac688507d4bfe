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

function lost(): void {
  if (useConnection.getState().state === 'connected') useConnection.setState({ state: 'lost' });
}

async function tellLoss(): Promise<void> {
  const answer = await fetch('/trpc/workspace.state').catch(() => null);
  useConnection.setState({ state: answer?.status === 403 ? 'refused' : 'lost' });
}

/** What happened while the connection was lost nobody has told: everything is read again. */
function connected(): void {
  const { state } = useConnection.getState();
  if (state === 'lost' || state === 'refused') void readWorkspaceAgain();
  useConnection.setState({ state: 'connected' });
}
