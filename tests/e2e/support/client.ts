import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { EngineRouter } from '../../../main/engine/index.ts';
import type { Host } from './host.ts';

/** A window without a page: the host's procedures and files, asked for as a page asks. */
export interface Client {
  engine: TRPCClient<EngineRouter>;
  /** The cookie of its session, `name=value`. */
  cookie: string;
  get(path: string, init?: RequestInit): Promise<Response>;
}

/** Signs in at a host with the address that it printed. */
export async function signIn(host: Host, window = 'test'): Promise<Client> {
  const admitted = await fetch(host.address, { redirect: 'manual' });
  const cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { cookie, 'x-juanzong-window': window };
  return {
    cookie,
    engine: createTRPCClient<EngineRouter>({ links: [httpLink({ url: `${host.origin}/trpc`, headers })] }),
    get: (path, init = {}) => fetch(host.origin + path, { ...init, headers: { cookie, ...init.headers } }),
  };
}
