/** Han characters and the marks that only Chinese text has. Curly quotes are left out: English uses them as well. */
const CHINESE = /[\p{Script=Han}〇　-〿！-／：-＠［-｀｛-･￠-￦]/u;

export function isChinese(character: string | undefined): boolean {
  return character !== undefined && character >= '\u2e80' && CHINESE.test(character);
}

export function hasChinese(text: string): boolean {
  return CHINESE.test(text);
}

export function isLatin(character: string | undefined): boolean {
  if (character === undefined || character < 'A') return false;
  return character <= '~' ? /[A-Za-z]/.test(character) : /\p{Script=Latin}/u.test(character);
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
