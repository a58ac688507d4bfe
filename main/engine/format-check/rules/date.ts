import type { Paragraph } from '../docx/paragraph.ts';
import { chineseValue, dateForm, narrow } from '../recognise/text.ts';
import type { Mend, Report } from '../report.ts';

interface DateRule {
  subject: string;
  /** `date` for 成文日期, `print-date` for 印发日期. */
  code: 'date' | 'print-date';
  paragraph: Paragraph;
  /** The date as it stands in the paragraph. */
  text: string;
  clause: string;
}

/** Arabic digits, the year in full, no leading zeros: 2026年1月5日 (7.3.5.4). */
export function checkDate(report: Report, { subject, code, paragraph, text, clause }: DateRule): void {
  const form = dateForm(text);
  if (!form) return;
  const proper = properDate(text);
  const from = paragraph.text.indexOf(text);
  const mend: Mend | undefined =
    proper !== null && from >= 0
      ? (mender) => mender.text(paragraph, from, from + text.length, proper)
      : undefined;
  const add = (kind: string, rule: string, canMend = true): void =>
    report.add({
      code: `${code}-${kind}`,
      subject,
      paragraph,
      found: text.trim(),
      expected: canMend && proper !== null ? `${rule}：${proper}` : rule,
      clause,
      mend: canMend ? mend : undefined,
    });
  if (form.kind === 'chinese') {
    add('chinese-numerals', '用阿拉伯数字将年、月、日标全');
    return;
  }
  const { year, month, day, plain, spaced } = form;
  if (!plain) add('separators', '写明年、月、日');
  if (year.length !== 4) add('short-year', '年份写全称，如 2026年', false);
  if (/^[0０]/u.test(month) || /^[0０]/u.test(day)) add('leading-zero', '月、日不编虚位');
  if (/[０-９]/u.test(year + month + day)) add('full-width-digits', '用半角阿拉伯数字');
  if (spaced && plain) add('spaces', '年、月、日之间不空格');
  if (year.length === 4 && !exists(Number(narrow(year)), Number(narrow(month)), Number(narrow(day))))
    add('impossible', '实有的日期', false);
}

/** As it should stand; `null` where nobody can know. */
export function properDate(text: string): string | null {
  const form = dateForm(text);
  if (!form) return null;
  if (form.kind === 'arabic') {
    if (form.year.length !== 4) return null;
    return `${narrow(form.year)}年${Number(narrow(form.month))}月${Number(narrow(form.day))}日`;
  }
  const found = /^(.{4})年(.{1,3})月(.{1,3})日$/u.exec(text.replace(/[\s　]+/gu, ''));
  if (!found) return null;
  const year = [...(found[1] ?? '')].map((digit) =>
    '零一二三四五六七八九'.indexOf(digit.replace(/[〇○ＯO]/u, '零')),
  );
  const [month, day] = [found[2], found[3]].map((part) =>
    chineseValue((part ?? '').replace('元', '一').replace('正', '一')),
  );
  if (year.includes(-1) || !month || !day) return null;
  return `${year.join('')}年${month}月${day}日`;
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
