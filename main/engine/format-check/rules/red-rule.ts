import type { Paper } from '../docx/document.ts';
import { isRed } from '../docx/faces.ts';
import { type Border, isDrawn } from '../docx/look.ts';
import type { Paragraph } from '../docx/paragraph.ts';
import { hasDoubleRule } from '../recognise/head.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { millimetres } from '../xml/units.ts';

/** 版头中的分隔线, 4 mm below the number, as wide as the 版心 (7.2.7). */
export function checkRule(report: Report, paper: Paper, parts: Parts): void {
  const { format, mark, head, title } = parts;
  if (format === 'plain') return;
  if (format === 'letter') {
    if (hasDoubleRule(head, paper)) checkDoubleRules(report, paper, parts);
    else if (paper.boxed.length > 0 || hasDrawing(parts, paper))
      report.pass('红色双线', '用图形绘制，位置不能判断');
    else
      report.add({
        code: 'letter-rule-missing',
        subject: '红色双线',
        found: '没有红色双线',
        expected: '发文机关标志下方 4 mm 处上粗下细、距下页边 20 mm 处上细下粗的红色双线，长 170 mm',
        clause: '10.1',
      });
    return;
  }
  const lastMark = mark.at(-1);
  const from = lastMark ? head.indexOf(lastMark) : 0;
  const candidates = [...head.slice(from), ...title.slice(0, 1)];
  const lines = candidates.flatMap((paragraph) =>
    [paragraph.look.bottom, paragraph.look.top].flatMap((border) =>
      isDrawn(border) ? [{ paragraph, border }] : [],
    ),
  );
  if (lines.length === 0) {
    const drawn = hasDrawing(parts, paper) || head.some(({ table }) => table?.bordered === true);
    if (drawn || mark.every(({ table }) => table))
      report.pass('版头分隔线', '用图形或表格绘制，长度和位置不能判断');
    else if (mark.length > 0)
      report.add({
        code: 'red-rule-missing',
        subject: '版头分隔线',
        found: '没有分隔线',
        expected: '发文字号之下 4 mm 处与版心等宽的红色分隔线',
        clause: '7.2.7',
      });
    return;
  }
  for (const { paragraph, border } of lines) {
    checkRuleColour(report, paragraph, border, '版头分隔线', 'red-rule-colour', '7.2.7');
    const { left = 0, right = 0 } = paragraph.look;
    if (
      !paragraph.table &&
      !paragraph.look.framed &&
      (Math.abs(left) > 58 || Math.abs(right) > 58) &&
      format !== 'minutes' &&
      !parts.signers.includes(paragraph) &&
      parts.number !== paragraph
    ) {
      report.add({
        code: 'red-rule-width',
        subject: '版头分隔线',
        paragraph,
        found: `左缩进 ${millimetres(left)}，右缩进 ${millimetres(right)}`,
        expected: '与版心等宽，156 mm',
        clause: '7.2.7',
        mend: (mender) => mender.layout(paragraph, { left: 0, right: 0 }),
      });
    }
  }
}

function hasDrawing({ head, title }: Parts, paper: Paper): boolean {
  const headers = paper.sections.flatMap((section) => Object.values(section.headers).flat());
  return [...head, ...title, ...headers].some(({ drawings }) => drawings > 0);
}

function checkDoubleRules(report: Report, paper: Paper, { head, title }: Parts): void {
  const margins = paper.sections.flatMap(({ headers, footers }) => [
    ...Object.values(headers).flat(),
    ...Object.values(footers).flat(),
  ]);
  for (const paragraph of [...head, ...margins, ...title]) {
    for (const border of [paragraph.look.top, paragraph.look.bottom]) {
      if (isDrawn(border) && /^(?:thick|thin|double)/u.test(border.style))
        checkRuleColour(report, paragraph, border, '红色双线', 'letter-rule-colour', '10.1');
    }
  }
}

function checkRuleColour(
  report: Report,
  paragraph: Paragraph,
  border: Border,
  subject: string,
  code: string,
  clause: string,
): void {
  if (isRed(border.colour)) return;
  const side = border === paragraph.look.top ? 'w:top' : 'w:bottom';
  report.add({
    code,
    subject,
    found: border.colour === 'AUTO' || border.colour === '000000' ? '黑色' : `颜色 #${border.colour}`,
    expected: '红色',
    clause,
    mend: (mender) =>
      mender.border(paragraph, side, { val: border.style, sz: border.size, space: 5, color: 'FF0000' }),
  });
}
