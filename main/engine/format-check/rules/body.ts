import { indents, isEmpty, type Paragraph, whole } from '../docx/paragraph.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Mend, Report } from '../report.ts';
import { checkFace, checkInk, FACES } from './face.ts';

const CLAUSE = '7.3.3';

/** 正文 (7.3.3). */
export function checkBody(report: Report, parts: Parts): void {
  for (const paragraph of parts.body) {
    checkFace(report, { code: 'body', subject: '正文', paragraph, wanted: FACES.body, clause: '5.2.2' });
    checkInk(report, '正文', paragraph);
    checkIndent(report, '正文', 'body', paragraph);
    checkAlignment(report, '正文', 'body', paragraph);
  }
  checkEmptyLines(report, parts);
  checkNoText(report, parts);
}

/** Every paragraph begins two characters in, and goes back to the edge. */
export function checkIndent(report: Report, subject: string, code: string, paragraph: Paragraph): void {
  if (paragraph.look.align === 'centre' || paragraph.look.align === 'right' || paragraph.look.framed) return;
  const { left, right, firstLine } = indents(paragraph);
  const spaces = /^[ 　\t]+/u.exec(paragraph.text)?.[0] ?? '';
  const wide = [...spaces].filter((space) => space === '　').length;
  const mend: Mend = (mender) => {
    mender.layout(paragraph, { firstLine: 'two', left: 0 });
    if (spaces) mender.text(paragraph, 0, spaces.length, '');
  };
  const drawn = left + firstLine;
  if (spaces !== '') {
    if (wide === 2 && spaces.length === 2 && Math.abs(drawn) < 0.3) {
      report.pass(subject, '以两个全角空格代替首行缩进，位置相符；建议改用首行缩进 2 字符');
      return;
    }
    report.add({
      code: `${code}-indent-spaces`,
      subject,
      paragraph,
      found: `段首有${wide === spaces.length ? `全角空格 ${wide} 个` : spaces.includes('\t') ? '制表符' : `空格 ${spaces.length} 个`}`,
      expected: '用首行缩进，左空二字',
      clause: CLAUSE,
      mend,
    });
    return;
  }
  if (right > 0.5) {
    report.add({
      code: `${code}-indent`,
      subject,
      paragraph,
      found: `右缩进 ${Number(right.toFixed(1))} 字`,
      expected: '每个自然段左空二字，回行顶格，排满版心',
      clause: CLAUSE,
      mend: (mender) => mender.layout(paragraph, { right: 0 }),
    });
  }
  if (Math.abs(drawn - 2) <= 0.3 && Math.abs(left) <= 0.3) return;
  // A list of the program's own: its number hangs before the text.
  if (paragraph.number !== '' && Math.abs(drawn - 2) <= 0.3) return;
  report.add({
    code: `${code}-indent`,
    subject,
    paragraph,
    found:
      Math.abs(left) > 0.3 && Math.abs(drawn - 2) <= 0.3
        ? `整段左缩进 ${Number(left.toFixed(1))} 字`
        : `左空 ${Number(drawn.toFixed(1))} 字`,
    expected: '每个自然段左空二字，回行顶格',
    clause: CLAUSE,
    mend,
  });
}

/** Nothing of the text stands in the middle or at the right. */
export function checkAlignment(report: Report, subject: string, code: string, paragraph: Paragraph): void {
  const { align } = paragraph.look;
  if (align !== 'centre' && align !== 'right') return;
  report.add({
    code: `${code}-alignment`,
    subject,
    paragraph,
    found: align === 'centre' ? '居中' : '居右',
    expected: '两端对齐或居左，左空二字',
    clause: CLAUSE,
    mend: (mender) => mender.layout(paragraph, { align: 'both', firstLine: 'two', left: 0, right: 0 }),
  });
}

/** Nothing stands empty between two paragraphs of the text. */
function checkEmptyLines(report: Report, { text, body, headings, attendance }: Parts): void {
  const lines = new Set([...body, ...headings.map(({ paragraph }) => paragraph)]);
  text.forEach((paragraph, index) => {
    if (!isEmpty(paragraph) || paragraph.table || paragraph.breaksBefore > 0) return;
    const before = text[index - 1];
    let next = index;
    while (next < text.length && isEmpty(text[next] ?? paragraph) && !text[next]?.table) next += 1;
    const after = text[next];
    if (!before || !after || !lines.has(before) || !lines.has(after) || attendance.includes(after)) return;
    report.add({
      code: 'blank-line',
      subject: '正文',
      paragraph: before,
      found: '段后有空行',
      expected: '自然段之间不空行',
      clause: '5.2.3',
      mend: (mender) => mender.removeParagraph(paragraph),
    });
  });
}

function checkNoText(report: Report, { text, body }: Parts): void {
  for (const paragraph of [...new Set([...text, ...body])]) {
    if (!/[（(]?\s*此页无正文\s*[）)]?/u.test(whole(paragraph))) continue;
    report.add({
      code: 'page-without-text',
      subject: '正文',
      paragraph,
      found: whole(paragraph).trim(),
      expected: '调整行距、字距，使印章与正文同处一面，不用“此页无正文”',
      clause: '7.3.5.5',
    });
  }
}
