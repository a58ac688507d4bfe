import { fileTypeFromBuffer } from 'file-type';

/** How much of a file is looked at: enough to reach the part names of an office file. In bytes. */
export const HEAD_SIZE = 1 << 20;

export const UNKNOWN_TYPE = 'application/octet-stream';
const EMPTY_TYPE = 'application/x-empty';

/** What is both readable text and a format of its own; any other signature in plain text is a coincidence ("BM…"). */
const TEXT_FORMATS = new Set([
  'application/pdf',
  'application/postscript',
  'application/rtf',
  'application/xml',
  'image/svg+xml',
]);

/** Tells a file's IANA media type by its first bytes; the name plays no part. @param head at most `HEAD_SIZE` bytes */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  if (head.length === 0) return EMPTY_TYPE;
  // A signature that promises more than the file holds is an error to the library, and no signature to us.
  const signature = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime.split(';')[0];
  if (!isText(head)) return signature ?? UNKNOWN_TYPE;
  return signature && TEXT_FORMATS.has(signature) ? signature : 'text/plain';
}

function isText(head: Uint8Array): boolean {
  const sample = head.subarray(0, 1 << 16);
  const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const encodings = marked ? [sample[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  return encodings.some((encoding) => {
    try {
      // With `stream`, a character that the end of the sample cuts in two is no error.
      const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
      return !hasControls(text);
    } catch {
      return false;
    }
  });
}

/** Control characters that no text file holds; tab, line feed, form feed, carriage return and escape do occur. */
function hasControls(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 9 || code === 0x0b || (code > 0x0d && code < 0x1b) || (code > 0x1b && code < 0x20))
      return true;
    if (code === 0x7f || code === 0xfffe || code === 0xffff) return true;
  }
  return false;
}
