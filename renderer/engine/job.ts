import { create } from 'zustand';
import { failureOf, isAbort } from './failure.ts';
import { readAgain } from './read.ts';

/** Long work that can be given up. */
export interface Job {
  id: string;
  /** What is being done, in Chinese. */
  label: string;
  /** How far it has come, once the engine has said so. */
  progress: { done: number; total: number; label: string } | null;
  /** Why it failed; the user closes it then. */
  failure: string | null;
  cancel(): void;
}

export const useJobs = create<{ jobs: readonly Job[] }>(() => ({ jobs: [] }));

/** What the work hands on to each of its calls: `engine.x.y.mutate(input, options)`. */
export interface JobOptions {
  signal: AbortSignal;
  context: { job: string };
}

function update(id: string, change: (job: Job) => Job): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? change(job) : job)) }));
}

/** Takes a job off the list. */
export function dismissJob(id: string): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
}

/** Notes how far a job has come; one that this window does not know is none of its business. */
export function noteProgress(id: string, progress: { done: number; total: number; label: string }): void {
  update(id, (job) => ({ ...job, progress }));
}

/**
 * Does long work behind a dialog that shows the progress and can cancel it.
 * Answers `undefined` where it was cancelled, or failed, which the dialog has then said.
 */
export async function runJob<T>(
  label: string,
  work: (options: JobOptions) => Promise<T>,
): Promise<T | undefined> {
  const id = crypto.randomUUID();
  const controller = new AbortController();
  const job: Job = { id, label, progress: null, failure: null, cancel: () => controller.abort() };
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  try {
    const value = await work({ signal: controller.signal, context: { job: id } });
    dismissJob(id);
    return value;
  } catch (error) {
    if (controller.signal.aborted || isAbort(error)) dismissJob(id);
    else update(id, (failed) => ({ ...failed, failure: failureOf(error).reason }));
    return undefined;
  } finally {
    readAgain();
  }
}
