import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { JuanzongError } from '../error.ts';
import { isLibrary, type Library, openLibrary } from '../library/index.ts';
import type { Progress } from '../procedure.ts';
import { verifyBag } from './bag.ts';
import { damaged, verifyLibrary } from './library.ts';
import { type Verification, verification } from './problem.ts';

/** What a folder is to `verify`. @throws JuanzongError `nothing-to-verify` */
export function whatIsAt(path: string): 'library' | 'bag' {
  if (isLibrary(path)) return 'library';
  if (existsSync(join(path, 'bagit.txt'))) return 'bag';
  throw new JuanzongError(
    'nothing-to-verify',
    `“${path}”既不是卷宗库（其中没有 juanzong.db），也不是归档包（其中没有 bagit.txt），请检查路径。`,
  );
}

/**
 * Checks the library or the bag at `path`, whichever it is. A library too damaged to open is a problem, not an error.
 * @throws JuanzongError `nothing-to-verify`, `library-too-new`, `library-too-old`
 */
export async function verifyPath(
  path: string,
  report: (progress: Progress) => void = () => {},
): Promise<Verification> {
  if (whatIsAt(path) === 'bag') return verifyBag(path, report);
  let library: Library;
  try {
    library = openLibrary(path);
  } catch (error) {
    const problem = openingProblem(error);
    if (problem) return verification([problem]);
    throw error;
  }
  try {
    return await verifyLibrary(library, report);
  } finally {
    library.close();
  }
}

/** The problem that a failure to open a library stands for, or `null` if the library is not to blame for it. */
export function openingProblem(error: unknown): ReturnType<typeof damaged> | null {
  if (!(error instanceof JuanzongError)) return null;
  if (error.code === 'not-a-library') return damaged('文件标识不符');
  if (error.code === 'library-damaged') {
    return damaged(error.cause instanceof Error ? error.cause.message : error.code);
  }
  return null;
}
