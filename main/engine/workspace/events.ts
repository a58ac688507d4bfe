import { EventEmitter, on } from 'node:events';
import type { WorkspaceEvent } from '../../../shared/workspace.ts';
import type { Progress } from '../procedure.ts';

/** In milliseconds: more often than this nobody can read. */
const PROGRESS_INTERVAL = 100;

/** Tells every window what happens, as it happens. */
export class EventHub {
  readonly #emitter = new EventEmitter<{ event: [WorkspaceEvent] }>().setMaxListeners(0);
  readonly #end = new AbortController();

  publish(event: WorkspaceEvent): void {
    this.#emitter.emit('event', event);
  }

  /** Publishes the progress of one job, thinned out to what can be read; the last step always comes through. */
  reporter(job: string): (progress: Progress) => void {
    let last = 0;
    let label = '';
    return (progress) => {
      const now = performance.now();
      const isDue = now - last >= PROGRESS_INTERVAL || progress.done >= progress.total;
      if (!isDue && progress.label === label) return;
      last = now;
      label = progress.label;
      this.publish({ type: 'progress', job, ...progress });
    };
  }

  /** Every event from now on, until the listener goes away or the hub is closed. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<WorkspaceEvent> {
    const gone = signal ? AbortSignal.any([signal, this.#end.signal]) : this.#end.signal;
    const events: AsyncIterable<WorkspaceEvent[]> = on(this.#emitter, 'event', { signal: gone });
    return eventsUntil(gone, events);
  }

  /** Ends every listener's stream. */
  close(): void {
    this.#end.abort();
  }
}

async function* eventsUntil(
  gone: AbortSignal,
  events: AsyncIterable<WorkspaceEvent[]>,
): AsyncGenerator<WorkspaceEvent> {
  try {
    for await (const told of events) yield* told;
  } catch (error) {
    if (!gone.aborted) throw error;
  }
}
