/** The names that look most like one that nobody knows, best first; none that is quite another. */
export function nearestNames(typed: string, names: readonly string[], most = 3): string[] {
  const wanted = typed.toLowerCase();
  return names
    .map((name) => ({ name, distance: distanceTo(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 2)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

/** A name that ends alike is near, whatever it belongs to. */
function distanceTo(typed: string, name: string): number {
  const [own = '', last = ''] = [typed.split('.').at(-1), name.split('.').at(-1)];
  return Math.min(edits(typed, name), edits(own, last) + 2);
}

/** How many characters have to be put in, taken out or replaced (Levenshtein). */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (char === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
