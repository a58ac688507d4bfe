/** Marks that turn the writing around or hide letters, and line ends: in a name they can only mislead. */
const MISLEADING = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A file's name as it may be shown: what would mislead stands as its code, `⟨U+202E⟩`. */
export function shownName(name: string): string {
  return name.replaceAll(MISLEADING, (mark) => {
    const code = mark.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** The folders above a file, as they are shown; `null` where there are none. @param path with `/` or `\` */
export function folderOf(path: string | null): string | null {
  const end = path === null ? -1 : Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return path === null || end <= 0 ? null : shownName(path.slice(0, end));
}
