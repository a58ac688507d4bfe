import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dayOf, stampOf } from '../../../shared/clock.ts';
import type { SignedIn } from '../../../shared/role.ts';
import type { HostKind, PreferenceKey, WorkspaceState } from '../../../shared/workspace.ts';
import { authenticate, beginWith, type Credentials, currentAccount, signInOf } from '../account/index.ts';
import { JuanzongError } from '../error.ts';
import {
  createLibrary,
  isLibrary,
  type Library,
  openForWriting,
  type WritableLibrary,
} from '../library/index.ts';
import { forgetSteps } from '../undo/index.ts';
import { askingWindow } from './asker.ts';
import { EventHub } from './events.ts';
import { lastBackupOf } from './last-backup.ts';
import { type Recent, readSettings, type Settings, writeSettings } from './settings.ts';
import { loginName } from './user-data.ts';
import type { Workspace } from './workspace.ts';

/** How many libraries are remembered. */
const MOST_RECENTS = 12;
/** How long another library waits for work on the present one to end, in milliseconds. */
const PATIENCE = 2_000;

export interface OfficeOptions {
  host: HostKind;
  /** The folder that settings, recent libraries and samples are kept in. */
  userData: string;
  /** The folder of the sample case. */
  sample: string;
  /** Told whenever another library is open, or none is any more. */
  onLibrary?: (path: string | null) => void;
}

