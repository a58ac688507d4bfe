const UNITS = ['字节', 'KB', 'MB', 'GB', 'TB'];

/** A file's size with three digits at most: `0 字节`, `12.3 KB`, `4.56 MB`. @param size in bytes */
export function shownSize(size: number): string {
  let unit = 0;
  let value = size;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 ? 0 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}
