import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const MAIN = fileURLToPath(new URL('../../../main/browser/main.ts', import.meta.url));

export interface HostOptions {
  /** Opened at the start; none means the start page. */
  library?: string;
  /** The built interface, where it is not this run's. */
  interfaceFolder?: string;
  /** The folder of settings, where it is to be that of an earlier host. */
  userData?: string;
  port?: number;
}

/** The program with its interface in a browser, in a process of its own. */
export interface Host {
  /** The whole address with its token. */
  address: string;
  /** `http://127.0.0.1:port` */
  origin: string;
  pid: number;
  userData: string;
  /** What it has written to standard error so far. */
  log(): string;
  /** Ends it as a user does. @returns the exit code */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

const running = new Set<Host>();
const folders: string[] = [];

/** Ends every host of a test file and removes its folders. */
export async function endHosts(): Promise<void> {
  for (const host of running) await host.kill();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** An empty folder that lasts as long as the test file. */
export function fileFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-e2e-'));
  folders.push(folder);
  return folder;
}

/** Starts the program; it ends with the test file at the latest. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const userData = options.userData ?? fileFolder();
  const words = [
    ['--port', String(options.port ?? 0)],
    ['--interface', options.interfaceFolder ?? inject('interfaceFolder')],
    ['--user-data', userData],
    options.library === undefined ? [] : ['--library', options.library],
  ].flat();
  const child = spawn(process.execPath, [MAIN, '--no-open', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    log += text;
  });
  const ended = once(child, 'close');
  const address = await firstLine(child, () => log);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    running.delete(host);
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  const host: Host = {
    address,
    origin: new URL(address).origin,
    pid: child.pid ?? 0,
    userData,
    log: () => log,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
  running.add(host);
  return host;
}

async function firstLine(child: ChildProcess, log: () => string): Promise<string> {
  if (!child.stdout) throw new Error('The host has no standard output.');
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    // What it prints later is nobody's business, but must not fill the pipe.
    child.stdout.resume();
    return line;
  }
  throw new Error(`The host did not start: ${log()}`);
}
