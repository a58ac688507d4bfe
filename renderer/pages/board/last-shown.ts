const KEY = 'juanzong-board';

/** The case file that this window showed last in a library; `null` where it has shown none. */
export function lastShown(library: string): string | null {
  return localStorage.getItem(`${KEY}:${library}`);
}

export function noteShown(library: string, caseFileId: string): void {
  localStorage.setItem(`${KEY}:${library}`, caseFileId);
}
