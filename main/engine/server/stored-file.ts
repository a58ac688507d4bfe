import { storedSource } from '../casefile/index.ts';
import { storedPaper } from '../document/index.ts';
import { storedEvidence } from '../evidence/index.ts';
import type { Library, StoredFile } from '../library/index.ts';
import { storedTemplate } from '../template/index.ts';

type Finder = (library: Library, id: string) => StoredFile | undefined;

const FINDERS: Readonly<Record<string, Finder>> = {
  evidence: storedEvidence,
  source: storedSource,
  document: storedPaper,
  template: storedTemplate,
};

/** What lies behind `/bytes/<kind>/<id>`; none for what the library does not know. */
export function findStoredFile(library: Library, kind: string, id: string): StoredFile | undefined {
  return Object.hasOwn(FINDERS, kind) ? FINDERS[kind]?.(library, id) : undefined;
}
