/** The beginning of every part of a file. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The vocabulary of the text, for the root of a part. */
export const WORD_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in XML; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  const clean = cleanText(text);
  return /[&<>"']/.test(clean) ? clean.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark) : clean;
}

/** Leaves out control characters and lone surrogates: no XML file can hold them, and Word refuses one that does. */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return UNFIT.test(whole) ? whole.replace(ALL_UNFIT, '') : whole;
}

const UNFIT = /[\p{Cc}\ufffe\uffff]/u;
const ALL_UNFIT = /(?![\n\t])[\p{Cc}\ufffe\uffff]/gu;

/** `name="value"` for each that has a value, in the order given. */
export function attributes(values: Record<string, string | number | undefined>): string {
  let text = '';
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) text += ` w:${name}="${value}"`;
  }
  return text;
}
