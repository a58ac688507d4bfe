import { stampOf } from '../../../shared/clock.ts';

/** A file that came through the page, with its path from the dropped folder on. */
export interface IncomingFile {
  file: File;
  /** With `/`; the plain name for a file that was given by itself. */
  name: string;
}

/** What somebody wants to add: places on this machine where the page can tell them, else the files themselves. */
export type Incoming =
  | { kind: 'paths'; paths: string[] }
  | { kind: 'files'; files: IncomingFile[]; emptyFolders: string[] };

/** Where files lie on disk, in the desktop program; `null` in a browser, or where one of them lies nowhere. */
function pathsOf(files: readonly File[]): string[] | null {
  const { juanzong } = window;
  if (!juanzong || files.length === 0) return null;
  const paths = files.map((file) => juanzong.pathOf(file));
  return paths.includes('') ? null : paths;
}

/** What was dropped: files, and folders with everything below them. Call it while the event is being handled. */
export function droppedIn(data: DataTransfer): Promise<Incoming> {
  const paths = pathsOf([...data.files]);
  if (paths) return Promise.resolve({ kind: 'paths', paths });
  // Entries can only be asked for now, not after the event.
  const items = [...data.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  return walked(items.filter((item) => item !== null));
}

/** A file that lies on no disk has no entry, and comes as itself. */
async function walked(items: readonly (FileSystemEntry | File)[]): Promise<Incoming> {
  const files: IncomingFile[] = [];
  const emptyFolders: string[] = [];
  for (const item of items) {
    const before = files.length;
    if (item instanceof File) files.push({ file: item, name: item.name });
    else await walk(item, item.name, files);
    if (files.length === before) emptyFolders.push(item.name);
  }
  return { kind: 'files', files, emptyFolders };
}

async function walk(entry: FileSystemEntry, name: string, files: IncomingFile[]): Promise<void> {
  if (isFile(entry)) {
    files.push({ file: await fileOf(entry), name });
    return;
  }
  if (!isFolder(entry)) return;
  for (const child of await childrenOf(entry)) await walk(child, `${name}/${child.name}`, files);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder hands out its entries a hundred at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return children.sort((left, right) => (left.name < right.name ? -1 : 1));
    children.push(...some);
  }
}

/** Files, or a folder's files, that were chosen in a dialog. */
export function chosenIn(list: FileList): Incoming {
  const files = [...list];
  const paths = pathsOf(files);
  if (paths)
    return { kind: 'paths', paths: [...new Set(paths.map((path, index) => rootOf(path, files[index])))] };
  return {
    kind: 'files',
    files: files.map((file) => ({ file, name: file.webkitRelativePath || file.name })),
    emptyFolders: [],
  };
}

/** The chosen folder of a file in it; the file itself where it was chosen by itself. */
function rootOf(path: string, file: File | undefined): string {
  const below = (file?.webkitRelativePath ?? '').split('/').length - 1;
  if (below === 0) return path;
  return path
    .split(/(?=[\\/])/)
    .slice(0, -below)
    .join('');
}

/** What lies on the clipboard: copied files, or a picture, which gets the name of the moment. */
export function pastedIn(data: DataTransfer, now: Date): Incoming | null {
  const files = [...data.files];
  if (files.length === 0) return null;
  const paths = pathsOf(files);
  if (paths) return { kind: 'paths', paths };
  return {
    kind: 'files',
    files: files.map((file) => ({ file, name: isScreenshot(file) ? screenshotName(now) : file.name })),
    emptyFolders: [],
  };
}

/** The name that browsers give to a picture that is no file. */
function isScreenshot({ name, type }: File): boolean {
  return type === 'image/png' && (name === 'image.png' || name === '');
}

function screenshotName(now: Date): string {
  return `截图-${stampOf(now)}.png`;
}
