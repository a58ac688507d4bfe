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
]);

const SVG_TYPE = 'image/svg+xml';
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** What may stand before the first element of an XML text: declaration, comment, kind of document. */
const PROLOGUE = /^(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)/s;

/** Tells a file's IANA media type by its first bytes; the name plays no part. @param head at most `HEAD_SIZE` bytes */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  if (head.length === 0) return EMPTY_TYPE;
  // A signature that promises more than the file holds is an error to the library, and no signature to us.
  const signature = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime.split(';')[0];
  const text = textOf(head);
  if (text === null) return signature ?? UNKNOWN_TYPE;
  if (isSvg(text)) return SVG_TYPE;
  return signature && TEXT_FORMATS.has(signature) ? signature : 'text/plain';
}

/** The beginning of a text; `null` for what is none. */
function textOf(head: Uint8Array): string | null {
  const sample = head.subarray(0, 1 << 16);
  const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const encodings = marked ? [sample[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      // With `stream`, a character that the end of the sample cuts in two is no error.
      const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
      if (!hasControls(text)) return text;
    } catch {
      // Then it's another encoding, or none.
    }
  }
  return null;
}

/** Whether an XML text's first element is a drawing; what may stand before it is passed over. */
function isSvg(text: string): boolean {
  let rest = text.trimStart();
  for (let before = PROLOGUE.exec(rest); before; before = PROLOGUE.exec(rest)) {
    rest = rest.slice(before[0].length).trimStart();
  }
  return /^<(?:[\w-]{1,32}:)?svg[\s>]/.test(rest) && text.includes(SVG_NAMESPACE);
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
