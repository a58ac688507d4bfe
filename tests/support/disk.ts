import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp.ts';

/** Whether this process may mount file systems; without that, tests of full and read-only disks are skipped. */
export const CAN_MOUNT = canMount();

/** A disk of its own for a test, with room for so many MiB. */
export function smallDisk(mebibytes: number): string {
  const folder = tempFolder();
  mount('-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder);
  onTestFinished(() => unmount(folder));
  return folder;
}

/** Makes what lies in a folder read-only until the test ends, as on a DVD. */
export function makeReadOnly(folder: string): void {
  mount('--bind', folder, folder);
  onTestFinished(() => unmount(folder));
  mount('-o', 'remount,ro,bind', folder);
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-test-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'ignore' });
}

function unmount(folder: string): void {
  execFileSync('umount', [folder], { stdio: 'ignore' });
}
