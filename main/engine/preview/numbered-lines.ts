import { readFile } from 'node:fs/promises';
import { docxText } from '../intake/index.ts';

/**
 * The paragraphs of a Word document with the numbers before them; none where they cannot be told.
 * @throws the reason of `signal` once it aborts
 */
export async function numberedLines(
  path: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const text = await docxText(name, await readFile(path), signal).catch(() => '');
  signal?.throwIfAborted();
  return text.split('\n');
}
