import { pipeAccess, serveEngine } from '../engine/index.ts';
import type { FromEngine, ToEngine } from './engine-message.ts';

const port = process.parentPort;
let stop = (): Promise<void> => Promise.resolve();

port.on('message', async ({ data }: { data: ToEngine }) => {
  if (data.kind === 'start') {
    await start(data);
  } else {
    await stop();
    process.exit();
  }
});

async function start(message: Extract<ToEngine, { kind: 'start' }>): Promise<void> {
  const options = {
    listen: { path: message.socketPath },
    access: pipeAccess(message.secret),
    interfaceFolder: message.interfaceFolder,
    userData: message.settingsFolder,
    host: 'desktop',
    sample: message.sampleFolder,
    onLibrary: (path: string | null) => tell({ kind: 'library', path }),
  } as const;
  const library = message.library ?? undefined;
  // A library that cannot be opened again is no reason for the program not to start.
  const server = await serveEngine({ ...options, library }).catch((error) => {
    if (library === undefined) throw error;
    return serveEngine(options);
  });
  stop = () => server.close();
  tell({ kind: 'ready' });
}

function tell(message: FromEngine): void {
  port.postMessage(message);
}
