import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Preview } from '../../../shared/preview.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import type { OfficeAnswer } from './answer.ts';
import { COMPOUND_TYPE, compoundReason } from './compound.ts';
import { kindOf } from './kind.ts';
import { LARGEST_OFFICE_FILE } from './limits.ts';
import { numberedLines } from './numbered-lines.ts';
import { withNumbers } from './numbers.ts';
import { readOfficeFile } from './office.ts';
import { readText } from './text.ts';
import { inTurn } from './turns.ts';

/** A file of the library that somebody wants to look at. */
export interface ShownFile {
  /** Where it lies, absolute. */
  path: string;
  name: string;
  mediaType: string;
}

const TOO_LARGE = '文件过大，不能在此预览，可打开副本查看。';
const DAMAGED = '文件已损坏或不完整，不能预览；可打开副本试用其他软件查看，或请提供人重新提交。';
const MISSING = '库中没有找到这份文件，请核验卷宗库，并从备份找回。';

/**
 * What can be shown of a file. A file that defeats its reader is told of in plain words, never a failure.
 * @throws the reason of `signal` once it aborts
 */
export async function previewOf(file: ShownFile, signal: AbortSignal | undefined): Promise<Preview> {
  if (!existsSync(file.path)) return { kind: 'none', reason: MISSING };
  try {
    return await shown(file, signal);
  } catch (error) {
    const explained = explainFailure(error, file.name);
    if (explained instanceof JuanzongError) return { kind: 'none', reason: explained.message };
    throw error;
  }
}

async function shown(file: ShownFile, signal: AbortSignal | undefined): Promise<Preview> {
  const { path, name, mediaType } = file;
  if (mediaType === COMPOUND_TYPE) return { kind: 'none', reason: await compoundReason(path) };
  const kind = kindOf(mediaType, name);
  if (typeof kind === 'object') return { kind: 'none', reason: kind.unshown };
  if (kind === 'image' || kind === 'pdf') return { kind };
  if (kind === 'text') return readText(path);
  if ((await stat(path)).size > LARGEST_OFFICE_FILE) return { kind: 'none', reason: TOO_LARGE };
  return inTurn(signal, async () => {
    const [answer, lines] = await Promise.all([
      readOfficeFile(kind, path, signal),
      kind === 'docx' ? numberedLines(path, name, signal) : [],
    ]);
    return plainly(answer, lines);
  });
}

function plainly(answer: OfficeAnswer | { kind: 'too-slow' }, lines: readonly string[]): Preview {
  switch (answer.kind) {
    case 'document':
      return { ...answer, blocks: withNumbers(answer.blocks, lines) };
    case 'too-large':
    case 'too-slow':
      return { kind: 'none', reason: TOO_LARGE };
    case 'damaged':
      return { kind: 'none', reason: DAMAGED };
    default:
      return answer;
  }
}
