/**
 * File names that every system can keep: RFC 8493, 5.2 and 5.3, and what Windows refuses. `%` goes too, so that no name
 * needs an escape in a manifest and plain `sha256sum -c` reads it.
 */

/** In UTF-8 bytes: file systems allow 255. */
const MAX_BYTES = 200;
/** In UTF-16 units: on Windows the whole path, with the folders above, has to stay below 260. */
const MAX_LENGTH = 100;
const MAX_EXTENSION = 16;
const UNNAMED = '未命名';

const FORBIDDEN = /[<>:"/\\|?*%\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Marks that turn or hide text. The joiners U+200C and U+200D stay, emoji and scripts need them. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³])$/i;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A name that is safe everywhere and as close to `name` as can be; an extension survives shortening. */
export function safeName(name: string): string {
  const visible = name.toWellFormed().normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(FORBIDDEN, '_');
  return shorten(escapeReserved(trim(visible)), '');
}

/** As much of a text as `length` UTF-16 units hold, as part of a safe name. */
export function safeExcerpt(text: string, length: number): string {
  return trim(cut(safeName(text), (part) => part.length <= length));
}

/** Gives out names that differ whatever a file system makes of case and normalisation: `a.txt`, `A (2).txt`. */
export class NameSet {
  readonly #taken = new Set<string>();

  /** @param name as `safeName` returns it */
  take(name: string): string {
    let free = name;
    for (let count = 2; this.#taken.has(fold(free)); count += 1) free = shorten(name, ` (${count})`);
    this.#taken.add(fold(free));
    return free;
  }
}

function fold(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Windows drops dots and spaces at the end. */
function trim(name: string): string {
  let end = name.length;
  while (/[\s.]/u.test(name[end - 1] ?? '')) end -= 1;
  return name.slice(0, end).trimStart() || UNNAMED;
}

/** Windows takes `CON.txt` for the console, too. */
function escapeReserved(name: string): string {
  const stem = name.split('.', 1)[0]?.trimEnd() ?? '';
  return RESERVED.test(stem) ? `_${name}` : name;
}

function shorten(name: string, suffix: string): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= MAX_EXTENSION ? name.slice(dot) : '';
  const rest = suffix + extension;
  const whole = name.slice(0, name.length - extension.length);
  const stem = cut(
    whole,
    (part) =>
      Buffer.byteLength(part) + Buffer.byteLength(rest) <= MAX_BYTES &&
      part.length + rest.length <= MAX_LENGTH,
  );
  return `${stem === whole ? stem : trim(stem)}${rest}`;
}

/** The longest beginning that fits, never cutting through what a reader sees as one character. */
function cut(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  let part = '';
  for (const { segment } of graphemes.segment(text)) {
    if (!fits(part + segment)) break;
    part += segment;
  }
  return part;
}
