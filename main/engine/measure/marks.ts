/**
 * The marks that measures are counted by in running text: 一是, 第一，, 其一是, （1）, 1. and ①. They stand at the head of
 * a measure's text, so they must follow when measures change places.
 */
import { chineseNumeral } from '../gongwen/index.ts';

interface MarkStyle {
  /** Groups: what stands before the numeral, the numeral, what stands behind it. */
  pattern: RegExp;
  highest: number;
}

const STYLES: readonly MarkStyle[] = [
  { pattern: /^()([一二三四五六七八九十]{1,3})(是)/u, highest: 99 },
  { pattern: /^(第)([一二三四五六七八九十]{1,3})([，、：])/u, highest: 99 },
  { pattern: /^(其)([一二三四五六七八九])([，是：、])/u, highest: 9 },
  { pattern: /^(（)(\d{1,2}|[一二三四五六七八九十]{1,3})(）)/u, highest: 99 },
  { pattern: /^()(\d{1,2})([.、])(?:(?!\d)|(?=\d{1,4}\s?[年月日]))/u, highest: 99 },
  { pattern: /^()([①-⑳])()/u, highest: 20 },
];

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** How the measures of an issue are marked: every one, in one style, with rising numerals; else `null`. */
export function markStyleOf(texts: readonly string[]): MarkStyle | null {
  if (texts.length === 0) return null;
  return STYLES.find((style) => isRising(texts.map((text) => countOf(text, style)))) ?? null;
}

function isRising(values: readonly (number | null)[]): boolean {
  return values.every((value, index) => value !== null && value > (values[index - 1] ?? 0));
}

/**
 * The texts marked 1 to n in a style. A text without its mark gets one, formed like that of the first that has one;
 * where the style cannot count so far, nothing is touched.
 */
export function marked(texts: readonly string[], style: MarkStyle): string[] {
  const model = texts.map((text) => style.pattern.exec(text)).find((match) => match !== null);
  if (!model || texts.length > style.highest) return [...texts];
  return texts.map((text, index) => {
    const own = style.pattern.exec(text);
    const [, before = '', numeral = '', behind = ''] = own ?? model;
    return `${before}${numeralLike(numeral, index + 1)}${behind}${own ? text.slice(own[0].length) : text}`;
  });
}

/** A text without its mark in a style. */
export function withoutMark(text: string, style: MarkStyle): string {
  return text.replace(style.pattern, '').trimStart();
}

function countOf(text: string, { pattern }: MarkStyle): number | null {
  const numeral = pattern.exec(text)?.[2];
  if (numeral === undefined) return null;
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  const circled = CIRCLED.indexOf(numeral);
  if (circled !== -1) return circled + 1;
  for (let value = 1; value < 100; value += 1) if (chineseNumeral(value) === numeral) return value;
  return null;
}

function numeralLike(model: string, value: number): string {
  if (/^\d/u.test(model)) return String(value);
  return CIRCLED.includes(model) ? (CIRCLED[value - 1] ?? '') : chineseNumeral(value);
}
