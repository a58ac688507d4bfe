/*
 * GB/T 9704-2012 as a table: where the elements of a paper stand. Millimetres from the left and the top edge of an
 * upright A4 page unless said otherwise. Numbers of clauses are those of the standard.
 */

/** What a ruler may differ by. */
export const TOLERANCE = 1;

/** 5.2.1: the page and its 版心. */
export const PAGE = { width: 210, height: 297 };
export const TEXT = { left: 28, right: 184, top: 37, bottom: 262 };
export const TEXT_WIDTH = TEXT.right - TEXT.left;

/** 5.2.3: 22 lines of 28 characters. */
export const LINES = 22;
export const CHARACTERS = 28;
/** From one line to the next: 22 of them fill the 版心. */
export const PITCH = (TEXT.bottom - TEXT.top) / LINES;

const POINT = 25.4 / 72;
/** Width of one 字 in the sizes of type that papers have. */
export const SIZE = { 二号: 22 * POINT, 三号: 16 * POINT, 四号: 14 * POINT };
/** One 字 of running text: 28 of them fill a line. */
export const CHARACTER = TEXT_WIDTH / CHARACTERS;

/** 7.2.4, 7.2.5, 7.2.7: 版头 of 文件 and 上行文. */
export const HEAD = {
  /** Upper edge of the 发文机关标志, 35 mm below that of the 版心. */
  markTop: 72,
  /** Empty lines between the mark and the 发文字号, and between the red rule and the title. */
  emptyLines: 2,
  /** From the 发文字号 to the red rule. */
  ruleBelow: 4,
};

/** 7.4: 版记. */
export const COLOPHON = { outerRule: 0.35, innerRule: 0.25 };

/** 7.5: the dashes at both sides of the page number. */
export const PAGE_NUMBER = { dash: 269 };

/** 10.1: 信函格式. */
export const LETTER = { markTop: 30, ruleWidth: 170, ruleBelow: 4, lowerRule: 277, gap: (7 / 8) * SIZE.三号 };

/** 10.3: 纪要格式. */
export const MINUTES = { markTop: 72 };
