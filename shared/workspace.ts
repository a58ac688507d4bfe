import type { SignIn } from './account.ts';
import type { SignedIn } from './role.ts';

/** What the program shows of itself: which library is open, who works in it, and which ones were open before. */
export interface WorkspaceState {
  library: OpenLibrary | null;
  /** Why the last library is no longer open, where nobody closed it; until another is open. */
  lost: string | null;
  /** Whether people sign in to the open library. */
  signIn: SignIn;
  /** Who has signed in. */
  account: SignedIn | null;
  /** Who acts, for the audit trail. */
  actor: string;
  host: HostKind;
  /** Latest first. */
  recents: RecentLibrary[];
  /** What was last preferred in the open library; empty while none is. */
  preferences: Preferences;
}

/** What a window remembers of a library from one start to the next: the look of its ledger, and the board shown last. */
export const PREFERENCE_KEYS = ['ledger', 'board'] as const;

export type PreferenceKey = (typeof PREFERENCE_KEYS)[number];

/** JSON values. They may come of an older program, so whoever reads one checks it. */
export type Preferences = Partial<Record<PreferenceKey, unknown>>;

/** What shows the program: a window of its own, or the machine's browser. */
export type HostKind = 'desktop' | 'browser';

export interface OpenLibrary {
  /** The folder, absolute. */
  path: string;
  /** The folder's own name. */
  name: string;
  /** ISO 8601 in UTC. */
  lastBackupAt: string | null;
}

export interface RecentLibrary extends OpenLibrary {
  /** ISO 8601 in UTC. */
  openedAt: string;
  /** Whether the library is still where it was. */
  available: boolean;
}

/** One folder of this machine and the folders in it, to choose from. */
export interface FolderListing {
  /** Absolute. */
  path: string;
  /** `null` at the top. */
  parent: string | null;
  /** Where to begin: the home folder, drives, mounted media. */
  roots: FolderPlace[];
  folders: (FolderPlace & { isLibrary: boolean })[];
}

export interface FolderPlace {
  name: string;
  /** Absolute. */
  path: string;
}

/** What one audit event was about. */
export interface ChangedSubject {
  action: string;
  subjectKind: string;
  subjectId: string;
  caseFileId: string | null;
}

/** What every window is told of as it happens. */
export type WorkspaceEvent =
  /** A change was committed; `window` is the one that made it, `null` where none did. */
  | { type: 'change'; entries: ChangedSubject[]; actor: string; window: string | null }
  /** How far a long job has come, in bytes or steps. */
  | { type: 'progress'; job: string; done: number; total: number; label: string }
  /** Another library was opened, or none is open now, or who acts has changed. */
  | { type: 'workspace' };
