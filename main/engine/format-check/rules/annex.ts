import { standsInForTitle } from '../docx/faces.ts';
import { chineseLooks, isEmpty, mainLook, type Paragraph, whole } from '../docx/paragraph.ts';
import type { AnnexPart, Parts } from '../recognise/recognise.ts';
import { headingMark } from '../recognise/text.ts';
import type { Report } from '../report.ts';
import { checkFace, FACES } from './face.ts';

const CLAUSE = '7.3.7';
/** 小二, in half points. */
const SMALLEST_TITLE = 36;

/** 附件 (7.3.7): label, place of the title, and that it is what was announced. */
export function checkAnnexes(report: Report, { annexes, attachments }: Parts): void {
  for (const annex of annexes) {
    checkLabel(report, annex, annexes.length > 1);
    checkTitle(report, annex);
    checkText(report, annex);
  }
  checkSequence(report, annexes);
  checkAnnounced(report, annexes, attachments);
}

function checkLabel(report: Report, { label }: AnnexPart, several: boolean): void {
  const subject = '附件顺序号';
  const words = label.text.trim();
  const shown = words.replace(/[\s　]/gu, '');
  if (!/^附件(?:[1-9]\d?)?$/u.test(shown)) {
    const from = label.text.indexOf(words);
    const proper = /^附\s*件\s*([0-9０-９]*)\s*[：:.．、]$/u.exec(words);
    report.add({
      code: 'annex-label-form',
      subject,
      paragraph: label,
      found: words,
      expected: several ? '“附件”加阿拉伯数字顺序号，不加标点' : '“附件”二字，不加标点',
      clause: CLAUSE,
      mend: proper
        ? (mender) => mender.text(label, from, from + words.length, `附件${proper[1]}`)
        : undefined,
    });
  }
  checkFace(report, {
    code: 'annex-label',
    subject,
    paragraph: label,
    wanted: FACES.levelOne,
    clause: CLAUSE,
  });
  const { align } = label.look;
  if (align === 'centre' || align === 'right') {
    report.add({
      code: 'annex-label-alignment',
      subject,
      paragraph: label,
      found: align === 'centre' ? '居中' : '居右',
      expected: '顶格编排在版心左上角第一行',
      clause: CLAUSE,
      mend: (mender) => mender.layout(label, { align: 'left', firstLine: 'none', left: 0 }),
    });
  }
  if (label.breaksBefore === 0 && label.place > 1) {
    report.add({
      code: 'annex-page-break',
      subject,
      paragraph: label,
      found: '没有另面编排',
      expected: '附件另面编排',
      clause: CLAUSE,
      mend: (mender) => mender.layout(label, { pageBreakBefore: true }),
    });
  }
}

function checkTitle(report: Report, { title, paragraphs }: AnnexPart): void {
  if (!title) return;
  const subject = '附件标题';
  const standIn = chineseLooks(title).some(({ look }) => standsInForTitle(look.eastAsia ?? ''));
  const size = mainLook(title).size ?? 20;
  checkFace(report, {
    code: 'annex-title',
    subject,
    paragraph: title,
    // Long ones of tables are often set somewhat smaller.
    wanted: size >= SMALLEST_TITLE && size < FACES.title.size ? { ...FACES.title, size } : FACES.title,
    clause: CLAUSE,
    ...(standIn ? { also: ['宋体'] as const, bold: 'either' as const } : {}),
  });
  if (title.look.align !== 'centre') {
    report.add({
      code: 'annex-title-alignment',
      subject,
      paragraph: title,
      found: '没有居中',
      expected: '居中编排在版心第三行',
      clause: CLAUSE,
      mend: (mender) => mender.layout(title, { align: 'center', firstLine: 'none', left: 0, right: 0 }),
    });
  }
  const between = paragraphs.slice(0, paragraphs.indexOf(title)).filter(isEmpty).length;
  const apart = (title.look.before ?? 0) >= 300 || (title.look.beforeLines ?? 0) >= 50;
  if (between === 1 || (between === 0 && apart)) return;
  report.add({
    code: 'annex-title-line',
    subject,
    paragraph: title,
    found: `在版心第${between === 0 ? '二' : '四'}行${between > 2 ? '之后' : ''}`,
    expected: '居中编排在版心第三行',
    clause: CLAUSE,
    mend: between === 0 ? (mender) => mender.emptyLineBefore(title) : undefined,
  });
}

