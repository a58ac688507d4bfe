import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { SourceFile } from './gather.ts';
import { reasonOf } from './reason.ts';

/** 1 MiB, as the vault reads. */
const CHUNK = 1 << 20;

/** A source that cannot be kept; `message` is for the office. What fails in the library itself is never this. */
export class SourceError extends Error {}

/**
 * The bytes of a file, as one unbroken state of it.
 * @throws SourceError if it cannot be read to its end, or changed meanwhile
 */
export async function* readSource(file: SourceFile): AsyncGenerator<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    // A pipe that took the file's place since it was found would make a plain open wait for ever.
    handle = await open(file.location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const before = await handle.stat({ bigint: true });
    if (!before.isFile()) throw new SourceError(`“${file.path}”不是普通文件，不能添加。`);
    let size = 0n;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
      if (bytesRead === 0) break;
      size += BigInt(bytesRead);
      // A file that grows as fast as it is read has no end.
      if (size > before.size) throw changed(file);
      yield buffer.subarray(0, bytesRead);
    }
    const after = await handle.stat({ bigint: true });
    if (after.mtimeNs !== before.mtimeNs || after.size !== size || before.size !== size) throw changed(file);
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(reasonOf(error, file.path));
  } finally {
    await handle?.close();
  }
}

function changed({ path }: SourceFile): SourceError {
  return new SourceError(`“${path}”在读取过程中被改动，请关闭正在写入它的程序后再添加。`);
}
