/** Internal numbers for the issues of a notice; each list is in the order of its issues. */
export interface IssueNumbers {
  /** For the issues that the notice prints; they are their public numbers too. */
  listed: number[];
  withheld: number[];
}

/**
 * Numbers the issues of a notice. Where the printed numbers run upwards they are kept, so that the office can call an
 * issue by the number everybody knows; where they are missing, repeat or start over, the issues are counted through.
 * Withheld issues fill the gaps that the printed list leaves, then follow at its end.
 *
 * @param printed the numbers as printed, `null` where an issue has none
 * @param withheldCount how many issues the notice counts but does not list
 */
export function numberIssues(printed: readonly (number | null)[], withheldCount: number): IssueNumbers {
  const kept = runUpwards(printed);
  const listed = kept ?? printed.map((_, index) => index + 1);
  const taken = new Set(listed);
  const withheld: number[] = [];
  for (let number = 1; withheld.length < withheldCount; number += 1) {
    if (!taken.has(number)) withheld.push(number);
  }
  return { listed, withheld };
}

function runUpwards(printed: readonly (number | null)[]): number[] | null {
  const kept: number[] = [];
  for (const number of printed) {
    if (number === null || number <= (kept.at(-1) ?? 0)) return null;
    kept.push(number);
  }
  return kept;
}
