import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { LIVE_LINKS } from '../evidence/index.ts';
import type { Library } from '../library/index.ts';

/** A piece of evidence at one place of an issue. */
export interface Proof {
  name: string;
  sha256: string;
  /** In bytes. */
  size: number;
  measureId: string | null;
}

export function proofOf(db: Database, issueId: string): Proof[] {
  return db
    .prepare<[string], Proof>(
      `SELECT name, sha256, size, measure_id AS measureId
       FROM ${LIVE_LINKS} AS link JOIN evidence ON evidence.id = evidence_id JOIN evidence_file USING (sha256)
       WHERE issue_id = ? ORDER BY evidence.id`,
    )
    .all(issueId);
}

type Fault = 'missing' | 'changed' | 'empty' | 'unreadable';

/** What is wrong with the bytes of evidence, by SHA-256. */
export type FaultyProof = ReadonlyMap<string, Fault>;

/** When a file that was found whole had been written last, by its SHA-256, as long as the library is open. */
const whole = new WeakMap<Database, Map<string, number>>();

/**
 * Re-hashes the evidence of an issue.
 * @param how `glance` lets a file be that was whole and has not been written to since: a page asks again and again
 * @throws the reason of `signal` once it aborts
 */
export async function faultyProof(
  { db, evidence }: Library,
  issueId: string,
  how: 'thorough' | 'glance',
  signal?: AbortSignal,
): Promise<FaultyProof> {
  const seen = whole.get(db) ?? new Map<string, number>();
  whole.set(db, seen);
  const faults = new Map<string, Fault>();
  const sizes = new Map(proofOf(db, issueId).map(({ sha256, size }) => [sha256, size]));
  for (const [sha256, size] of sizes) {
    try {
      const writtenAt = statSync(evidence.pathOf(sha256), { throwIfNoEntry: false })?.mtimeMs;
      if (how === 'glance' && writtenAt !== undefined && seen.get(sha256) === writtenAt) continue;
      const state = size === 0 ? 'empty' : await evidence.check(sha256, undefined, signal);
      if (state !== 'whole') faults.set(sha256, state);
      else if (writtenAt !== undefined) seen.set(sha256, writtenAt);
    } catch {
      signal?.throwIfAborted();
      faults.set(sha256, 'unreadable');
    }
  }
  return faults;
}

const FAULTS: Record<Fault, string> = {
  missing: '的文件不见了',
  changed: '的文件与存入时的内容不一致',
  empty: '是空文件',
  unreadable: '的文件不能读取',
};

/** In Chinese, for each faulty piece. */
export function faultTexts(proof: readonly Proof[], faulty: FaultyProof): string[] {
  const texts = proof.flatMap(({ name, sha256 }) => {
    const fault = faulty.get(sha256);
    return fault ? [`佐证材料“${name}”${FAULTS[fault]}，请用原件重新添加，或将它移到回收站`] : [];
  });
  return [...new Set(texts)];
}
