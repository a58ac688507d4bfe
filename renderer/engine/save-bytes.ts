/** A file that a procedure answered with. */
export interface AnsweredFile {
  /** What to call it. */
  fileName: string;
  /** IANA media type. */
  mediaType: string;
  base64: string;
}

/** Has the browser, or the desktop's own dialog, save a file that a procedure answered with. */
export function saveBytes({ fileName, mediaType, base64 }: AnsweredFile): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Once the download has begun, which takes its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
