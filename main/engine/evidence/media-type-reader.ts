import { Worker } from 'node:worker_threads';
import { UNKNOWN_TYPE } from './media-type.ts';

/** Far more than any file of `HEAD_SIZE` needs. */
const TIME_LIMIT_MS = 10_000;

const MEMORY_LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 };

/**
 * Tells media types in a thread of its own, with a limit on time and memory: whatever a file holds, the worst it can
 * do is to be of unknown type. One file at a time, others wait their turn. The thread does not keep the process alive.
 */
export class MediaTypeReader {
  #worker: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #settle: (mediaType: string | null) => void = () => {};

  /** The media type of the file at `path`, `application/octet-stream` where it cannot be told. */
  read(path: string): Promise<string> {
    const turn = this.#turn.then(() => this.#readNow(path));
    this.#turn = turn;
    return turn;
  }

  async #readNow(path: string): Promise<string> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const { promise, resolve } = Promise.withResolvers<string | null>();
    this.#settle = resolve;
    const timer = setTimeout(resolve, TIME_LIMIT_MS, null);
    worker.postMessage(path);
    const mediaType = await promise;
    clearTimeout(timer);
    if (mediaType === null) await this.close();
    return mediaType ?? UNKNOWN_TYPE;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./media-type-worker.ts', import.meta.url), {
      resourceLimits: MEMORY_LIMITS,
    });
    worker.on('message', (mediaType: string) => this.#settle(mediaType));
    worker.on('error', () => this.#settle(null));
    worker.unref();
    return worker;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
