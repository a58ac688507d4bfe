#!/usr/bin/env node
// Plain JavaScript, so that any Node can start it: the program itself runs on the Node that it brings along.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const name = process.platform === 'win32' ? 'node.exe' : 'node';
const own = fileURLToPath(new URL(`../../node_modules/node/bin/${name}`, import.meta.url));
const node = existsSync(own) ? own : process.execPath;

if (node === process.execPath && Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(
    `本程序需要 Node 24，这里是 ${process.versions.node}；请在程序文件夹中先运行 npm ci。\n`,
  );
  process.exitCode = 1;
} else {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
