import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { explainFailure, JuanzongError } from '../error.ts';
import { unwrapFailure } from '../failure.ts';
import type { Context } from '../procedure.ts';
import { engineRouter } from '../router.ts';
import { askedBy, type Office } from '../workspace/index.ts';
import { readBody } from './body.ts';
import { INERT_POLICY } from './headers.ts';

const NAME = /^[\w-]{1,64}$/u;

/** Answers a call of procedures. @param signal aborts when the window goes away or cancels */
export async function answerCall(
  office: Office,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
  log: (error: unknown) => void,
): Promise<void> {
  const window = nameIn(request, 'x-juanzong-window') ?? 'page';
  const job = nameIn(request, 'x-juanzong-job');
  const report = job === null ? () => {} : office.events.reporter(job);
  const createContext = (): Context => ({
    workspace: office,
    actor: office.actor,
    account: office.account,
    window,
    report,
  });
  const req = await toRequest(request, signal);
  const answer = await askedBy(window, () =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req,
      router: engineRouter,
      createContext,
      maxBatchSize: 50,
      onError({ error }) {
        const cause = explainFailure(unwrapFailure(error), '卷宗库');
        if (!(cause instanceof JuanzongError) && !signal.aborted) log(cause);
      },
    }),
  );
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    'Content-Security-Policy': INERT_POLICY,
  });
  if (answer.body === null) response.end();
  else await pipeline(Readable.fromWeb(answer.body as ReadableStream), response, { signal });
}

function nameIn({ headers }: IncomingMessage, header: string): string | null {
  const value = headers[header];
  return typeof value === 'string' && NAME.test(value) ? value : null;
}

async function toRequest(request: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', headers, url = '/' } = request;
  const type = headers['content-type'];
  const accept = headers.accept;
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: {
      ...(type !== undefined && { 'content-type': type }),
      ...(accept !== undefined && { accept }),
      ...(typeof headers['last-event-id'] === 'string' && { 'last-event-id': headers['last-event-id'] }),
      ...(typeof headers['trpc-accept'] === 'string' && { 'trpc-accept': headers['trpc-accept'] }),
    },
    body: method === 'POST' ? new Uint8Array(await readBody(request)) : null,
    signal,
  });
}
