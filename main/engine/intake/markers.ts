import type { Line } from './lines.ts';
import { CHINESE_ORDINAL, numeral } from './numerals.ts';

/**
 * The shapes of numbers that stand before a heading, in the order in which official papers nest them.
 * `part` is 第一部分, `partSection` 第一节, `problem` is 反馈问题一： and its like; `plain` a heading that carries no number,
 * `decimal2` 2.1 with the last part as its number.
 */
export const MARKER_STYLES = [
  'plain',
  'part',
  'partSection',
  'chinese',
  'chineseRound',
  'arabic',
  'decimal2',
  'decimal3',
  'decimal4',
  'problem',
  'ordinal',
  'arabicRound',
  'arabicHalf',
  'circled',
] as const;
export type MarkerStyle = (typeof MARKER_STYLES)[number];

export interface Marker {
  style: MarkerStyle;
  number: number;
  /** Where the text behind the number begins, in the source. */
  textStart: number;
}

interface Shape {
  style: MarkerStyle;
  pattern: RegExp;
}

const SHAPES: Shape[] = [
  {
    style: 'problem',
    pattern:
      /^(?:巡[察视])?(?:反馈|具体|整改|突出|存在|主要|发现)*的?问题\s*\(?\s*([0-9]{1,3}|[一二三四五六七八九十]{1,4})\s*\)?\s*(?:[:.、,。]|\s|$|(?=[“(]|针对|关于))/,
  },
  { style: 'problem', pattern: /^(?:反馈|具体|整改)?问题\s*:\s*([0-9]{1,3})\s*(?:[.。](?![0-9])|[、:])/ },
  {
    style: 'problem',
    pattern: new RegExp(`^\\((?:反馈|具体|整改)?问题\\s*([0-9]{1,3}|${CHINESE_ORDINAL})\\)\\s*[:.、,。]?`),
  },
  {
    style: 'problem',
    pattern:
      /^(?:巡[察视])?(?:反馈|指出|提出)?的?第([一二三四五六七八九十]{1,3}|[0-9]{1,3})\s*个(?:方面的?)?问题\s*(?:[:.、,。]|是|(?=[“(]))\s*/,
  },
  {
    style: 'chinese',
    pattern: new RegExp(`^第?(${CHINESE_ORDINAL})\\s*[、.。,]`),
  },
  { style: 'part', pattern: new RegExp(`^第(${CHINESE_ORDINAL})(?:部分|章)\\s*[、.。,:]?\\s*`) },
  { style: 'partSection', pattern: new RegExp(`^第(${CHINESE_ORDINAL})节\\s*[、.。,:]?\\s*`) },
  { style: 'chineseRound', pattern: new RegExp(`^\\(\\s*(${CHINESE_ORDINAL})\\s*\\)\\s*[、.。,]?`) },
  { style: 'arabicRound', pattern: /^\(\s*([0-9]{1,3})\s*\)\s*[、.。]?/ },
  { style: 'arabic', pattern: /^([0-9]{1,3})[.、。]?\s*[\r\n]\s*/ },
  { style: 'arabicHalf', pattern: /^([0-9]{1,3})\s*\)\s*[、.]?/ },
  { style: 'arabic', pattern: /^([0-9]{1,3})\s*(?:[.。](?![0-9])|、)\s*/ },
  // 1.2024年…, 1.3月底…, 2.10月至12月…: a number before a date, not a decimal.
  {
    style: 'arabic',
    pattern:
      /^([1-9][0-9]?)\s*[.。](?=(?:19|20)[0-9]{2}\s*(?:[-至]\s*(?:19|20)[0-9]{2}\s*)?年|(?:1[0-2]|[1-9])\s*(?:[-至到、和]\s*(?:1[0-2]|[1-9])\s*)?月)/,
  },
  { style: 'ordinal', pattern: new RegExp(`^第(${CHINESE_ORDINAL})\\s*[,:]`) },
];

/**
 * The number at the start of a line, or `null`. 第一、 counts as 一、 and 第一， as a shape of its own;
 * a date such as 2021.3.18 is no number of a heading.
 */
export function markerOf(line: Line): Marker | null {
  return markerAt(line.text.slice(0, 40), line.start);
}

/** The same for any piece of the shadow; `start` is its position in the source. */
export function markerAt(printed: string, start: number): Marker | null {
  const text = printed.replace(DAMAGED, (number) =>
    number.replaceAll(/[lI|]/g, '1').replaceAll(/[Oo]/g, '0').replace('-', '一'),
  );
  const enclosed = enclosedNumber(text.charCodeAt(0));
  if (enclosed !== null) {
    const gap = /^[\s、.。]*/.exec(text.slice(1))?.[0].length ?? 0;
    return { ...enclosed, textStart: start + 1 + gap };
  }
  const decimal = DECIMAL.exec(text);
  if (decimal !== null) {
    const parts = (decimal[1] ?? '').split('.');
    const style = DECIMALS[parts.length - 2];
    if (style !== undefined)
      return { style, number: Number(parts.at(-1)), textStart: start + decimal[0].length };
  }
  for (const { style, pattern } of SHAPES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = numeral(match[1] ?? '');
    if (number === null || number === 0) continue;
    const gap = /^\s*/.exec(text.slice(match[0].length))?.[0].length ?? 0;
    return {
      style: style === 'chinese' && /^第[^,]*,/.test(match[0]) ? 'ordinal' : style,
      number,
      textStart: start + match[0].length + gap,
    };
  }
  return null;
}

/** What a scan makes of 1. and 10. and （一） and 一、: l. and 1O. and （—） and —、 */
const DAMAGED =
  /^\(?\s*(?:(?=[0-9]?[lI|Oo])[0-9lI|][0-9lI|Oo]?|-(?=\s*[、)]))\s*[.、)](?=\s*[“《(\u4e00-\u9fff])/;

/** 2.1 and 2.1.3, but no dates and no amounts. */
const DECIMAL =
  /^([1-9][0-9]?(?:\.[1-9][0-9]?){1,3})(?![0-9.])[、.。]?\s*(?=[\u4e00-\u9fff“《(])(?!万|亿|元|公里|公顷|平方|立方|千|百|吨|米|倍|个(?:百分点|月)|亩|月|日|年)/;
const DECIMALS: MarkerStyle[] = ['decimal2', 'decimal3', 'decimal4'];

const ENCLOSED: [first: number, last: number, style: MarkerStyle][] = [
  [0x2460, 0x2473, 'circled'],
  [0x2474, 0x2487, 'arabicRound'],
  [0x2488, 0x249b, 'arabic'],
  [0x2776, 0x277f, 'circled'],
  [0x3220, 0x3229, 'chineseRound'],
];

/** ① ⑴ ⒈ ㈠ as numbers. */
function enclosedNumber(unit: number): { style: MarkerStyle; number: number } | null {
  for (const [first, last, style] of ENCLOSED) {
    if (unit >= first && unit <= last) return { style, number: unit - first + 1 };
  }
  return null;
}