/** The workspace of a host with windows: one library at a time, the ones before it, and news for every window. */
export class Office implements Workspace {
  readonly events = new EventHub();
  readonly #userData: string;
  /** The folder of the sample case. */
  readonly sample: string;
  readonly #host: HostKind;
  readonly #onLibrary: (path: string | null) => void;
  #settings: Settings;
  #library: WritableLibrary | null = null;
  /** Who has signed in to it. */
  #account: string | null = null;
  /** Libraries whose folder is gone, until no work needs them any more. */
  #gone: WritableLibrary[] = [];
  /** Why the last library is no longer open, where nobody closed it. */
  #lost: string | null = null;
  /** How many pieces of work need the library at this moment. */
  #holds = 0;
  /** Opening and closing, one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ host, userData, sample, onLibrary = () => {} }: OfficeOptions) {
    this.#host = host;
    this.#onLibrary = onLibrary;
    this.#userData = userData;
    this.sample = sample;
    this.#settings = readSettings(userData);
  }

  get office(): Office {
    return this;
  }

  get actor(): string {
    return this.account?.name ?? this.#settings.actor ?? loginName();
  }

  /** Who has signed in to the open library, as it says now. */
  get account(): SignedIn | undefined {
    const library = this.#library;
    if (!library || this.#account === null) return undefined;
    return currentAccount(library.db, this.#account) ?? undefined;
  }

  reading(): Library {
    return this.writing();
  }

  /** @throws JuanzongError `no-library-open`; `library-gone`, and then it is no longer open */
  writing(): WritableLibrary {
    if (this.#library) {
      this.#requirePlace(this.#library);
      return this.#library;
    }
    throw new JuanzongError('no-library-open', '没有打开的卷宗库，请先打开或新建卷宗库。');
  }

  async holding<T>(work: () => Promise<T>): Promise<T> {
    this.#holds += 1;
    try {
      return await work();
    } finally {
      this.#holds -= 1;
      this.#closeGone();
    }
  }

  state(): WorkspaceState {
    const library = this.#library;
    return {
      library: library && { ...named(library.path), lastBackupAt: lastBackupOf(library.db) },
      lost: this.#lost,
      signIn: library ? signInOf(library.db) : 'off',
      account: this.account ?? null,
      actor: this.actor,
      host: this.#host,
      recents: this.#settings.recents.map((recent) => ({
        ...named(recent.path),
        openedAt: recent.openedAt,
        lastBackupAt: library?.path === recent.path ? lastBackupOf(library.db) : recent.lastBackupAt,
        available: isLibrary(recent.path),
      })),
      preferences: this.#settings.recents.find(({ path }) => path === library?.path)?.preferences ?? {},
    };
  }

  /** Opens a library in place of the present one, which stays open where that fails. @throws JuanzongError */
  open(path: string): Promise<void> {
    return this.#inTurn(async () => {
      const folder = existsSync(path) ? realpathSync(path) : resolve(path);
      if (this.#library?.path === folder && this.#isInPlace(this.#library)) return;
      const next = openForWriting(folder);
      try {
        await this.#closePresent();
      } catch (error) {
        next.close();
        throw error;
      }
      next.onChange(({ actor, entries }) => {
        const subjects = entries.map(({ action, subjectKind, subjectId, caseFileId }) => ({
          action,
          subjectKind,
          subjectId,
          caseFileId,
        }));
        this.events.publish({ type: 'change', entries: subjects, actor, window: askingWindow() });
      });
      this.#library = next;
      this.#lost = null;
      this.#remember(next, new Date().toISOString());
      this.#tell();
    });
  }

  /**
   * Makes a library in a folder that does not exist or is empty, and opens it; its first administrator, if it is to have
   * one, is signed in.
   * @throws JuanzongError
   */
  async create(path: string, administrator: Credentials | null = null): Promise<void> {
    const wasThere = existsSync(path);
    createLibrary(path, await beginWith(administrator, this.actor));
    const folder = realpathSync(path);
    try {
      await this.openNew(folder);
      if (administrator) await this.signIn(administrator.name, administrator.password);
    } catch (error) {
      if (wasThere && !existsSync(folder)) mkdirSync(folder);
      throw error;
    }
  }

  /** Opens a library that was made a moment ago; where that fails, nothing is left of it. @throws JuanzongError */
  async openNew(folder: string): Promise<void> {
    try {
      await this.open(folder);
    } catch (error) {
      // Whoever has it open by now may have put something into it.
      const isTaken = error instanceof JuanzongError && error.code === 'library-in-use';
      if (!isTaken) await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /**
   * From now on it is somebody else who works.
   * @throws JuanzongError `no-library-open`, `sign-in-off`, and those of `authenticate`
   */
  async signIn(name: string, password: string): Promise<void> {
    const library = this.writing();
    if (signInOf(library.db) === 'off') {
      throw new JuanzongError('sign-in-off', '卷宗库没有启用登录，不用登录。');
    }
    const { accountId } = await this.holding(() => authenticate(library, name, password));
    // Another library may have been opened in the meantime.
    if (this.#library === library) this.#enter(accountId);
  }

  signOut(): void {
    this.#enter(null);
  }

  /** What one person did is not another's to take back. */
  #enter(accountId: string | null): void {
    if (this.#library) forgetSteps(this.#library.db);
    this.#account = accountId;
    this.events.publish({ type: 'workspace' });
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#closePresent());
  }

  /** Takes a library off the list of recent ones; the library itself stays as it is. */
  forget(path: string): void {
    this.#save(({ recents }) => ({ recents: recents.filter((recent) => recent.path !== path) }));
    this.events.publish({ type: 'workspace' });
  }

  setActor(name: string): void {
    this.#save(() => ({ actor: name }));
    this.events.publish({ type: 'workspace' });
  }

  /** Remembers something of a library, for as long as it is among the recent ones. Nobody is told. */
  setPreference(library: string, key: PreferenceKey, value: unknown): void {
    this.#save(({ recents }) => ({
      recents: recents.map((recent) =>
        recent.path === library
          ? { ...recent, preferences: { ...recent.preferences, [key]: value } }
          : recent,
      ),
    }));
  }

  /** A folder for a new sample library, named by the time. */
  sampleFolder(now = new Date()): string {
    return join(this.#userData, '示例', `示例 ${dayOf(now)} ${stampOf(now).slice(-6)}`);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #closePresent(): Promise<void> {
    const library = this.#library;
    if (!library) return;
    for (let waited = 0; this.#holds > 0; waited += 50) {
      if (waited >= PATIENCE) {
        throw new JuanzongError('library-busy', '当前卷宗库有任务正在进行，请等待完成或取消后再试。');
      }
      await setTimeout(50);
    }
    this.#remember(library);
    this.#library = null;
    this.#account = null;
    library.close();
    this.#tell();
  }

  /** Lets go of a library that is no longer where it was opened. @throws JuanzongError `library-gone` */
  #requirePlace(library: WritableLibrary): void {
    try {
      library.requirePlace();
    } catch (error) {
      if (error instanceof JuanzongError && this.#library === library) {
        this.#lost = error.message;
        this.#library = null;
        this.#account = null;
        this.#gone.push(library);
        this.#closeGone();
        this.#tell();
      }
      throw error;
    }
  }

  #isInPlace(library: WritableLibrary): boolean {
    try {
      this.#requirePlace(library);
      return true;
    } catch {
      return false;
    }
  }

  #closeGone(): void {
    if (this.#holds > 0) return;
    for (const library of this.#gone.splice(0)) library.close();
  }

  #tell(): void {
    this.#onLibrary(this.#library?.path ?? null);
    this.events.publish({ type: 'workspace' });
  }

  /** Notes a library as the latest, with what is known of its backup. A list that can't be written is no failure. */
  #remember(library: WritableLibrary, openedAt?: string): void {
    const { path } = library;
    const lastBackupAt = lastBackupOf(library.db);
    try {
      this.#save(({ recents }) => {
        const known = recents.find((recent) => recent.path === path);
        const at = openedAt ?? known?.openedAt;
        // The user has taken it off the list while it was open.
        if (at === undefined) return {};
        const latest: Recent = { path, openedAt: at, lastBackupAt, preferences: known?.preferences ?? {} };
        const others = recents.filter((recent) => recent.path !== path);
        return { recents: [latest, ...others].slice(0, MOST_RECENTS) };
      });
    } catch {
      // The library is worth more than the list.
    }
  }

  /** Another window's process may have written since. */
  #save(change: (settings: Settings) => Partial<Settings>): void {
    const settings = readSettings(this.#userData);
    this.#settings = { ...settings, ...change(settings) };
    writeSettings(this.#userData, this.#settings);
  }
}

function named(path: string): { path: string; name: string } {
  return { path, name: basename(path) || path };
}
