import { spawn } from 'node:child_process';

/** Opens an address in the machine's own browser; where that can't be done, says so on standard error. */
export function openBrowser(address: string): void {
  const [program, ...words] = opener(address);
  if (program === undefined) {
    cannot();
    return;
  }
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.once('error', cannot);
  child.once('exit', (code) => {
    if (code !== 0 && process.platform === 'linux') cannot();
  });
  child.unref();
}

function opener(address: string): string[] {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (process.platform === 'darwin') return ['open', address];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open', address] : [];
}

function cannot(): void {
  process.stderr.write('未能自动打开浏览器，请把上面的地址复制到浏览器中打开。\n');
}
