/**
 * A share of a whole, `71%`, to the nearest; 100 % is said of all of them only, 0 % of none only; `—` where there is
 * nothing to share.
 */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const nearest = Math.round((part / whole) * 100);
  if (part >= whole || part <= 0) return `${nearest}%`;
  return `${Math.min(99, Math.max(1, nearest))}%`;
}
