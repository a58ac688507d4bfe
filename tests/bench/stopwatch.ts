import type { Page } from '@playwright/test';

/** How long something took for the user, in ms, and how much of it the page waited for the engine. */
export interface Timing {
  total: number;
  engine: number;
}

/** What the stopwatch keeps in the page. */
interface Timed {
  timeUntil: (event: string | null, selector: string, text: string) => Promise<Timing>;
  running: Promise<Timing>;
}

/** What happens in the page to time things there, where the user's hand and eye are. */
const IN_PAGE = () => {
  const timed = window as unknown as Timed;
  performance.setResourceTimingBufferSize(2_000);

  const engineShare = (start: number, end: number): number => {
    const spans = performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry.name.includes('/trpc/'))
      .map((entry) => ({ from: Math.max(start, entry.requestStart), to: entry.responseEnd }))
      .filter(({ from, to }) => to > from && to <= end)
      .sort((a, b) => a.from - b.from);
    let covered = 0;
    let until = start;
    for (const { from, to } of spans) {
      covered += Math.max(0, to - Math.max(from, until));
      until = Math.max(until, to);
    }
    return covered;
  };

  timed.timeUntil = (event, selector, text) =>
    new Promise((resolve, reject) => {
      const armed = performance.now();
      let start: number | null = event === null ? 0 : null;
      if (event !== null) {
        addEventListener(
          event,
          ({ timeStamp }) => {
            start = timeStamp;
          },
          { capture: true, once: true },
        );
      }
      const look = () => {
        const found = [...document.querySelectorAll(selector)].some((element) =>
          (element.textContent ?? '').includes(text),
        );
        if (start === null || !found) {
          if (performance.now() - armed > 30_000) reject(new Error(`never seen: ${selector} ${text}`));
          else requestAnimationFrame(look);
          return;
        }
        const from = start;
        // The frame that shows it is drawn after this callback; a message comes once it is.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const end = performance.now();
          // The entries of the last requests come a moment later.
          setTimeout(() => resolve({ total: end - from, engine: engineShare(from, end) }), 50);
        };
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
};

/** Prepares a page, from its next navigation on, to be timed. */
export async function bringStopwatch(page: Page): Promise<void> {
  await page.addInitScript(IN_PAGE);
}

export interface Until {
  /** What starts the clock, such as `click`; `null` for the navigation. */
  event: string | null;
  /** What must be on the screen for it to stop. */
  selector: string;
  text?: string;
}

/** Times from the user's doing `act` until something is on the screen. */
export async function timeUntil(page: Page, until: Until, act: () => Promise<unknown>): Promise<Timing> {
  const { event, selector, text = '' } = until;
  // Armed before the hand moves; awaited after.
  await page.evaluate(
    ([on, what, bearing]) => {
      const timed = window as unknown as Timed;
      timed.running = timed.timeUntil(on ?? null, what ?? '', bearing ?? '');
      timed.running.catch(() => {});
    },
    [event, selector, text],
  );
  await act();
  return page.evaluate(() => (window as unknown as Timed).running);
}
