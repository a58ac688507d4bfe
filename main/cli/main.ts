#!/usr/bin/env node
import { run } from './run.ts';

// npm runs a script in the package's folder; paths are meant from where the user stands.
const { INIT_CWD: from, npm_lifecycle_event: script } = process.env;
if (from && (script === 'juanzong' || script === 'demo')) process.chdir(from);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no failure.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`结果写不出去（${error.code}），请检查输出所在的磁盘。\n`);
  process.exit(1);
});
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
