import { familyOf } from '../docx/faces.ts';
import { chineseLooks, type Paragraph, whole } from '../docx/paragraph.ts';
import type { HeadingLine, Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { checkAlignment, checkIndent } from './body.ts';
import { checkFace, checkInk, FACES } from './face.ts';

const CLAUSE = '7.3.3';
const NAMES = { 1: '一级标题', 2: '二级标题', 3: '三级标题', 4: '四级标题' } as const;
const CODES = { 1: 'level-one', 2: 'level-two', 3: 'level-three', 4: 'level-four' } as const;
const WANTED = { 1: FACES.levelOne, 2: FACES.levelTwo, 3: FACES.body, 4: FACES.body } as const;
/** Longer ones are paragraphs that have a number. */
const LONGEST_HEADING = 45;

/** 结构层次序数 and their faces (7.3.3). */
export function checkHeadings(report: Report, { headings }: Parts): void {
  for (const heading of headings) {
    checkMark(report, heading);
    // The look of an annex is its own.
    if (heading.part > 0) continue;
    checkLook(report, heading);
    checkInk(report, NAMES[heading.mark.level], heading.paragraph);
    checkIndent(report, NAMES[heading.mark.level], CODES[heading.mark.level], heading.paragraph);
    checkAlignment(report, NAMES[heading.mark.level], CODES[heading.mark.level], heading.paragraph);
  }
  for (const part of new Set(headings.map(({ part: own }) => own)))
    checkSequence(
      report,
      headings.filter((heading) => heading.part === part),
    );
}

function checkMark(report: Report, { paragraph, mark }: HeadingLine): void {
  const full = mark.level === 3 ? mark.text.replace('．', '.') : mark.text;
  if (full === mark.proper) return;
  const at = paragraph.number === '' ? paragraph.text.indexOf(mark.text) : -1;
  const spaced = /[\s　]$/u.exec(paragraph.text.slice(0, mark.text.length + 1)) ? 1 : 0;
  report.add({
    code: `${CODES[mark.level]}-number`,
    subject: subjectOf(mark.level),
    paragraph,
    found: mark.text,
    expected: mark.proper,
    clause: CLAUSE,
    mend:
      at >= 0
        ? (mender) =>
            mender.text(
              paragraph,
              at,
              at + mark.text.length + (mark.text.endsWith('、') ? 0 : spaced),
              mark.proper,
            )
        : undefined,
  });
}

function checkLook(report: Report, { paragraph, mark }: HeadingLine): void {
  const { level } = mark;
  const code = CODES[level];
  const subject = NAMES[level];
  const words = whole(paragraph).trim();
  const bold = level === 3 ? ({ bold: 'either' } as const) : {};
  const end = words.search(/[。：；]/u);
  const alone = end === -1 || end === words.length - 1;
  const rule = { code, subject, paragraph, wanted: WANTED[level], clause: CLAUSE, ...bold };
  if (level >= 3) {
    // Text that runs on behind a number, or a short line: both in the face of the text.
    checkFace(report, rule);
    return;
  }
  if (alone && words.length <= LONGEST_HEADING + 15) {
    checkFace(report, rule);
    return;
  }
  const offset = paragraph.text.length - paragraph.text.trimStart().length;
  const to = offset + (end === -1 ? paragraph.text.length : end + 1) - paragraph.number.length;
  const lead = familiesIn(paragraph, 0, to);
  const rest = familiesIn(paragraph, to);
  // A numbered paragraph of the text, as short notices have them.
  if (
    (end === -1 || end > LONGEST_HEADING || lead.every((family) => family === '仿宋')) &&
    rest.every((family) => family === '仿宋')
  ) {
    if (end === -1 || end > LONGEST_HEADING || rest.length > 0) {
      report.pass(subject, `第${paragraph.place}段序号后直接接正文，不能判断是否为标题`);
      checkFace(report, {
        ...rule,
        wanted: FACES.body,
        code: 'body',
        also: [WANTED[level].family],
        bold: 'either',
      });
      return;
    }
  }
  checkFace(report, { ...rule, to });
  checkFace(report, {
    code: 'body',
    subject: '正文',
    paragraph,
    wanted: FACES.body,
    clause: '5.2.2',
    from: to,
    also: [WANTED[level].family],
  });
}

function familiesIn(paragraph: Paragraph, from: number, to?: number): string[] {
  return chineseLooks(paragraph, from, to).map(({ look }) => familyOf(look.eastAsia ?? '宋体'));
}

/** Larger ones name problems of a list rather than parts of a text. */
const LARGEST_ORDINAL = 20;

function subjectOf(level: HeadingLine['mark']['level']): string {
  return `${NAMES[level]}的序号`;
}

/** One after the other; a level begins anew below a higher one or runs on through it. */
function checkSequence(report: Report, headings: readonly HeadingLine[]): void {
  const last: (number | undefined)[] = [];
  /** Levels below one that has come since they were last used. */
  const fresh = new Set<number>();
  let previous: HeadingLine | undefined;
  for (const heading of headings) {
    const { level, value } = heading.mark;
    const before = last[level];
    const first = before === undefined;
    const directly = previous !== undefined && previous.mark.level === level && isNext(previous, heading);
    const proper = first
      ? value === 1
      : value === before + 1 || (value === 1 && (fresh.has(level) || (level > 2 && !directly)));
    if (!proper && level === 4 && !first && value > Math.max(before, LARGEST_ORDINAL))
      report.pass(subjectOf(level), `“${heading.mark.text}”接在第 ${before} 项之后，可能沿用了问题编号`);
    else if (!proper && !(first && level >= 3)) {
      report.add({
        code: value === before ? 'heading-number-repeated' : 'heading-sequence',
        subject: subjectOf(level),
        paragraph: heading.paragraph,
        found: first ? `第一个序号为“${heading.mark.text}”` : `“${heading.mark.text}”接在第 ${before} 项之后`,
        expected: first ? '从一开始连续编号' : `第 ${before + 1} 项`,
        clause: CLAUSE,
      });
    }
    if (previous?.mark.level === 1 && level === 4 && value === 1) {
      report.add({
        code: 'heading-skip',
        subject: '结构层次',
        paragraph: heading.paragraph,
        found: '“一、”之下直接用“（1）”',
        expected: '依次用“一、”“（一）”“1.”“（1）”',
        clause: CLAUSE,
      });
    }
    last[level] = value;
    fresh.delete(level);
    for (const below of [2, 3, 4]) if (below > level) fresh.add(below);
    previous = heading;
  }
}

/** Whether nothing but these two numbered paragraphs stands here. */
function isNext(a: HeadingLine, b: HeadingLine): boolean {
  return b.paragraph.place === a.paragraph.place + 1;
}
