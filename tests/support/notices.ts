import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Fictional notices in the many forms that offices write them; those named `refuse-…` are something else. */
export const NOTICES = fileURLToPath(new URL('../fixtures/notices/', import.meta.url));

/** The notices below a folder, as paths below it. */
export function noticesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(txt|docx)$/u.test(name))
    .sort();
}

export function isRefused(name: string): boolean {
  return basename(name).startsWith('refuse-');
}
