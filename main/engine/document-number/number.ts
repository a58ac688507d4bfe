/** 发文字号: 松巡办发〔2026〕3号. */
export interface DocumentNumber {
  /** 机关代字 */
  code: string;
  year: number;
  /** From 1 on. */
  serial: number;
}

/** What a 机关代字 may hold at most, in characters. */
const LONGEST_CODE = 20;
const CODE = String.raw`[^\s〔〕［］\[\]【】（）()]{1,${LONGEST_CODE}}`;
const NUMBER = new RegExp(`^(?<code>${CODE})〔(?<year>[1-9]\\d{3})〕(?<serial>[1-9]\\d{0,5})号$`, 'u');

/** As it is printed. */
export function numberText({ code, year, serial }: DocumentNumber): string {
  return `${code}〔${year}〕${serial}号`;
}

/** A number as it is printed; `null` for everything that has not exactly this form. */
export function parseNumber(text: string): DocumentNumber | null {
  const { code, year, serial } = NUMBER.exec(text)?.groups ?? {};
  if (code === undefined || year === undefined || serial === undefined) return null;
  return { code, year: Number(year), serial: Number(serial) };
}

/** Whether a text can stand before the year: no brackets, no blanks. */
export function isCode(text: string): boolean {
  return new RegExp(`^${CODE}$`, 'u').test(text);
}

/**
 * What somebody seems to have meant by a number in another form: other brackets or none of the right kind, 第, leading
 * zeros, full-width digits. `null` where that can't be told.
 */
export function meantNumber(text: string): DocumentNumber | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/[〔[【(](\d{4})[年]?[〕\]】)]/u, '〔$1〕')
    .replace(/〕第?0*(\d)/u, '〕$1')
    .replace(/〕(\d+)$/u, '〕$1号');
  return parseNumber(plain);
}
