import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../main/browser/main.ts', import.meta.url));

/** The program in a browser, in a process of its own. */
export interface BenchHost {
  address: string;
  stop(): Promise<void>;
}

export async function startHost(
  library: string,
  interfaceFolder: string,
  userData: string,
): Promise<BenchHost> {
  const words = ['--library', library, '--interface', interfaceFolder, '--user-data', userData];
  const child = spawn(process.execPath, [MAIN, '--no-open', '--port', '0', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const refused = once(child, 'exit').then(() => {
    throw new Error('The host did not start.');
  });
  const [address] = (await Promise.race([once(createInterface(child.stdout), 'line'), refused])) as [string];
  refused.catch(() => {});
  return {
    address,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
