export { dateText, dateTextWithin } from './dates.ts';
export { normalisePunctuation } from './normalise.ts';
export { chineseNumeral } from './numerals.ts';
