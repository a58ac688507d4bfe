import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { actorName } from '../input/index.ts';

/** Where this user's settings lie: `%APPDATA%\juanzong`, or `juanzong` below `$XDG_CONFIG_HOME` or `~/.config`. */
export function userDataFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  if (process.platform === 'win32') return join(APPDATA || join(homedir(), 'AppData', 'Roaming'), 'juanzong');
  return join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'juanzong');
}

const UNNAMED = '未具名';

/** The user's login; some systems run programs for users that they have no name for. */
export function loginName(): string {
  try {
    return actorName.safeParse(userInfo().username).data ?? UNNAMED;
  } catch {
    return UNNAMED;
  }
}
