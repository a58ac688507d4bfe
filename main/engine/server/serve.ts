import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { HostKind } from '../../../shared/workspace.ts';
import { Office } from '../workspace/index.ts';
import type { Access } from './access.ts';
import { route } from './route.ts';

/** A port of this machine alone, 0 for any free one; or a named pipe or Unix socket. */
export type ListenAddress = { host: '127.0.0.1'; port: number } | { path: string };

export interface ServeOptions {
  listen: ListenAddress;
  access: Access;
  /** The built interface. */
  interfaceFolder: string;
  /** The folder of this user's settings. */
  userData: string;
  host: HostKind;
  /** The folder of the sample case. */
  sample: string;
  /** Opened before the first request is answered. */
  library?: string | undefined;
  /** Told which library is open, at once and whenever that changes. */
  onLibrary?: (path: string | null) => void;
  /** Told of what went wrong inside the program. */
  log?: (error: unknown) => void;
}

export interface EngineServer {
  /** Where it listens; a port is the one that was really taken. */
  readonly address: ListenAddress;
  /** Finishes what is running, cancels what takes long, and lets go of the library. */
  close(): Promise<void>;
}

/** How long running work may take to finish before it is cancelled, in milliseconds. */
const GRACE = 3_000;

/**
 * Starts the engine and serves it over HTTP: procedures, files and the interface.
 * @throws JuanzongError of the library that was to be opened; the error of the system where the address is taken
 */
export async function serveEngine(options: ServeOptions): Promise<EngineServer> {
  const { access, interfaceFolder, log = logError } = options;
  const { onLibrary = () => {} } = options;
  let closing: Promise<void> | undefined;
  const office = new Office({
    ...options,
    onLibrary(path) {
      // That the program ends is no news of the library.
      if (!closing) onLibrary(path);
    },
  });
  if (options.library === undefined) onLibrary(null);
  else await office.open(options.library);
  const running = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = route({ access, office, interfaceFolder, log }, request, response).finally(() =>
      running.delete(work),
    );
    running.add(work);
  });
  // A large upload over a slow disk takes as long as it takes.
  server.requestTimeout = 0;
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  try {
    const address = await listen(server, options.listen);
    const close = async (): Promise<void> => {
      server.close();
      office.events.close();
      await settled(running, GRACE);
      server.closeAllConnections();
      await settled(running, GRACE);
      await office.close().catch(log);
      if ('path' in options.listen && process.platform !== 'win32')
        rmSync(options.listen.path, { force: true });
    };
    return {
      address,
      close() {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    await office.close();
    throw error;
  }
}

function listen(server: Server, listen: ListenAddress): Promise<ListenAddress> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen, () => {
      server.off('error', reject);
      const { port } = server.address() as AddressInfo;
      resolve('path' in listen ? listen : { host: listen.host, port });
    });
  });
}

/** Waits for all work, but no longer than so many milliseconds. */
async function settled(running: ReadonlySet<Promise<void>>, patience: number): Promise<void> {
  const timer = new AbortController();
  const late = setTimeout(patience, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([Promise.all(running), late]);
  timer.abort();
}

function logError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
