import { indents, type Paragraph, pointSize, whole } from '../docx/paragraph.ts';
import type { Parts } from '../recognise/recognise.ts';
import { type NumberParts, narrow, numberIn } from '../recognise/text.ts';
import type { Mend, Report } from '../report.ts';
import { checkFace, checkInk, FACES } from './face.ts';

/** 发文字号 (7.2.5). */
export function checkNumber(report: Report, paragraph: Paragraph, parts: Parts): void {
  const found = numberIn(whole(paragraph));
  if (!found) return;
  checkForm(report, paragraph, found);
  // A form or a list bears it in the type of its other small lines.
  if (parts.format === 'plain') return;
  checkPlace(report, paragraph, parts);
  const from = paragraph.text.indexOf(found.text);
  checkFace(report, {
    code: 'number',
    subject: '发文字号',
    paragraph,
    wanted: FACES.body,
    clause: '7.2.5',
    // Names of signers may stand behind it on the same line.
    ...(from >= 0 ? { from, to: from + found.text.length } : {}),
  });
  checkInk(report, '发文字号', paragraph);
}

function checkForm(report: Report, paragraph: Paragraph, parts: NumberParts): void {
  const { text } = parts;
  const proper = properNumber(parts);
  const from = paragraph.text.indexOf(text);
  const mend: Mend | undefined =
    proper !== null && from >= 0
      ? (mender) => mender.text(paragraph, from, from + text.length, proper)
      : undefined;
  const add = (code: string, rule: string, canMend = true): void =>
    report.add({
      code,
      subject: '发文字号',
      paragraph,
      found: text,
      expected: canMend && proper !== null ? `${rule}：${proper}` : rule,
      clause: '7.2.5',
      mend: canMend ? mend : undefined,
    });
  const six = /〔[^〔〕]*〕/u.test(text);
  if (!six) add('number-brackets', '年份用六角括号〔〕');
  if (parts.year.length !== 4) add('number-year', '年份写全称，如〔2026〕', false);
  if (parts.hasDi) add('number-ordinal-word', '顺序号前不加“第”字');
  if (/^[0０]/u.test(parts.ordinal)) add('number-leading-zero', '顺序号不编虚位');
  if (parts.bracketed && !parts.hasHao) add('number-hao', '顺序号后加“号”字');
  if (/[0-9０-９]\s*年/u.test(text)) add('number-year-word', '年份后不加“年”字');
  if (/[0-9][ 　]|[ 　][0-9〔号]/u.test(text) || /[０-９]/u.test(text))
    add('number-characters', '不空格，用半角数字');
}

/** As it should stand; `null` where nobody can know. */
function properNumber({ text, year, ordinal, bracketed }: NumberParts): string | null {
  if (year.length !== 4) return null;
  const code = bracketed
    ? /^([^〔[［【（({〈﹝〖「]*)/u.exec(text)?.[1]
    : /^(\p{Script=Han}+?)\s*[0-9０-９]/u.exec(text)?.[1];
  if (!code) return null;
  return `${code.trim()}〔${narrow(year)}〕${Number(narrow(ordinal))}号`;
}

function checkPlace(report: Report, paragraph: Paragraph, parts: Parts): void {
  const { format, signers } = parts;
  if (paragraph.table || paragraph.look.framed || /\t/u.test(paragraph.text)) return;
  const { align = 'left' } = paragraph.look;
  const upward = signers.length > 0;
  if (format === 'letter') {
    if (align === 'right') return;
    report.add({
      code: 'number-alignment',
      subject: '发文字号',
      paragraph,
      found: align === 'centre' ? '居中' : '居左',
      expected: '顶格居版心右边缘',
      clause: '10.1',
      mend: (mender) => mender.layout(paragraph, { align: 'right', right: 0, firstLine: 'none' }),
    });
    return;
  }
  if (format === 'document' && !upward) checkAbove(report, paragraph, parts);
  if (format !== 'document' || upward || align === 'centre') return;
  const { left, firstLine } = indents(paragraph);
  // One 字 from the left is where a report to a superior has it; its signer may stand in a table or a box.
  if (align !== 'right' && Math.abs(left + firstLine - 1) < 0.3) {
    report.pass('发文字号', '居左空一字，为上行文的排法，但没有找到签发人');
    return;
  }
  report.add({
    code: 'number-alignment',
    subject: '发文字号',
    paragraph,
    found: align === 'right' ? '居右' : '居左',
    expected: '居中（上行文居左空一字，同行右侧标注签发人）',
    clause: '7.2.5',
    mend: (mender) => mender.layout(paragraph, { align: 'center', left: 0, right: 0, firstLine: 'none' }),
  });
}

/** Two lines below the mark; what tall lines hold nobody can tell, so only a number right below it is a fault. */
function checkAbove(report: Report, paragraph: Paragraph, { head, mark }: Parts): void {
  const above = head[head.indexOf(paragraph) - 1];
  const last = mark.at(-1);
  if (!above || above !== last || last.table || last.look.framed || last.drawings > 0) return;
  const room = (last.look.after ?? 0) + (paragraph.look.before ?? 0);
  const lines = (last.look.afterLines ?? 0) + (paragraph.look.beforeLines ?? 0);
  const tall = (line: Paragraph): boolean => {
    const { line: height = 240, lineRule = 'auto' } = line.look;
    return lineRule === 'auto' ? height > 300 : height > pointSize(line) * 20 * 2;
  };
  if (room >= 300 || lines >= 50 || tall(last) || tall(paragraph)) return;
  report.add({
    code: 'number-lines-above',
    subject: '发文字号',
    paragraph,
    found: '与发文机关标志之间没有空行',
    expected: '发文机关标志下空二行',
    clause: '7.2.5',
    mend: (mender) => {
      mender.emptyLineBefore(paragraph);
      mender.emptyLineBefore(paragraph);
    },
  });
}
