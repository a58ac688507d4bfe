import { Spin } from 'antd';
import { type ComponentType, useEffect, useState } from 'react';
import style from './layout.module.css';
import { type LoadPage, PAGES } from './pages.tsx';

const here = new Map<LoadPage, ComponentType>();

async function bring(load: LoadPage): Promise<void> {
  if (!here.has(load)) here.set(load, (await load()).default);
}

/**
 * A page whose code comes when it is first wanted. React's own `lazy` holds a page back for 300 ms once a sign of
 * waiting was shown, which is longer than the code takes to come.
 */
export function LazyPage({ load }: { load: LoadPage }) {
  const [arrival, setArrival] = useState<{ kind: 'waiting' | 'here' } | { kind: 'failed'; error: unknown }>({
    kind: 'waiting',
  });
  useEffect(() => {
    let isWanted = true;
    bring(load).then(
      () => isWanted && setArrival({ kind: 'here' }),
      (error: unknown) => isWanted && setArrival({ kind: 'failed', error }),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  const Page = here.get(load);
  if (Page) return <Page />;
  if (arrival.kind === 'failed') throw arrival.error;
  return <Spin className={style.waiting} />;
}

/** When the window is up, in ms, whatever page it began with. */
const SETTLED = 2_000;

/** Brings the code of the page that the window begins with, at once, and that of the others when nothing else is to do. */
export function bringPages(hash: string): void {
  const [, first = ''] = hash.replace(/^#/u, '').split('/');
  const wanted = `/${first || 'board'}`;
  // Who opens the page hears of a failure; here there is nobody to tell.
  for (const { path, load } of PAGES) if (path.startsWith(wanted)) bring(load).catch(() => {});
  setTimeout(async () => {
    for (const { load } of PAGES) {
      await new Promise((resolve) => requestIdleCallback(resolve));
      await bring(load).catch(() => {});
    }
  }, SETTLED);
}
