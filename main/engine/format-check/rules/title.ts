import { familyOf, standsInForTitle } from '../docx/faces.ts';
import { chineseLooks, indents, isEmpty, type Paragraph, widthOf } from '../docx/paragraph.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { checkFace, checkInk, FACES } from './face.ts';

const CLAUSE = '7.3.1';

/** 标题 (7.3.1): face, place, breaks and the empty lines around it. */
export function checkTitle(report: Report, parts: Parts): void {
  const { title } = parts;
  if (title.length === 0) {
    report.pass('标题', '没有找到标题');
    return;
  }
  for (const paragraph of title) {
    const standIn = chineseLooks(paragraph).find(({ look }) => standsInForTitle(look.eastAsia ?? ''));
    if (standIn && familyOf(standIn.look.eastAsia ?? '') !== '小标宋')
      report.pass('标题', `字体为${standIn.look.eastAsia}，常用来代替小标宋体`);
    checkFace(report, {
      code: 'title',
      subject: '标题',
      paragraph,
      wanted: FACES.title,
      clause: CLAUSE,
      ...(standIn ? { also: ['宋体'] as const, bold: 'either' as const } : {}),
    });
    checkInk(report, '标题', paragraph);
    checkPlace(report, paragraph);
  }
  checkBreaks(report, title);
  checkEnd(report, title);
  checkAbove(report, parts);
  checkBelow(report, parts);
}

function checkPlace(report: Report, paragraph: Paragraph): void {
  const { align = 'left' } = paragraph.look;
  if (align !== 'centre') {
    report.add({
      code: 'title-alignment',
      subject: '标题',
      paragraph,
      found: { left: '居左', right: '居右', both: '两端对齐' }[align],
      expected: '居中',
      clause: CLAUSE,
      mend: (mender) => mender.layout(paragraph, { align: 'center', left: 0, right: 0, firstLine: 'none' }),
    });
    return;
  }
  const { left, right, firstLine } = indents(paragraph);
  if (Math.abs(left + firstLine - right) < 0.5) return;
  report.add({
    code: 'title-indent',
    subject: '标题',
    paragraph,
    found: '有缩进，标题偏离中线',
    expected: '不缩进，居中',
    clause: CLAUSE,
    mend: (mender) => mender.layout(paragraph, { left: 0, right: 0, firstLine: 'none' }),
  });
}

/** Characters of 二号 type that a line holds. */
const LINE = 20;

function checkBreaks(report: Report, title: readonly Paragraph[]): void {
  const lines = title
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first] = title;
  if (!first) return;
  const widths = lines.map(widthOf);
  const last = widths.at(-1) ?? 0;
  const add = (found: string): void =>
    report.add({
      code: 'title-break',
      subject: '标题',
      paragraph: first,
      found,
      expected: '分行词意完整、长短适宜，成梯形或菱形',
      clause: CLAUSE,
    });
  if (lines.length > 1 && last <= 2) add(`末行只有“${lines.at(-1)}”`);
  else if (lines.some((line) => /^[、，。；：）》”]/u.test(line))) add('行首为标点');
  else if (lines.some((line) => /[《（“]$/u.test(line))) add('行末为前引号、前括号或前书名号');
  else if (lines.length === 1 && last > LINE && last % LINE > 0.4 && last % LINE <= 1)
    add(`未分行，自动换行后末行只剩 1 个字`);
  else if (widths.length === 3) {
    const [top = 0, middle = 0, bottom = 0] = widths;
    if (middle <= top - 3 && middle <= bottom - 3) add('三行两头长、中间短，成沙漏形');
  }
}

function checkEnd(report: Report, title: readonly Paragraph[]): void {
  const last = title.at(-1);
  const words = last?.text.trimEnd() ?? '';
  if (!last || !/[。，；：、.,;:]$/u.test(words)) return;
  const at = words.length - 1;
  report.add({
    code: 'title-punctuation',
    subject: '标题',
    paragraph: last,
    found: `以“${words.at(-1)}”结尾`,
    expected: '末尾不用标点',
    clause: 'GB/T 15834-2011 附录A.4',
    mend: (mender) => mender.text(last, at, at + 1, ''),
  });
}

/** Heights of empty lines and distances between two paragraphs, in lines. */
function gap(between: readonly Paragraph[], before: Paragraph, after: Paragraph): number {
  const lines = between.length;
  const apart = (before.look.after ?? 0) + (after.look.before ?? 0);
  const inLines = (before.look.afterLines ?? 0) + (after.look.beforeLines ?? 0);
  return lines + (inLines > 0 ? inLines / 100 : apart / 579);
}

/** Two empty lines below the red rule. */
function checkAbove(report: Report, { format, head, title }: Parts): void {
  const [first] = title;
  if (format !== 'document' || !first) return;
  const ruled = head.findLastIndex(({ look }) => look.bottom !== undefined && look.bottom.style !== 'none');
  const rule = head[ruled];
  if (!rule || first.look.framed || rule.look.framed || rule.table) return;
  const between = head.slice(ruled + 1);
  if (between.some((paragraph) => !isEmpty(paragraph) || paragraph.table)) return;
  // A rule on an empty paragraph of its own hangs somewhere within that line.
  const lines = gap(between, rule, first);
  if (lines > 1.4 && lines < 3.1) return;
  report.add({
    code: 'title-lines-above',
    subject: '标题',
    paragraph: first,
    found: `与红色分隔线之间空 ${Number(lines.toFixed(1))} 行`,
    expected: '空二行',
    clause: CLAUSE,
  });
}

/** One empty line above 主送机关 (7.3.2). */
function checkBelow(report: Report, { title, recipients, text }: Parts): void {
  const last = title.at(-1);
  if (!recipients || !last) return;
  const between = text.slice(0, text.indexOf(recipients));
  if (between.some((paragraph) => !isEmpty(paragraph))) return;
  const lines = gap(between, last, recipients);
  if (lines > 0.4 && lines < 1.6) return;
  const [spare] = between;
  report.add({
    code: 'title-lines-below',
    subject: '标题',
    paragraph: last,
    found: lines < 0.4 ? '与主送机关之间没有空行' : `与主送机关之间空 ${Number(lines.toFixed(1))} 行`,
    expected: '空一行',
    clause: '7.3.2',
    mend:
      lines < 0.4
        ? (mender) => mender.emptyLineBefore(recipients)
        : between.length === 2 && spare
          ? (mender) => mender.removeParagraph(spare)
          : undefined,
  });
}
