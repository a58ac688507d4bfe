import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type UtilityProcess, utilityProcess } from 'electron/main';
import type { FromEngine, ToEngine } from './engine-message.ts';
import type { Upstream } from './forward.ts';
import type { Pipe } from './pipe.ts';

const ENTRY = fileURLToPath(new URL('./engine.js', import.meta.url));

/** How long an engine may take to close its library before it is ended. A commit is on disk long before. */
const STOP_LIMIT_MS = 5_000;

export type EnginePlaces = Omit<
  Extract<ToEngine, { kind: 'start' }>,
  'kind' | 'socketPath' | 'secret' | 'library'
>;

/** The engine in a process of its own: started, watched, and started again at the same library. */
export class EngineProcess {
  readonly #pipe: Pipe;
  readonly #places: EnginePlaces;
  readonly #onCrash: () => void;
  readonly #secret = randomBytes(32).toString('base64url');
  #process: UtilityProcess | null = null;
  #stopping: Promise<void> | null = null;
  #socketPath = '';
  #library: string | null = null;

  /** @param onCrash is told when an engine that was ready has ended by itself */
  constructor(pipe: Pipe, places: EnginePlaces, onCrash: () => void) {
    this.#pipe = pipe;
    this.#places = places;
    this.#onCrash = onCrash;
  }

  /** Until it has closed its library and is gone. */
  get isRunning(): boolean {
    return this.#process !== null || this.#stopping !== null;
  }

  /** Where requests go at present. While no engine runs, connecting there fails. */
  get upstream(): Upstream {
    return { socketPath: this.#socketPath, secret: this.#secret };
  }

  /** @returns once the engine answers requests @throws Error where it ends before that */
  start(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const child = utilityProcess.fork(ENTRY, [], { serviceName: 'juanzong-engine', stdio: 'inherit' });
    let isReady = false;
    this.#process = child;
    this.#socketPath = this.#pipe.next();
    child.on('message', (message: FromEngine) => {
      if (message.kind === 'library') {
        this.#library = message.path;
      } else {
        isReady = true;
        resolve();
      }
    });
    child.once('exit', (code) => {
      reject(new Error(`engine ended with ${code}`));
      const isExpected = this.#process !== child;
      if (isExpected) return;
      this.#process = null;
      if (isReady) this.#onCrash();
    });
    this.#send(child, {
      kind: 'start',
      ...this.#places,
      socketPath: this.#socketPath,
      secret: this.#secret,
      library: this.#library,
    });
    return promise;
  }

  /** Lets the engine close its library, and ends it where that takes too long. Whoever asks meanwhile waits for the same. */
  stop(): Promise<void> {
    this.#stopping ??= this.#end().finally(() => {
      this.#stopping = null;
    });
    return this.#stopping;
  }

  async #end(): Promise<void> {
    const child = this.#process;
    if (!child) return;
    this.#process = null;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => child.kill(), STOP_LIMIT_MS);
    child.once('exit', () => resolve());
    this.#send(child, { kind: 'stop' });
    await promise;
    clearTimeout(timer);
  }

  #send(child: UtilityProcess, message: ToEngine): void {
    child.postMessage(message);
  }
}
