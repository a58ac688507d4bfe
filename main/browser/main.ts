import { runBrowserHost } from './host.ts';

process.exitCode = await runBrowserHost(process.argv.slice(2));
