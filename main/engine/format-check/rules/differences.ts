/** A stretch of a text and what another has in its place. */
export interface Difference {
  from: number;
  to: number;
  text: string;
}

/** How far apart two texts may run before they meet again. */
const FURTHEST = 8;
/** How many equal characters make a meeting. */
const EQUAL = 3;

/**
 * Where two texts differ that are alike but for single marks. What differs further than a few characters is taken as
 * one stretch to the end.
 */
export function differences(old: string, fresh: string): Difference[] {
  const found: Difference[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < fresh.length) {
    if (old[a] === fresh[b]) {
      a += 1;
      b += 1;
      continue;
    }
    const [skipOld, skipFresh] = meeting(old, a, fresh, b);
    found.push({ from: a, to: a + skipOld, text: fresh.slice(b, b + skipFresh) });
    a += skipOld;
    b += skipFresh;
  }
  return found;
}

function meeting(old: string, a: number, fresh: string, b: number): [number, number] {
  for (let total = 1; total <= FURTHEST * 2; total += 1) {
    for (let skipOld = Math.min(total, FURTHEST); skipOld >= 0; skipOld -= 1) {
      const skipFresh = total - skipOld;
      if (skipFresh > FURTHEST) break;
      if (isSame(old, a + skipOld, fresh, b + skipFresh)) return [skipOld, skipFresh];
    }
  }
  return [old.length - a, fresh.length - b];
}

function isSame(old: string, a: number, fresh: string, b: number): boolean {
  if (a > old.length || b > fresh.length) return false;
  const [left, right] = [old.slice(a, a + EQUAL), fresh.slice(b, b + EQUAL)];
  if (left === right) return true;
  // The next mark may differ as well: one equal character between two is enough where one took the place of one.
  return left[0] !== undefined && left[0] === right[0] && /[\p{L}\p{N}]/u.test(left[0]);
}
