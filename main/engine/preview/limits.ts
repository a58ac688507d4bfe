const MEBIBYTE = 1 << 20;

/** Larger office files are not read for a preview. In bytes. */
export const LARGEST_OFFICE_FILE = 128 * MEBIBYTE;
/** How much of a text file is shown. In bytes. */
export const LONGEST_TEXT = MEBIBYTE;

/** What may come out of an archive, whatever it declares. In bytes. */
export const LARGEST_PART = 16 * MEBIBYTE;
/** Of a workbook's parts, of which no tree is made. */
export const LARGEST_SHEET = 48 * MEBIBYTE;
export const LARGEST_WHOLE = 96 * MEBIBYTE;
export const MOST_PARTS = 10_000;

/** What a page can show at once. */
export const MOST_BLOCKS = 4_000;
export const MOST_CHARACTERS = 600_000;
export const MOST_RUNS = 40_000;
/** Tables within tables. */
export const DEEPEST_TABLE = 6;
/** In columns; a table of Word has no more. */
export const WIDEST_CELL = 63;
export const LARGEST_IMAGE = 4 * MEBIBYTE;
export const LARGEST_IMAGES = 24 * MEBIBYTE;
export const MOST_SHEETS = 30;
export const MOST_ROWS = 500;
export const MOST_COLUMNS = 60;
/** Cells of one sheet. */
export const MOST_CELLS = 12_000;
export const LONGEST_CELL = 2_000;
/** Of all sheets. */
export const MOST_CHARACTERS_OF_SHEETS = 3_000_000;
