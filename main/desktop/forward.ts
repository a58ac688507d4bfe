import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** Where the engine listens, and what it wants to hear before it answers. */
export interface Upstream {
  /** Path of a unix socket or name of a Windows pipe. */
  socketPath: string;
  secret: string;
}

/** What the engine knows the shell by. */
const SECRET_HEADER = 'x-juanzong-secret';

/** Statuses that come without a body; `Response` insists on it. */
const BODILESS = new Set([204, 205, 304]);

/**
 * Passes a request on to the engine and its answer back. Both bodies stream and neither is held in memory; whichever
 * side lets go, the other is told. The page's own headers go along; the secret is added.
 *
 * @throws the connection's error while the engine is down: never an answer of 5xx in its place, after which an
 * `EventSource` would not come back
 */
export function forward(request: Request, { socketPath, secret }: Upstream): Promise<Response> {
  const { host, pathname, search } = new URL(request.url);
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const headers: OutgoingHttpHeaders = {
    ...Object.fromEntries(request.headers),
    host,
    [SECRET_HEADER]: secret,
  };
  // A connection for each request: a kept one may be closed by the engine at the moment when it is used again.
  const outgoing = httpRequest({
    socketPath,
    agent: false,
    method: request.method,
    path: pathname + search,
    headers,
    signal: request.signal,
  });
  outgoing.once('response', (incoming) => resolve(answerOf(incoming, request.method)));
  outgoing.once('error', reject);
  if (request.body === null) outgoing.end();
  // Where the answer is there already, its own body tells of a broken connection.
  else pipeline(chunksOf(request.body), outgoing).catch(reject);
  return promise;
}

/** Electron fills one buffer again and again, so a chunk is copied before the next is asked for. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) yield Buffer.from(chunk);
}

function answerOf(incoming: IncomingMessage, method: string): Response {
  const { statusCode: status = 502 } = incoming;
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const isBodiless = method === 'HEAD' || BODILESS.has(status);
  if (isBodiless) incoming.resume();
  return new Response(isBodiless ? null : bodyOf(incoming), {
    status,
    statusText: incoming.statusMessage ?? '',
    headers,
  });
}

/** Nothing is read ahead of the page; when it stops, the connection is closed. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = incoming[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        incoming.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
