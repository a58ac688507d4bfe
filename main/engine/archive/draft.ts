import { createHash, randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { JuanzongError } from '../error.ts';
import { renamePatiently, syncFolder } from '../library/index.ts';

/** Names this machine in the name of a draft, so that nobody takes another machine's process for a dead one. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const DRAFT = new RegExp(`^\\.juanzong-draft-${HOST}-(\\d+)-[0-9a-f-]{36}$`);

/** The drafts that this process is working on. */
const active = new Set<string>();

/**
 * Makes a folder as a whole: `work` fills a hidden draft beside it, which takes the final name at the end. A failure
 * removes the draft; what a process that died left behind is removed by the next.
 * @returns the path of the folder
 * @throws JuanzongError `archive-exists`, for an existing folder is never touched; `not-a-folder`
 */
export async function makeFolder(
  parent: string,
  name: string,
  work: (draft: string) => Promise<void>,
): Promise<string> {
  const target = join(parent, name);
  refuseExisting(target);
  await makeParent(parent);
  await removeStaleDrafts(parent);
  const draft = `.juanzong-draft-${HOST}-${process.pid}-${randomUUID()}`;
  active.add(draft);
  try {
    await mkdir(join(parent, draft));
    await work(join(parent, draft));
    refuseExisting(target);
    await renamePatiently(join(parent, draft), target).catch((error: unknown) => {
      refuseExisting(target);
      throw error;
    });
    await syncFolder(parent);
  } catch (error) {
    await rm(join(parent, draft), { recursive: true, force: true });
    throw error;
  } finally {
    active.delete(draft);
  }
  return target;
}

async function makeParent(parent: string): Promise<void> {
  if (existsSync(parent) && !statSync(parent).isDirectory()) {
    throw new JuanzongError('not-a-folder', `“${parent}”不是文件夹，请另选输出文件夹。`);
  }
  await mkdir(parent, { recursive: true });
}

function refuseExisting(target: string): void {
  if (!existsSync(target)) return;
  throw new JuanzongError('archive-exists', `“${target}”已存在，不会覆盖，请另选输出文件夹，或先把它移走。`);
}

async function removeStaleDrafts(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = DRAFT.exec(name)?.[1];
    if (pid === undefined || active.has(name)) continue;
    // A draft of this very process number that this process does not know is of one that had the number before.
    if (Number(pid) === process.pid || !isAlive(Number(pid))) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
