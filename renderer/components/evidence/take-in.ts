import type { StagedEvidence, StageFailure } from '../../../shared/evidence.ts';
import { engine, type JobOptions, noteProgress, upload } from '../../engine/index.ts';
import { shownName } from '../../format/file-name.ts';
import type { Incoming, IncomingFile } from './incoming.ts';

export interface TakenIn {
  files: StagedEvidence[];
  failed: StageFailure[];
}

/** Brings files into the library, where they wait. Where that is cancelled or fails, none of them waits. */
export function takeIn(incoming: Incoming, options: JobOptions): Promise<TakenIn> {
  if (incoming.kind === 'paths') return engine.evidence.stage.mutate({ paths: incoming.paths }, options);
  return uploadAll(incoming.files, incoming.emptyFolders, options);
}

async function uploadAll(
  files: readonly IncomingFile[],
  emptyFolders: readonly string[],
  { signal, context }: JobOptions,
): Promise<TakenIn> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const taken: TakenIn = {
    files: [],
    failed: emptyFolders.map((path) => ({
      path,
      message: `“${shownName(path)}”中没有文件，没有可添加的内容。`,
    })),
  };
  let before = 0;
  try {
    for (const { file, name } of files) {
      const tell = (done: number): void =>
        noteProgress(context.job, { done: before + done, total, label: shownName(name) });
      tell(0);
      if (await isReadable(file)) taken.files.push(await upload(file, name, { signal, onProgress: tell }));
      else taken.failed.push({ path: name, message: `“${shownName(name)}”读取失败，请检查该文件后再试。` });
      before += file.size;
    }
    return taken;
  } catch (error) {
    await letGo(taken.files);
    throw error;
  }
}

/** A file that has gone or changed since it was dropped fails on its own, without the others. */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Lets go of files that wait. */
export async function letGo(files: readonly Pick<StagedEvidence, 'token'>[]): Promise<void> {
  if (files.length === 0) return;
  await engine.evidence.discardStaged.mutate({ tokens: files.map(({ token }) => token) });
}
