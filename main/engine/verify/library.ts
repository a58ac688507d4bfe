import Database from 'better-sqlite3';
import { firstBrokenEvent } from '../audit/index.ts';
import { type FrozenFault, frozenFaults } from '../disclosure/index.ts';
import { explainFailure } from '../error.ts';
import { foreignKeyFaults, integrityFaults, type Library } from '../library/index.ts';
import type { Progress } from '../procedure.ts';
import { type Problem, type Verification, verification } from './problem.ts';
import { strayFiles, unsoundFiles, unusedFiles } from './stored-files.ts';
import { trailProblems } from './trail.ts';

/**
 * Checks a whole library: SQLite's integrity, foreign keys, the audit chain, what was decided against
 * what the chain tells of it, and every stored file against its hash.
 * Nothing is changed. Another process may be writing: its files on their way are no problem.
 * @throws JuanzongError if a folder of it cannot be listed; the reason of `signal` once it aborts
 */
export async function verifyLibrary(
  library: Library,
  report: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<Verification> {
  const { db } = library;
  const checks: (() => Problem[] | Promise<Problem[]>)[] = [
    () => integrityFaults(db).map(damaged),
    () => foreignKeyFaults(db).map(dangling),
    () => auditProblems(library),
    () => trailProblems(db),
    () => frozenFaults(db).map(notAsApproved),
    () => unsoundFiles(library, report, signal),
    () => strayFiles(library),
    () => unusedFiles(library),
  ];
  const problems: Problem[] = [];
  for (const check of checks) {
    signal?.throwIfAborted();
    try {
      problems.push(...(await check()));
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw explainFailure(error, library.path);
      problems.push(damaged(error.message));
    }
  }
  return verification(problems);
}

/** @param detail in SQLite's words, for whoever repairs it */
export function damaged(detail: string): Problem {
  return {
    kind: 'database',
    subject: 'juanzong.db',
    message: `数据库已损坏（${detail}），请停止使用并用最近的备份恢复。`,
  };
}

function dangling(fault: string): Problem {
  return {
    kind: 'foreign-key',
    subject: fault,
    message: `数据库记录“${fault}”所指的内容不存在，请用最近的备份核对恢复。`,
  };
}

function notAsApproved({ subject, message }: FrozenFault): Problem {
  return {
    kind: 'publication',
    subject,
    message: `${subject}${message}，请用备份比对查明，未查明前不要公布或沿用。`,
  };
}

function auditProblems({ db }: Library): Problem[] {
  const seq = firstBrokenEvent(db);
  if (seq === null) return [];
  const subject = `审计记录第${seq}条`;
  return [
    { kind: 'audit', subject, message: `${subject}被改动或删除，其后的记录不再可信，请用备份比对查明。` },
  ];
}
