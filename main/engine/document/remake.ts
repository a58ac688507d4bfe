import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { DocumentRemade } from '../../../shared/document.ts';
import type { Library } from '../library/index.ts';
import { kindOfPaper } from '../template/index.ts';
import { readDocument } from './list.ts';
import { packPaper } from './paper.ts';
import { storedPaper } from './stored.ts';

/**
 * Makes a paper again of the data that it was made from, and tells whether it is the same file. Nothing is written.
 * @throws JuanzongError `document-not-found`
 */
export async function remakeDocument(library: Library, documentId: string): Promise<DocumentRemade> {
  const { kind, snapshot, sha256: expected } = readDocument(library.db, documentId);
  const file = storedPaper(library, documentId);
  const stored = file && (await readFile(file.path).catch(() => undefined));
  const made = await madeAgain(library, kind, snapshot);
  const differences = differencesOf({ expected, stored, made });
  return {
    same: differences.length === 0,
    sha256: made ? hashOf(made) : null,
    expected,
    differences,
  };
}

/** `undefined` where this program no longer understands what the paper was made from. */
async function madeAgain(library: Library, kind: string, snapshot: unknown): Promise<Uint8Array | undefined> {
  try {
    return await packPaper(kindOfPaper(library, kind, snapshot).make(snapshot));
  } catch {
    return undefined;
  }
}

interface Compared {
  expected: string;
  stored: Uint8Array | undefined;
  made: Uint8Array | undefined;
}

function differencesOf({ expected, stored, made }: Compared): string[] {
  const isStoredSound = stored !== undefined && hashOf(stored) === expected;
  const ofStored =
    stored === undefined
      ? ['卷宗库中的文件不见了或不能读取']
      : isStoredSound
        ? []
        : ['卷宗库中的文件与生成时的校验值不一致，文件被改动过'];
  if (!made) return [...ofStored, '当前版本的程序不能按生成时的数据重新生成'];
  if (hashOf(made) === expected) return ofStored;
  // What a spoiled file holds says nothing of what was made then.
  const parts = isStoredSound ? partsThatDiffer(stored, made) : [];
  return [
    ...ofStored,
    `重新生成的文件与原文件不一致${parts.length === 0 ? '' : `，不同的部分：${parts.join('、')}`}`,
  ];
}

/** The files within two packages that are not alike. */
function partsThatDiffer(one: Uint8Array, other: Uint8Array): string[] {
  const [before, after] = [unzipSync(one), unzipSync(other)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => {
    const [was, is] = [before[name], after[name]];
    return was === undefined || is === undefined || Buffer.compare(was, is) !== 0;
  });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
