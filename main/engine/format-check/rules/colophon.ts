import type { Paper } from '../docx/document.ts';
import { isRed } from '../docx/faces.ts';
import { type Border, borderOf, isDrawn } from '../docx/look.ts';
import { indents, type Paragraph } from '../docx/paragraph.ts';
import type { Parts } from '../recognise/recognise.ts';
import { type ColophonLine, printLine } from '../recognise/tail.ts';
import type { Report } from '../report.ts';
import { child, children, descendants } from '../xml/find.ts';
import type { Element } from '../xml/tree.ts';
import { checkDate } from './date.ts';
import { checkFace, checkInk, FACES } from './face.ts';

/** 版记 (7.4). */
export function checkColophon(report: Report, paper: Paper, { colophon, format }: Parts): void {
  if (colophon.length === 0) {
    if (paper.boxed.some(({ text }) => /^\s*抄\s*送|印发\s*$/u.test(text)))
      report.pass('版记', '在文本框中，不能判断');
    return;
  }
  for (const line of colophon) {
    const { paragraph } = line;
    checkFace(report, {
      code: 'colophon',
      subject: '版记',
      paragraph,
      wanted: FACES.colophon,
      clause: '7.4.2',
    });
    checkInk(report, '版记', paragraph);
    if (line.kind === 'copies' || line.kind === 'recipients') checkCopies(report, line);
    if (line.kind === 'print' || line.kind === 'date') checkPrint(report, line, format === 'letter');
  }
  const lines = colophon.map(({ paragraph }) => paragraph);
  if (format === 'letter') {
    if (rulesOf(lines).some(isDrawn))
      report.add({
        code: 'letter-colophon-rule',
        subject: '版记',
        found: '有分隔线',
        expected: '信函格式的版记不加分隔线',
        clause: '10.1',
      });
  } else if (format === 'plain' && !rulesOf(lines).some(isDrawn))
    report.pass('版记分隔线', '没有分隔线；信函格式的版记不加分隔线，没有红头的不能判断');
  else checkRules(report, lines, paper);
}

function checkCopies(report: Report, { paragraph, kind }: ColophonLine): void {
  const subject = kind === 'copies' ? '抄送机关' : '主送机关（版记）';
  const label = /^\s*[主抄]\s*[送报]\s*(.?)/u.exec(paragraph.text);
  const at = (label?.[0].length ?? 1) - 1;
  if (label && label[1] !== '：') {
    const half = label[1] === ':';
    report.add({
      code: 'copies-colon',
      subject,
      paragraph,
      found: half ? '半角冒号' : '没有冒号',
      expected: '“抄送”后用全角冒号',
      clause: '7.4.2',
      mend: half ? (mender) => mender.text(paragraph, at, at + 1, '：') : undefined,
    });
  }
  const words = paragraph.text.trimEnd();
  if (paragraph.table && /[：:]$/u.test(words)) return;
  if (!words.endsWith('。')) {
    const marked = /[，、；.,;]$/u.test(words);
    report.add({
      code: 'copies-end',
      subject,
      paragraph,
      found: marked ? `末尾为“${words.at(-1)}”` : '末尾没有句号',
      expected: '最后一个抄送机关后用句号',
      clause: '7.4.2',
      mend: (mender) => mender.text(paragraph, words.length - (marked ? 1 : 0), words.length, '。'),
    });
  }
  if (paragraph.table || paragraph.look.framed) return;
  const { left, firstLine } = indents(paragraph);
  const drawn = left + firstLine + (/^　*/u.exec(paragraph.text)?.[0].length ?? 0);
  if (Math.abs(drawn - 1) <= 0.4) return;
  report.add({
    code: 'copies-indent',
    subject,
    paragraph,
    found: `左空 ${Number(drawn.toFixed(1))} 字`,
    expected: '左右各空一字，回行与冒号后的首字对齐',
    clause: '7.4.2',
  });
}