/** Running text is set as the main text is; forms and lists are as they need to be. */
function checkText(report: Report, { title, paragraphs }: AnnexPart): void {
  if (paragraphs.some(({ table }) => table)) return;
  for (const paragraph of paragraphs) {
    const words = paragraph.text.trim();
    if (
      paragraph === title ||
      words.length < 40 ||
      !/。$/u.test(words) ||
      headingMark(whole(paragraph).trim())
    )
      continue;
    if (/^(?:注|备注|说明|填)/u.test(words) || paragraph.look.align === 'centre') continue;
    checkFace(report, {
      code: 'annex-text',
      subject: '附件正文',
      paragraph,
      wanted: FACES.body,
      clause: CLAUSE,
      bold: 'either',
    });
  }
}

/** 附件1, 附件2 and so on. */
function checkSequence(report: Report, annexes: readonly AnnexPart[]): void {
  if (annexes.length < 2) return;
  const values = annexes.map(({ label }) => Number(/\d+/u.exec(label.text)?.[0] ?? Number.NaN));
  annexes.forEach(({ label }, index) => {
    const value = values[index] ?? Number.NaN;
    // Some may be bound elsewhere, so a gap at the beginning says nothing.
    const before = index === 0 ? value - 1 : (values[index - 1] ?? Number.NaN);
    if (index > 0 && Number.isNaN(before) && !Number.isNaN(value)) return;
    if (Number.isNaN(value) ? Number.isNaN(before) && index === 0 : value === before + 1) return;
    if (Number.isNaN(value) && /[一二三四五六七八九十０-９]/u.test(label.text)) return;
    report.add({
      code: 'annex-sequence',
      subject: '附件顺序号',
      paragraph: label,
      found: Number.isNaN(value) ? '有几个附件而没有编顺序号' : `${label.text.trim()}接在第 ${before} 个之后`,
      expected: `附件${index + 1}`,
      clause: CLAUSE,
    });
  });
}

/** 附件顺序号 and 附件标题 are those of the 附件说明. */
function checkAnnounced(
  report: Report,
  annexes: readonly AnnexPart[],
  attachments: readonly Paragraph[],
): void {
  if (attachments.length === 0 || annexes.length === 0) return;
  const names = namesIn(attachments);
  if (names.length !== annexes.length) {
    report.pass('附件', `附件说明列有 ${names.length} 个，文中有 ${annexes.length} 个；其余可能另行装订`);
    return;
  }
  annexes.forEach(({ title }, index) => {
    const name = names[index] ?? '';
    if (!title || tight(title.text) === tight(name) || tight(name).length < 2) return;
    // A title may go on in the next paragraph.
    if (tight(name).startsWith(tight(title.text)) || tight(title.text).startsWith(tight(name))) return;
    report.add({
      code: 'annex-title-mismatch',
      subject: '附件标题',
      paragraph: title,
      found: title.text.trim(),
      expected: `与附件说明一致：${name.trim()}`,
      clause: CLAUSE,
    });
  });
}

function namesIn(attachments: readonly Paragraph[]): string[] {
  const names: string[] = [];
  for (const paragraph of attachments) {
    const words = whole(paragraph).trim();
    const numbered = /^(?:附\s*件\s*[：:︰]?\s*)?[0-9０-９]{1,2}\s*[.．、]\s*(.*)$/u.exec(words);
    if (numbered) names.push(numbered[1] ?? '');
    else if (names.length === 0) names.push(words.replace(/^附\s*件\s*[：:︰]?\s*/u, ''));
    else names[names.length - 1] += words;
  }
  return names;
}

function tight(text: string): string {
  return text.replace(/[\s　《》。；]/gu, '');
}
