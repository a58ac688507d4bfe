import type { NoticeReading } from '../../../../shared/intake.ts';
import { engine, upload } from '../../../engine/index.ts';

/** A paper as the page has it: a file, or text that was pasted. */
export interface Paper {
  name: string;
  content: Blob;
  /** Where it lies on this machine, in the desktop program. */
  path: string | null;
}

export function paperOf(file: File): Paper {
  return { name: file.name, content: file, path: window.juanzong?.pathOf(file) || null };
}

export function pastedPaper(text: string): Paper {
  return { name: '粘贴的通报.txt', content: new Blob([text], { type: 'text/plain' }), path: null };
}

/** A paper that was read, with its bytes: the library forgets what waits when it is opened anew, the window does not. */
export interface ReadPaper {
  reading: NoticeReading;
  kept: Paper;
}

/**
 * Hands a paper to the library, where it waits, and has it read. A paper that cannot be read does not go on waiting.
 * @throws what `failureOf` puts into words
 */
export async function readPaper(paper: Paper, signal: AbortSignal): Promise<ReadPaper> {
  // The file itself may be changed or moved while somebody checks what was read.
  const content = new Blob([await paper.content.arrayBuffer()]);
  const token = await stage(paper, signal);
  try {
    const reading = await engine.intake.read.mutate({ token }, { signal });
    return { reading, kept: { name: paper.name, content, path: null } };
  } catch (error) {
    letGo(token);
    throw error;
  }
}

/** Hands a paper that was read to the library once more. @returns its new token */
export async function stageAgain({ name, content }: Paper): Promise<string> {
  return (await upload(content, name)).token;
}

async function stage({ name, content, path }: Paper, signal: AbortSignal): Promise<string> {
  if (path === null) return (await upload(content, name, { signal })).token;
  const { files, failed } = await engine.evidence.stage.mutate({ paths: [path] }, { signal });
  const [file, ...others] = files;
  for (const { token } of others) letGo(token);
  if (file && others.length === 0) return file.token;
  if (file) letGo(file.token);
  throw new Error(failed[0]?.message ?? `“${name}”不是单个文件，请选择 .txt 或 .docx 文件。`);
}

/** Tells the library that a paper is not wanted. Whatever fails here, the next start clears it away. */
export function letGo(token: string): void {
  engine.evidence.discardStaged.mutate({ tokens: [token] }).catch(() => {});
}
