const TWIPS: Record<string, number> = {
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};

/** A length in twips: plain numbers are twips, the strict variant of the format may name a unit. */
export function twips(text: string | undefined): number | undefined {
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*(mm|cm|in|pt|pc|pi)?\s*$/u.exec(text ?? '');
  if (!found) return undefined;
  const [, number, unit] = found;
  return Math.round(Number(number) * (unit === undefined ? 1 : (TWIPS[unit] ?? 1)));
}

/** A size of type in half points. */
export function halfPoints(text: string | undefined): number | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)\s*(pt)?\s*$/u.exec(text ?? '');
  return found ? Number(found[1]) * (found[2] === undefined ? 1 : 2) : undefined;
}

export function millimetres(length: number): string {
  return `${Number(((length * 25.4) / 1440).toFixed(1))} mm`;
}

/** A length in points, for people. */
export function points(length: number): string {
  return `${Number((length / 20).toFixed(2))} 磅`;
}
