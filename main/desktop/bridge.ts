import { join } from 'node:path';
import { shell } from 'electron/common';
import { app, type IpcMainInvokeEvent, ipcMain } from 'electron/main';
import { isOwn, isPage, PAGE } from './address.ts';
import { isDocument, removeCopies, writeCopy } from './copies.ts';

/** Failures come to the page as values: an error thrown across would arrive wrapped in English. */
export type BridgeAnswer = { ok: true } | { ok: false; message: string };

/** Byte routes of the engine; the page can ask for copies of these alone. */
const STORED_FILE = /^bytes\/(evidence|document|source)\/[\w-]+$/u;

/**
 * Answers what the preload passes on from the page.
 * @param read asks the engine
 */
export function answerBridge(read: (request: Request) => Promise<Response>): void {
  const folder = join(app.getPath('userData'), 'copies');
  const copyOf = async (url: string): Promise<string> =>
    writeCopy(await read(new Request(storedFile(url))), folder);
  void removeCopies(folder);
  app.on('will-quit', () => void removeCopies(folder));

  answer('copy:open', async (url) => {
    const path = await copyOf(url);
    if (!isDocument(path)) throw new Error('这类文件不在本程序中直接打开，请另存后用相应的程序打开。');
    const failure = await shell.openPath(path);
    if (failure !== '') throw new Error('没有能打开这类文件的程序，请安装 Word 或 WPS，或另存后打开。');
  });
  answer('copy:show', async (url) => shell.showItemInFolder(await copyOf(url)));
}

function answer(channel: string, work: (url: string) => Promise<void>): void {
  ipcMain.handle(channel, async (event, url: unknown): Promise<BridgeAnswer> => {
    if (!isOurPage(event) || typeof url !== 'string') return { ok: false, message: '请求无效。' };
    try {
      await work(url);
      return { ok: true };
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  });
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isPage(senderFrame.url);
}

/** The address of a whole stored file, without what the page may have asked for besides. */
function storedFile(url: string): string {
  const { origin: _, pathname } = new URL(url, PAGE);
  const path = pathname.slice(1);
  const isStored = isOwn(new URL(url, PAGE).href) && STORED_FILE.test(path);
  if (!isStored) throw new Error('请求无效。');
  return `${PAGE}${path}`;
}
