#!/usr/bin/env node
// Plain JavaScript, so that any Node can start it: the program itself runs on the Node that it brings along.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const name = process.platform === 'win32' ? 'node.exe' : 'node';
const own = fileURLToPath(new URL(`../../node_modules/node/bin/${name}`, import.meta.url));
const run = spawnSync(existsSync(own) ? own : process.execPath, [main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
