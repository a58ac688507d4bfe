import { SIMPLIFIED } from './traditional.ts';

/**
 * A copy of the source in which every way of writing the same thing is written one way. It has the same length, unit
 * for unit, so that what is found in it can be cut out of the source as printed.
 *
 * One way means: ASCII digits, letters and punctuation, `，` and `：` included; one kind of space; `(` `)` for every
 * kind of round, square or lens bracket; `“` `”` for double and corner quotes, `‘` `’` for single ones; `-` for
 * dashes; simplified characters for the words intake knows; `。` for a full stop in half width behind Chinese text.
 */
export function shadowOf(source: string): string {
  const units = new Uint16Array(source.length);
  let quoteOpen = false;
  for (let i = 0; i < source.length; i++) {
    let unit = TABLE[source.charCodeAt(i)] ?? 0;
    if (LINE_ENDS.has(unit)) quoteOpen = false;
    if (unit === STRAIGHT_QUOTE) {
      unit = quoteOpen ? CLOSE_QUOTE : OPEN_QUOTE;
      quoteOpen = !quoteOpen;
    } else if (
      unit === DOT &&
      i > 0 &&
      endsSentence(units[i - 1] ?? 0, TABLE[source.charCodeAt(i + 1)] ?? SPACE)
    ) {
      unit = FULL_STOP;
    }
    units[i] = unit;
  }
  return textOf(units);
}

const SPACE = 0x20;
const DOT = 0x2e;
const FULL_STOP = 0x3002;
const STRAIGHT_QUOTE = 0x22;
const OPEN_QUOTE = 0x201c;
const CLOSE_QUOTE = 0x201d;
const LINE_ENDS = new Set([0x0a, 0x0d]);

/** A dot between Chinese text and anything but a digit or letter, or at the end of a line, is a full stop in half width. */
function endsSentence(before: number, after: number): boolean {
  if (LINE_ENDS.has(after)) return true;
  const chineseBefore =
    before === 0x25 || before > 0x2e80 || before === CLOSE_QUOTE || before === 0x29 || before === 0x2019;
  const wordAfter =
    (after >= 0x30 && after <= 0x39) || (after >= 0x41 && after <= 0x5a) || (after >= 0x61 && after <= 0x7a);
  return chineseBefore && !wordAfter;
}

const TABLE = buildTable();

function buildTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const compatibility = [
    [0x2f00, 0x2fdf],
    [0xf900, 0xfaff],
    [0xff01, 0xffee],
  ] as const;
  for (const [first, last] of compatibility) {
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC');
      if (plain.length === 1) table[unit] = plain.charCodeAt(0);
    }
  }
  for (const [traditional, simplified] of SIMPLIFIED) table[traditional] = simplified;
  const same = (from: string, to: string) => {
    for (const char of from) table[char.charCodeAt(0)] = to.charCodeAt(0);
  };
  same('\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' ');
  same('\u200b\u200c\u200d\u2060\ufeff\u00ad', ' ');
  same('\u0085\u2028\u2029\v\f', '\n');
  same('“„‟「『﹁﹃〝', '“');
  same('”」』﹂﹄〞', '”');
  same('﹙〔［【〖﹝[{｛', '(');
  same('﹚〕］】〗﹞]}｝', ')');
  same('‐‑‒–—―−─━－﹣', '-');
  same('〜∼～', '~');
  same('﹐', ',');
  same('﹑､', '、');
  same('﹒．', '.');
  same('﹔', ';');
  same('﹕∶', ':');
  same('｡', '。');
  same('○◯', '〇');
  return table;
}

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += 0x4000)
    parts.push(String.fromCharCode(...units.subarray(i, i + 0x4000)));
  return parts.join('');
}
