import { chineseNumeral, normalisePunctuation } from '../../../gongwen/index.ts';
import { oneLine, withEnd } from '../text.ts';

/** The marks that an enumeration in running text goes by; group 1 is the number. */
const MARKERS = [
  /^([一二三四五六七八九十]{1,3})是/u,
  /^第([一二三四五六七八九十]{1,3})[，、：]/u,
  /^其([一二三四五六七八九])[，是：、]/u,
  /^（(\d{1,2}|[一二三四五六七八九十]{1,3})）/u,
  // A number, and not a decimal: but 1.2024年… and 1.3月… are numbers before a date.
  /^(\d{1,2})[.、](?:(?!\d)|(?=\d{1,4}\s?[年月日]))/u,
  /^([①-⑳])/u,
] as const;

/**
 * The measures of an issue as paragraphs to print, each made of one or more of them. Whoever reads the notice, a person
 * or intake, must be able to tell where one ends:
 * - 一是 … 二是 …, or any other enumeration, in one paragraph, as is usual;
 * - clauses that end in ； likewise;
 * - otherwise each measure in a paragraph of its own.
 * A list in which only some have their number, or the numbers do not rise, is counted anew.
 */
export function measureParagraphs(measures: readonly string[]): string[] {
  const texts = measures.map(oneLine).filter((text) => text !== '');
  if (texts.length === 0) return [];
  const style = MARKERS.find((marker) => texts.some((text) => marker.test(text)));
  if (style) {
    const own = isRising(texts, style) ? texts : texts.map((text, index) => counted(text, index));
    return [own.map((text, index) => closed(text, index === own.length - 1)).join('')];
  }
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) {
    // Semicolons would make several measures of one.
    return [withEnd(splitsAtSemicolons(only) ? counted(only, 0) : only)];
  }
  if (texts.every((text, index) => isClause(text, index === texts.length - 1))) {
    return [texts.map((text, index) => closed(text, index === texts.length - 1)).join('')];
  }
  return texts.map((text) => withEnd(text));
}

function closed(text: string, last: boolean): string {
  return last ? withEnd(text.replace(/；$/u, '。')) : withEnd(text);
}

function isRising(texts: readonly string[], marker: RegExp): boolean {
  let before = 0;
  for (const text of texts) {
    const value = numeralValue(marker.exec(text)?.[1] ?? '');
    if (value === null || value <= before || (before === 0 && value !== 1)) return false;
    before = value;
  }
  return true;
}

function numeralValue(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(numeral);
  if (numeral !== '' && circled !== -1) return circled + 1;
  for (let value = 1; value < 100; value += 1) if (chineseNumeral(value) === numeral) return value;
  return null;
}

function counted(text: string, index: number): string {
  const marker = MARKERS.find((each) => each.test(text));
  return `${chineseNumeral(index + 1)}是${marker ? text.replace(marker, '').trimStart() : text}`;
}

/** A clause of a list parted by semicolons, that no sentence ends within. */
function isClause(text: string, last: boolean): boolean {
  return last ? !/[；。](?=.)/u.test(text) : /；$/u.test(text) && !/[；。](?=.)/u.test(text);
}

function splitsAtSemicolons(text: string): boolean {
  const inner = normalisePunctuation(text).replace(/.$/u, '');
  const semicolons = inner.split('；').length - 1;
  return semicolons > 0 && semicolons >= inner.split('。').length - 1;
}
