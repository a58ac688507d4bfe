import { type RefObject, useEffect, useRef } from 'react';
import { create } from 'zustand';
import { isTextField } from '../../commands/index.ts';
import { tellFailure } from '../../engine/index.ts';
import { type Incoming, pastedIn } from './incoming.ts';

interface Taker {
  element: RefObject<HTMLElement | null>;
  take(incoming: Incoming): void;
}

/** The lists on the screen that take what is pasted, in the order of their coming. */
const takers = new Set<Taker>();

/** How many of them there are. */
const useTakers = create<{ count: number }>(() => ({ count: 0 }));

function countTakers(): void {
  useTakers.setState({ count: takers.size });
}

/** The list that has the focus, else the one below the pointer, else the only one. */
function takerOf(): Taker | undefined {
  const all = [...takers];
  const holds = (test: (element: HTMLElement) => boolean) =>
    all.find(({ element }) => element.current !== null && test(element.current));
  return (
    holds((element) => element.contains(document.activeElement)) ??
    holds((element) => element.matches(':hover')) ??
    (all.length === 1 ? all[0] : undefined)
  );
}

function onPaste(event: ClipboardEvent): void {
  if (!event.clipboardData || isTextField(event.target)) return;
  const incoming = pastedIn(event.clipboardData, new Date());
  if (!incoming) return;
  event.preventDefault();
  const taker = takerOf();
  if (taker) taker.take(incoming);
  else tellFailure(new Error('请先点一下要添加到的材料列表，再粘贴。'));
}

/**
 * Gives what is pasted outside of text fields to this list, where it is the one that is meant.
 * @returns whether there are others, so that somebody has to say which one is
 */
export function usePasting(
  element: RefObject<HTMLElement | null>,
  take: (incoming: Incoming) => void,
): boolean {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const taker: Taker = { element, take: (incoming) => latest.current(incoming) };
    if (takers.size === 0) document.addEventListener('paste', onPaste);
    takers.add(taker);
    countTakers();
    return () => {
      takers.delete(taker);
      countTakers();
      if (takers.size === 0) document.removeEventListener('paste', onPaste);
    };
  }, [element]);
  return useTakers(({ count }) => count > 1);
}
