import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from '../../main/cli/run.ts';

const MAIN = fileURLToPath(new URL('../../main/cli/main.ts', import.meta.url));
export const SAMPLE = fileURLToPath(new URL('../../resources/sample/', import.meta.url));

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs one call of the program in this process, which spares its start. */
export async function juanzong(...args: string[]): Promise<Run> {
  const texts = { stdout: '', stderr: '' };
  const code = await run(args, {
    out(text) {
      texts.stdout += text;
    },
    err(text) {
      texts.stderr += text;
    },
  });
  return { code, ...texts };
}

/** Runs the program in a process of its own, as a user would. */
export function juanzongProcess(...args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const run: Run = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      run.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      run.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
  });
}

/** As `juanzong` with `--json`: the exit code and the one document on standard output. */
export async function juanzongJson<T>(...args: string[]): Promise<{ code: number | null; json: T }> {
  const { code, stdout } = await juanzong(...args, '--json');
  return { code, json: JSON.parse(stdout) as T };
}
