import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { FolderListing, FolderPlace } from '../../../shared/workspace.ts';
import { explainFailure } from '../error.ts';
import { isLibrary } from '../library/index.ts';

const collator = new Intl.Collator('zh', { numeric: true });

/** The folders in a folder, hidden ones left out; the home folder's where none is named. @throws JuanzongError */
export function listFolders(path = homedir()): FolderListing {
  const folder = resolve(path);
  try {
    const parent = dirname(folder);
    return {
      path: folder,
      parent: parent === folder ? null : parent,
      roots: roots(),
      folders: foldersIn(folder).map((place) => ({ ...place, isLibrary: isLibrary(place.path) })),
    };
  } catch (error) {
    throw explainFailure(error, path);
  }
}

function foldersIn(folder: string): FolderPlace[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !/^[.$]/u.test(entry.name))
    .map((entry) => ({ entry, place: { name: entry.name, path: join(folder, entry.name) } }))
    .filter(({ entry, place }) => entry.isDirectory() || (entry.isSymbolicLink() && isFolder(place.path)))
    .map(({ place }) => place)
    .sort((a, b) => collator.compare(a.name, b.name));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function roots(): FolderPlace[] {
  const home = { name: '主目录', path: homedir() };
  if (process.platform === 'win32') {
    const drives = [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`).filter(existsSync);
    return [home, ...drives.map((path) => ({ name: path.slice(0, 2), path }))];
  }
  return [home, { name: '全部文件', path: '/' }, ...mountedMedia()];
}

/** Where Linux desktops show memory sticks and discs. */
function mountedMedia(): FolderPlace[] {
  const user = basename(homedir()) || userInfo().username;
  return [`/media/${user}`, `/run/media/${user}`].filter(isFolder).flatMap((folder) => {
    try {
      return foldersIn(folder);
    } catch {
      return [];
    }
  });
}
