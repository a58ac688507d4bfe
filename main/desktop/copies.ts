import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { safeName } from '../engine/file-name/index.ts';

/**
 * What opens in a program that shows it. Nothing that runs, and nothing whose name promises macros; .doc, .xls, .ppt,
 * .wps and .et may carry some all the same, which is why copies are marked as coming from outside.
 */
const DOCUMENT_TYPES = new Set([
  '.bmp',
  '.doc',
  '.docx',
  '.et',
  '.gif',
  '.jpeg',
  '.jpg',
  '.ofd',
  '.pdf',
  '.png',
  '.ppt',
  '.pptx',
  '.tif',
  '.tiff',
  '.txt',
  '.wps',
  '.xls',
  '.xlsx',
]);

/** Whether a file may be handed to the program that the system has for its type. */
export function isDocument(path: string): boolean {
  return DOCUMENT_TYPES.has(extname(path).toLowerCase());
}

/** Removes the copies that were made before; one that is still open in Word stays until the next time. */
export async function removeCopies(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
}

/** What Windows knows a file from the internet by: Word opens it in protected view, with macros off. */
const MARK_OF_THE_WEB = '[ZoneTransfer]\r\nZoneId=3\r\n';

/**
 * Writes a stored file, as the engine answered it, to a read-only file under its own name, in a folder of its own. On
 * Windows it carries the mark of the web: a stored file may have come from anywhere.
 * @param folder where copies are kept
 * @throws Error with one Chinese sentence where there is no such file, or the disk refuses it
 */
export async function writeCopy(
  answer: Response,
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<string> {
  if (answer.status !== 200 || answer.body === null) throw new Error('没有找到这份文件，请刷新后再试。');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const own = await mkdtemp(join(folder, 'copy-'));
  const path = join(own, safeName(nameOf(answer)));
  try {
    await pipeline(answer.body, createWriteStream(path, { flags: 'wx' }));
    if (platform === 'win32') await mark(path);
    await chmod(path, 0o444);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw new Error('文件没有复制出来，请检查磁盘剩余空间后再试。', { cause: error });
  }
  return path;
}

/** Only NTFS keeps the mark; on another disk a copy goes without. */
async function mark(path: string): Promise<void> {
  await writeFile(`${path}:Zone.Identifier`, MARK_OF_THE_WEB).catch(() => undefined);
}

/** The name in `Content-Disposition`, in the form of RFC 6266 that keeps Chinese. */
function nameOf(answer: Response): string {
  const [, encoded] =
    /filename\*=UTF-8''([^;]+)/iu.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  return encoded === undefined ? '' : decodeURIComponent(encoded);
}
