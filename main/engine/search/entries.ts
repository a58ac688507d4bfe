import { HIT_KINDS, type HitKind } from '../../../shared/search.ts';
import { compareEntries, type Entry } from './entry.ts';

/** Everything that can be found, by kind and id. */
export class Entries {
  readonly #byKind: Record<HitKind, Map<string, Entry>> = {
    caseFile: new Map(),
    issue: new Map(),
    document: new Map(),
    evidence: new Map(),
  };
  /** In the order of `compareEntries`; kinds that have changed since are missing. */
  readonly #ordered = new Map<HitKind, Entry[]>();

  put(entry: Entry): void {
    this.#byKind[entry.hit.kind].set(entry.hit.id, entry);
    this.#ordered.delete(entry.hit.kind);
  }

  remove(kind: HitKind, id: string): void {
    if (this.#byKind[kind].delete(id)) this.#ordered.delete(kind);
  }

  /** @returns the ids of the evidence that was removed */
  removeCaseFile(caseFileId: string): string[] {
    const evidence: string[] = [];
    for (const kind of HIT_KINDS) {
      for (const { hit } of this.#byKind[kind].values()) {
        if (hit.caseFileId !== caseFileId) continue;
        this.remove(kind, hit.id);
        if (kind === 'evidence') evidence.push(hit.id);
      }
    }
    return evidence;
  }

  /** All of one kind, the latest first. */
  ordered(kind: HitKind): readonly Entry[] {
    const known = this.#ordered.get(kind);
    if (known) return known;
    const entries = [...this.#byKind[kind].values()].sort((a, b) => compareEntries(kind, a, b));
    this.#ordered.set(kind, entries);
    return entries;
  }
}
