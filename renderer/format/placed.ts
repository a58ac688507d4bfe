/** Elements of a paper have no names of their own; while it is shown, their place tells them apart. */
export function placed<T>(items: readonly T[]): { key: string; item: T }[] {
  return items.map((item, index) => ({ key: `n${index}`, item }));
}