function checkPrint(report: Report, { paragraph }: ColophonLine, isLetter: boolean): void {
  const printed = printLine(paragraph.text);
  if (!printed) return;
  if (isLetter) {
    report.add({
      code: 'letter-colophon-print',
      subject: '版记',
      paragraph,
      found: '有印发机关和印发日期',
      expected: '信函格式的版记不加印发机关和印发日期',
      clause: '10.1',
    });
  }
  checkDate(report, {
    subject: '印发日期',
    code: 'print-date',
    paragraph,
    text: printed.date,
    clause: '7.4.3',
  });
  if (!printed.hasWord) {
    const end = paragraph.text.trimEnd().length;
    report.add({
      code: 'print-date-word',
      subject: '印发日期',
      paragraph,
      found: printed.date,
      expected: '日期后加“印发”二字',
      clause: '7.4.3',
      mend: (mender) => mender.text(paragraph, end, end, '印发'),
    });
  }
}

/** 0.35 mm and 0.25 mm, in eighths of a point, as far as programs offer them. */
const STRONG = { least: 7, most: 9 };
const FINE = { least: 4, most: 6 };

function checkRules(report: Report, lines: readonly Paragraph[], paper: Paper): void {
  const rules = rulesOf(lines).filter(isDrawn);
  const drawn =
    lines.some(({ drawings }) => drawings > 0) ||
    paper.paragraphs.slice(-8).some(({ drawings }) => drawings > 0);
  if (rules.length === 0) {
    if (drawn) report.pass('版记分隔线', '用图形绘制，粗细和长度不能判断');
    else
      report.add({
        code: 'colophon-rule-missing',
        subject: '版记分隔线',
        found: '没有分隔线',
        expected: '与版心等宽的分隔线，首条和末条 0.35 mm，中间 0.25 mm',
        clause: '7.4.1',
      });
    return;
  }
  const red = rules.find(({ colour }) => isRed(colour));
  if (red) {
    report.add({
      code: 'colophon-rule-colour',
      subject: '版记分隔线',
      found: '红色',
      expected: '黑色',
      clause: '5.2.4',
    });
  }
  const ends = [rules[0], rules.at(-1)].filter((rule) => rule !== undefined);
  const thin = ends.find(({ size }) => size < STRONG.least || size > STRONG.most);
  if (thin) {
    report.add({
      code: 'colophon-rule-weight',
      subject: '版记分隔线',
      found: `首条或末条粗 ${weight(thin)}`,
      expected: '首条和末条 0.35 mm（约 1 磅）',
      clause: '7.4.1',
    });
  }
  const heavy = rules.slice(1, -1).find(({ size }) => size > FINE.most || size < FINE.least);
  if (heavy) {
    report.add({
      code: 'colophon-rule-inner-weight',
      subject: '版记分隔线',
      found: `中间的分隔线粗 ${weight(heavy)}`,
      expected: '中间的 0.25 mm（约 0.75 磅）',
      clause: '7.4.1',
    });
  }
}

function weight({ size }: Border): string {
  return `${Number(((size / 8) * 0.3528).toFixed(2))} mm`;
}

/** The rules of the 版记 from the top down, whether they belong to paragraphs or to a table. */
function rulesOf(lines: readonly Paragraph[]): (Border | undefined)[] {
  const table = lines.find((line) => line.table)?.table;
  if (table) return tableRules(table.node);
  return lines.flatMap(({ look }, index) => {
    const next = lines[index + 1];
    // Paragraphs with the same border share it.
    const shared = isDrawn(look.bottom) && next !== undefined && isDrawn(next.look.top);
    return [look.top, ...(shared ? [] : [look.bottom])];
  });
}

function tableRules(node: Element): (Border | undefined)[] {
  const properties = child(child(node, 'w:tblPr'), 'w:tblBorders');
  const rows = descendants(node, 'w:tr');
  const inner = borderOf(child(properties, 'w:insideH'));
  const ofCells = (row: Element | undefined, side: string): Border | undefined =>
    children(row, 'w:tc')
      .map((cell) => borderOf(child(child(child(cell, 'w:tcPr'), 'w:tcBorders'), side)))
      .find(isDrawn);
  const rules: (Border | undefined)[] = [ofCells(rows[0], 'w:top') ?? borderOf(child(properties, 'w:top'))];
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next) rules.push(ofCells(row, 'w:bottom') ?? ofCells(next, 'w:top') ?? inner);
    else rules.push(ofCells(row, 'w:bottom') ?? borderOf(child(properties, 'w:bottom')));
  });
  return rules;
}
