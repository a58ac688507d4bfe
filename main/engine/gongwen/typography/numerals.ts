const DIGITS = '零一二三四五六七八九';

/** 1 to 999 as they number chapters: 十, 二十一, 一百零三. */
export function chineseNumeral(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const digit = (one: number): string => DIGITS[one] ?? '';
  const upper = hundreds > 0 ? `${digit(hundreds)}百` : '';
  if (tens === 0) return upper + (ones > 0 ? `${upper ? '零' : ''}${digit(ones)}` : upper ? '' : '零');
  return `${upper}${tens > 1 || upper ? digit(tens) : ''}十${ones > 0 ? digit(ones) : ''}`;
}
