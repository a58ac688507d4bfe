import type { CDPSession, Page } from '@playwright/test';

/** From here on a task blocks the page, in ms. */
export const BLOCKING = 50;

/** What the tasks of the page's main thread took while it scrolled, in ms. */
export interface Tasks {
  /** How many blocked the page. */
  blocking: number;
  longest: number;
}

/** One scrolling from top to bottom. */
export interface Scroll {
  frames: number;
  /** As a clock sees it: with all that the machine did besides. */
  clock: Tasks;
  /** The processor's time alone, which a busy machine distorts little. */
  processor: Tasks;
  /** The processor's time on the main thread for a frame, on average, in ms. */
  perFrame: number;
}

/** Of the browser's trace; times in microseconds. */
interface TraceEvent {
  pid: number;
  tid: number;
  name: string;
  ph: string;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** Scrolls something from top to bottom, `step` CSS pixels a frame. */
export async function scrollThrough(page: Page, selector: string, step: number): Promise<Scroll> {
  await page.evaluate((what) => document.querySelector(what)?.scrollTo(0, 0), selector);
  // What the jump to the top takes does not count.
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  const { value: frames, events } = await traced(session, () => scrollFrames(page, selector, step));
  await session.detach();
  const tasks = tasksOf(events);
  const clock = tasks.map(({ dur = 0 }) => dur / 1_000);
  const processor = tasks.map(({ tdur = 0 }) => tdur / 1_000);
  const perFrame = processor.reduce((sum, time) => sum + time, 0) / frames;
  return { frames, clock: countTasks(clock), processor: countTasks(processor), perFrame };
}

function countTasks(times: readonly number[]): Tasks {
  return {
    blocking: times.filter((time) => time > BLOCKING).length,
    longest: times.reduce((longest, time) => Math.max(longest, time), 0),
  };
}

/** @returns how many frames it took */
async function scrollFrames(page: Page, selector: string, step: number): Promise<number> {
  return page.evaluate(
    async ([what, by]) => {
      const scroller = document.querySelector(what);
      if (!scroller) throw new Error(`nothing to scroll: ${what}`);
      let frames = 0;
      while (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 1) {
        scroller.scrollTop += by;
        await new Promise(requestAnimationFrame);
        frames += 1;
      }
      // What is done once scrolling ends belongs to it.
      await new Promise((resolve) => setTimeout(resolve, 300));
      return frames;
    },
    [selector, step] as const,
  );
}

async function traced<T>(
  session: CDPSession,
  work: () => Promise<T>,
): Promise<{ value: T; events: TraceEvent[] }> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  const value = await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return { value, events };
}

/** The tasks of the page's main thread: of all the browser's pages, the one that did most. */
function tasksOf(events: readonly TraceEvent[]): TraceEvent[] {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const main = new Set(events.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf));
  const tasks = events.filter(({ ph, name }) => ph === 'X' && name === 'ThreadControllerImpl::RunTask');
  const byThread = Map.groupBy(
    tasks.filter((task) => main.has(threadOf(task))),
    threadOf,
  );
  const work = (list: readonly TraceEvent[]): number => list.reduce((sum, { dur = 0 }) => sum + dur, 0);
  const [busiest] = [...byThread.values()].sort((a, b) => work(b) - work(a));
  if (!busiest) throw new Error('The trace tells of no task of the page.');
  return busiest;
}
