const MEBIBYTE = 1 << 20;

/** A larger file is no ledger. In bytes. */
export const LARGEST_FILE = 64 * MEBIBYTE;
/** What may come out of an archive, whatever it declares. In bytes. */
export const LARGEST_PART = 48 * MEBIBYTE;
export const LARGEST_WHOLE = 96 * MEBIBYTE;
export const MOST_PARTS = 2_000;

export const MOST_SHEETS = 100;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 256;
/** Of all sheets. */
export const MOST_CELLS = 600_000;
export const MOST_CHARACTERS = 24_000_000;
/** What merged cells of a sheet may cover. */
export const MOST_MERGED_CELLS = 1_000_000;

/** The file holds more than a ledger has. */
export class TooLarge extends Error {}
