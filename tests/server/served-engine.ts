import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import { onTestFinished } from 'vitest';
import {
  browserAccess,
  createLibrary,
  type EngineRouter,
  openForWriting,
  serveEngine,
  type WritableLibrary,
} from '../../main/engine/index.ts';
import { tempFolder } from '../support/temp.ts';

export const SAMPLE = fileURLToPath(new URL('../../resources/sample/', import.meta.url));

export interface ServedOptions {
  /** Opened at the start. */
  library?: string;
  userData?: string;
  interfaceFolder?: string;
}

/** An engine that listens on a port of its own until the test ends. */
export interface Served {
  port: number;
  origin: string;
  /** As printed at the start. */
  token: string;
  singleUseToken(): string;
  cookie: string;
  userData: string;
  /** What went wrong inside the program. */
  defects: unknown[];
  close(): Promise<void>;
  /** As the page asks, with its cookie. */
  get(path: string, init?: RequestInit): Promise<Response>;
  /** The procedures as a window of that name calls them. */
  window(name: string, job?: string): TRPCClient<EngineRouter>;
  /** Sends bytes as they are, and reads what comes back until the connection closes. */
  raw(request: string): Promise<string>;
}

export async function serve(options: ServedOptions = {}): Promise<Served> {
  const access = browserAccess();
  const userData = options.userData ?? join(tempFolder(), 'settings');
  const defects: unknown[] = [];
  const server = await serveEngine({
    listen: { host: '127.0.0.1', port: 0 },
    access,
    interfaceFolder: options.interfaceFolder ?? tempFolder(),
    userData,
    sample: SAMPLE,
    host: 'browser',
    library: options.library,
    log: (error) => defects.push(error),
  });
  onTestFinished(() => server.close());
  const port = 'port' in server.address ? server.address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  const admitted = await fetch(`${origin}/?token=${access.token}`, { redirect: 'manual' });
  const cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    port,
    origin,
    token: access.token,
    singleUseToken: () => access.singleUseToken(),
    cookie,
    userData,
    defects,
    close: () => server.close(),
    get: (path, init = {}) =>
      fetch(`${origin}${path}`, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } }),
    window(name, job) {
      const headers = {
        cookie,
        'x-juanzong-window': name,
        ...(job !== undefined && { 'x-juanzong-job': job }),
      };
      return createTRPCClient<EngineRouter>({ links: [httpLink({ url: `${origin}/trpc`, headers })] });
    },
    async raw(request) {
      const socket = connect(port, '127.0.0.1');
      socket.write(request);
      return text(socket);
    },
  };
}

/** An empty library. @returns its folder */
export function emptyLibrary(): string {
  const folder = join(tempFolder(), '卷宗库');
  createLibrary(folder);
  return folder;
}

/** Works on a library that no server has open. */
export async function within<T>(folder: string, work: (library: WritableLibrary) => T): Promise<Awaited<T>> {
  const library = openForWriting(folder);
  try {
    return await work(library);
  } finally {
    library.close();
  }
}
