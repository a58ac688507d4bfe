import { widthInCharacters } from '../gongwen/index.ts';

/** Between equal widths (0) and widths that grow as the text does (1): rows are lowest near 1 if all rows were alike. */
const WEIGHT = 0.75;

/**
 * Parts a width among columns of running text by how much they hold, so that rows are low.
 * @param room in millimetres, as is what is returned
 * @param columns the texts of each column
 * @param least what every column gets at least
 */
export function fittedShares(room: number, columns: readonly (readonly string[])[], least: number): number[] {
  const weights = columns.map((texts) => {
    const characters = texts.reduce((sum, text) => sum + widthInCharacters(text), 0);
    return (characters / Math.max(1, texts.length)) ** WEIGHT;
  });
  const shares = weights.map(() => least);
  // Who gets less than the least by its weight has the least, and the others part what is left.
  let wide = weights.map((_, index) => index);
  for (;;) {
    const whole = wide.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
    const left = room - least * (weights.length - wide.length);
    const shareOf = (index: number): number => (whole === 0 ? 0 : (left * (weights[index] ?? 0)) / whole);
    const enough = wide.filter((index) => shareOf(index) >= least);
    if (enough.length === wide.length) {
      for (const index of wide) shares[index] = shareOf(index);
      return shares;
    }
    wide = enough;
  }
}
