import { readArguments, UsageError } from '../browser/arguments.ts';
import { runBrowserHost } from '../browser/host.ts';
import { build } from './build.ts';
import { electronProgram, runElectron } from './electron.ts';

/**
 * `npm start`: the program in a window of its own or, where that can't be, in the machine's browser.
 * @param argv `--browser` and the options of the browser host
 * @returns the exit code
 */
async function start(argv: readonly string[]): Promise<number> {
  const words = argv.filter((word) => word !== '--browser');
  const inBrowser = words.length < argv.length;
  try {
    readArguments(words);
    if (words.length > 0 && !inBrowser)
      throw new UsageError('这些选项只用于浏览器方式，请同时写明 --browser。');
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(error.message);
    return 2;
  }
  if (!(await build('renderer'))) return 1;
  if (inBrowser) return runBrowserHost(words);
  if (!hasDisplay()) {
    say('这里没有图形界面，请在浏览器中打开下面的地址。');
    return runBrowserHost(['--no-open']);
  }
  const electron = await electronProgram(say);
  if (!electron || !(await build('desktop'))) return runBrowserHost([]);
  const code = await runElectron(electron);
  if (code !== 'cannot-start') return code;
  say('Electron 在这台机器上不能运行，改在浏览器中打开。');
  return runBrowserHost([]);
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

// npm runs a script in the package's folder; paths are meant from where the user stands.
const { INIT_CWD: from, npm_lifecycle_event: script } = process.env;
if (from && script === 'start') process.chdir(from);
process.exitCode = await start(process.argv.slice(2));
