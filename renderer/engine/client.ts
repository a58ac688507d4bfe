import {
  createTRPCClient,
  getFetch,
  httpLink,
  httpSubscriptionLink,
  type Operation,
  splitLink,
} from '@trpc/client';
import type { EngineRouter } from '../../main/engine/router.ts';

const WINDOW_KEY = 'juanzong-window';

/** The id of this window; it outlives a reload, so that the edits made before can still be taken back. */
export const windowId = rememberedWindow();

function rememberedWindow(): string {
  const known = sessionStorage.getItem(WINDOW_KEY);
  if (known) return known;
  const id = crypto.randomUUID();
  sessionStorage.setItem(WINDOW_KEY, id);
  return id;
}

function headers({ op }: { op: Operation }): Record<string, string> {
  const { job } = op.context;
  const base = { 'x-juanzong-window': windowId };
  return typeof job === 'string' ? { ...base, 'x-juanzong-job': job } : base;
}

let isLeaving = false;
window.addEventListener('pagehide', () => {
  isLeaving = true;
});
window.addEventListener('pageshow', () => {
  isLeaving = false;
});

const plain = getFetch();

/** What is saved in the moment that the window closes still arrives. */
const send: typeof plain = (address, init) => plain(address, { ...init, keepalive: isLeaving });

/** The engine's procedures: `engine.issue.get.query({ … }, { signal })`. Failures are `TRPCClientError` with a Chinese message. */
export const engine = createTRPCClient<EngineRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url: '/trpc' }),
      false: httpLink({ url: '/trpc', headers, fetch: send }),
    }),
  ],
});
