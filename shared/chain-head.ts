/** Where the audit chain stands: a paper that names it says what had been recorded when it was made. */
export interface ChainHead {
  /** The number of the last event; 0 where nothing has been recorded. */
  seq: number;
  /** SHA-256 of the last event, which covers all before it; 64 hex digits. */
  hash: string;
}

/** How many digits of the hash are printed: enough to compare by eye, and more than anybody can forge. */
const PRINTED_DIGITS = 16;

/** The head as papers and exports print it: `操作记录第128条，校验码3f9a…`. */
export function chainHeadText({ seq, hash }: ChainHead): string {
  return seq === 0 ? '尚无操作记录' : `操作记录第${seq}条，校验码${hash.slice(0, PRINTED_DIGITS)}`;
}
