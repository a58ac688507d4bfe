import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTRPCClient, httpLink } from '@trpc/client';
import { onTestFinished } from 'vitest';
import type { FromEngine, ToEngine } from '../../main/desktop/engine-message.ts';
import { forward, type Upstream } from '../../main/desktop/forward.ts';
import type { EngineRouter } from '../../main/engine/index.ts';

/** Gives a plain Node process the message port of a utility process. */
const PARENT_PORT = fileURLToPath(new URL('./parent-port.ts', import.meta.url));

/** Starts the engine as the shell does. @returns once it is ready */
export async function startEngine(program: string, folder: string, library: string | null = null) {
  const child = fork(join(program, 'dist', 'desktop', 'engine.js'), {
    execArgv: ['--import', PARENT_PORT],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const upstream: Upstream = { socketPath: join(folder, 'pipe'), secret: randomBytes(32).toString('hex') };
  const news: FromEngine[] = [];
  const ready = Promise.withResolvers<void>();
  child.on('message', (message: FromEngine) => {
    news.push(message);
    if (message.kind === 'ready') ready.resolve();
  });
  child.once('exit', (code) => ready.reject(new Error(`engine ended with ${code}`)));
  const start: ToEngine = {
    kind: 'start',
    ...upstream,
    interfaceFolder: join(program, 'dist', 'renderer'),
    sampleFolder: join(program, 'resources', 'sample'),
    settingsFolder: join(folder, 'settings'),
    library,
  };
  child.send(start);
  await ready.promise;
  return { child, upstream, news };
}

/** Procedures over the pipe, as the page calls them. */
export function clientOf(upstream: Upstream) {
  return createTRPCClient<EngineRouter>({
    links: [
      httpLink({
        url: 'juanzong://app/trpc',
        fetch: (url, { method, headers, body } = {}) => {
          const request = new Request(String(url), {
            ...(method !== undefined && { method }),
            headers: { ...headers },
            ...(typeof body === 'string' && { body }),
          });
          return forward(request, upstream);
        },
      }),
    ],
  });
}

export function ended(child: ChildProcess): Promise<unknown[]> {
  return once(child, 'exit');
}
