/** What no paper can show: control characters, halves of characters, marks without a width. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200B\uFEFF\uFFFE\uFFFF]/gu;
const LINE_BREAK = /\r\n?|[\n\u2028\u2029]/u;

/** Text of several lines as it is taken into a paper. */
export function tidyText(text: string): string {
  return text
    .split(LINE_BREAK)
    .map((line) => line.replaceAll('\t', ' ').replace(UNPRINTABLE, ''))
    .join('\n')
    .trim();
}

/** Text of one line as it is taken into a paper; where it was broken, nothing is left but a blank between Latin words. */
export function tidyLine(text: string): string {
  return pieces(text).reduce((line, piece) => {
    const isLatin = /[A-Za-z0-9]$/u.test(line) && /^[A-Za-z0-9]/u.test(piece);
    return `${line}${isLatin ? ' ' : ''}${piece}`;
  }, '');
}

/** Names in one line, which have no mark at the end; those on lines of their own are parted by ，. */
export function tidyNames(text: string): string {
  return pieces(text)
    .map(withoutMark)
    .filter((piece) => piece !== '')
    .join('，');
}

function pieces(text: string): string[] {
  return text
    .split(LINE_BREAK)
    .flatMap((line) => line.split('\t'))
    .map((piece) => piece.replace(UNPRINTABLE, '').trim())
    .filter((piece) => piece !== '');
}

function withoutMark(text: string): string {
  let end = text.length;
  while (/[：:；;。．.，,、\s]/u.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
