import { fileURLToPath } from 'node:url';
import {
  browserAccess,
  explainFailure,
  JuanzongError,
  serveEngine,
  userDataFolder,
} from '../engine/index.ts';
import { readArguments, UsageError } from './arguments.ts';
import { openBrowser } from './open-browser.ts';

const INTERFACE = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../resources/sample/', import.meta.url));

/**
 * Shows the engine in the machine's own browser until the program is told to end. The first line on standard output is
 * the address.
 * @returns the exit code: 0 ended by the user, 1 failed, 2 wrong usage
 */
export async function runBrowserHost(argv: readonly string[]): Promise<number> {
  try {
    const words = readArguments(argv);
    const access = browserAccess();
    const server = await serveEngine({
      listen: { host: '127.0.0.1', port: words.port },
      access,
      interfaceFolder: words.interface ?? INTERFACE,
      userData: words.userData ?? userDataFolder(),
      host: 'browser',
      sample: SAMPLE,
      library: words.library,
    }).catch((error) => {
      throw portFailure(error, words.port);
    });
    const port = 'port' in server.address ? server.address.port : words.port;
    const address = (token: string): string => `http://127.0.0.1:${port}/?token=${token}`;
    process.stdout.write(`${address(access.token)}\n`);
    if (words.open) openBrowser(address(access.singleUseToken()));
    await toldToEnd();
    await server.close();
    return 0;
  } catch (error) {
    const known = error instanceof JuanzongError || error instanceof UsageError;
    process.stderr.write(`${known ? error.message : `程序内部出错：${String(error)}`}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function portFailure(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') {
    return new JuanzongError('port-in-use', `端口 ${port} 已被其他程序占用，请换一个端口，或不写 --port。`);
  }
  if (code === 'EACCES') {
    return new JuanzongError('port-refused', `没有使用端口 ${port} 的权限，请换一个大于 1023 的端口。`);
  }
  return explainFailure(error, '本机地址');
}

function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
