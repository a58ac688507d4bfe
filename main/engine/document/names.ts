/** Names that stay whole on every file system: in UTF-8 bytes, well below the usual 255. */
const LONGEST = 120;

/** What Windows does not take in a name, and what nobody can see. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/gu;

/** A folder that a person can tell apart from others: the unit, and the end of the case file's id. */
export function folderName(label: string | null, caseFileId: string): string {
  const name = shortened(cleaned(label ?? '卷宗'), LONGEST);
  return `${name || '卷宗'}-${caseFileId.slice(-8)}`;
}

/** A file name without what some system refuses; its extension stays. */
export function safeFileName(name: string): string {
  const dot = name.lastIndexOf('.');
  return `${shortened(cleaned(name.slice(0, dot)), LONGEST)}${name.slice(dot)}`;
}

function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/gu, '');
}

function shortened(text: string, bytes: number): string {
  let result = '';
  for (const character of text) {
    if (Buffer.byteLength(result + character) > bytes) break;
    result += character;
  }
  return result.trimEnd();
}
