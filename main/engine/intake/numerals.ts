/** Digits of numbers up to 99, written in Chinese or Arabic; for use inside a regular expression over the shadow. */
export const NUMERAL = '(?:[0-9]{1,4}|[〇零一二三四五六七八九十百两]{1,7})';

/** Chinese numerals that number headings: 一 to 九十九. */
export const CHINESE_ORDINAL = '[一二三四五六七八九十]{1,4}';

const DIGITS = '〇一二三四五六七八九';

/** The value of a number in Arabic digits or in Chinese (三十一, 一百零二, 两, 廿三), or `null` where it is no number. */
export function numeral(text: string): number | null {
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  const plain = text
    .replaceAll('零', '〇')
    .replaceAll('两', '二')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十');
  if (/^[〇一二三四五六七八九]{2,4}$/.test(plain))
    return Number([...plain].map((c) => DIGITS.indexOf(c)).join(''));
  const match =
    /^(?:([一二三四五六七八九])百〇?)?(?:([一二三四五六七八九])?(十))?([〇一二三四五六七八九])?$/.exec(plain);
  if (match === null || plain === '') return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (c: string | undefined, otherwise: number) =>
    c === undefined ? otherwise : DIGITS.indexOf(c);
  return digit(hundreds, 0) * 100 + (ten === undefined ? 0 : digit(tens, 1) * 10) + digit(ones, 0);
}

/** Four Chinese digits that write a year: 二〇二一 → 2021. */
export function chineseYear(text: string): number | null {
  const plain = text.replaceAll('零', '〇');
  return /^[〇一二三四五六七八九]{4}$/.test(plain)
    ? Number([...plain].map((c) => DIGITS.indexOf(c)).join(''))
    : null;
}
