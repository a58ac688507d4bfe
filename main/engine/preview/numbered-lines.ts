import { readFile } from 'node:fs/promises';
import { docxText } from '../intake/index.ts';

/** The paragraphs of a Word document with the numbers before them; none where they cannot be told. */
export async function numberedLines(path: string, name: string): Promise<string[]> {
  const text = await docxText(name, await readFile(path)).catch(() => '');
  return text.split('\n');
}
