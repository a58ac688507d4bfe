import { normalisePunctuation } from '../../gongwen/index.ts';
import { type Paragraph, whole } from '../docx/paragraph.ts';
import type { Parts } from '../recognise/recognise.ts';
import { headingMark } from '../recognise/text.ts';
import type { Report } from '../report.ts';
import { differences } from './differences.ts';

const MARKS = 'GB/T 15834-2011';
const NUMERALS = 'GB/T 15835-2011';

/** Marks and numerals in running text (9). */
export function checkPunctuation(report: Report, parts: Parts): void {
  const annexed = parts.annexes.flatMap(({ paragraphs }) => paragraphs.filter(({ table }) => !table));
  const named: readonly [string, readonly Paragraph[]][] = [
    ['标题', parts.title],
    ['主送机关', parts.recipients ? [parts.recipients] : []],
    [
      '正文',
      [
        ...parts.body,
        ...parts.attendance,
        ...parts.headings.filter(({ part }) => part === 0).map(({ paragraph }) => paragraph),
      ],
    ],
    ['附件', annexed],
  ];
  for (const [subject, paragraphs] of named) {
    for (const paragraph of paragraphs) {
      if (!/\p{Script=Han}/u.test(paragraph.text)) continue;
      checkMarks(report, subject, paragraph);
      checkReferences(report, subject, paragraph);
      checkRepeated(report, subject, paragraph);
      checkSpaces(report, subject, paragraph);
      checkCorners(report, subject, paragraph);
      checkPairs(report, subject, paragraph);
      checkRound(report, subject, paragraph);
    }
  }
  checkQuotes(report, named);
}

const KINDS: readonly [pattern: RegExp, code: string, expected: string, clause: string][] = [
  [/["＂']/u, 'quotes-straight', '用弯引号“”，引号中再用引号时用‘’', `${MARKS} 4.8`],
  [/[“”‘’]/u, 'quotes-nesting', '外层用双引号“”，内层用单引号‘’，成对使用', `${MARKS} 4.8`],
  [/\.{2,}|。{2,}|…/u, 'ellipsis', '省略号用“……”', `${MARKS} 4.11`],
  [/-/u, 'dash', '破折号用“——”', `${MARKS} 4.10`],
  [/^[([)\]]$/u, 'brackets-half-width', '用全角括号（）', `${MARKS} 4.9`],
  [/[,;:?!.]/u, 'punctuation-half-width', '用全角标点', MARKS],
  [/[０-９Ａ-Ｚａ-ｚ％]/u, 'full-width-characters', '数字、字母用半角', NUMERALS],
];

/** What the program itself would write otherwise. */
function checkMarks(report: Report, subject: string, paragraph: Paragraph): void {
  const { text, number } = paragraph;
  // The mark of a heading has a rule of its own, and so has the bracket of a paper's number.
  const skipped =
    number === ''
      ? text.length - text.trimStart().length + (headingMark(text.trimStart())?.text.length ?? 0)
      : 0;
  const closing = subject === '主送机关' ? text.trimEnd().length - 1 : text.length;
  for (const { from, to, text: proper } of differences(text, normalisePunctuation(text))) {
    const old = text.slice(from, to);
    if (from < skipped || from >= closing || old.trim() === '' || /^．$/u.test(old)) continue;
    if (/^[[［]\d{4}|^[〔\]］]$/u.test(old) || proper === '〔' || proper === '〕') continue;
    const [, code, expected, clause] = KINDS.find(([pattern]) => pattern.test(old)) ?? [];
    if (code === undefined || expected === undefined || clause === undefined) continue;
    report.add({
      code,
      subject,
      paragraph,
      found: `“${old}”`,
      expected,
      clause,
      mend: (mender) => mender.text(paragraph, from, to, proper),
    });
  }
}

/** Numbers of other papers: 松发〔2026〕3号. */
function checkReferences(report: Report, subject: string, paragraph: Paragraph): void {
  const pattern = /(?<=\p{Script=Han})[([（［【〖〈]\s?(\d{4})\s?[)\]）］】〗〉](?=第?\d{1,5}号)/gu;
  for (const { 0: found, 1: year, index } of paragraph.text.matchAll(pattern)) {
    report.add({
      code: 'reference-brackets',
      subject,
      paragraph,
      found,
      expected: `〔${year}〕`,
      clause: '7.2.5',
      mend: (mender) => mender.text(paragraph, index, index + found.length, `〔${year}〕`),
    });
  }
}

function checkRepeated(report: Report, subject: string, paragraph: Paragraph): void {
  for (const { 0: found, index } of paragraph.text.matchAll(/([，；：、])\1+|(?<!。)。。(?!。)/gu)) {
    const [mark = ''] = found;
    report.add({
      code: 'punctuation-repeated',
      subject,
      paragraph,
      found: `“${found}”`,
      expected: `“${mark}”`,
      clause: MARKS,
      mend: (mender) => mender.text(paragraph, index, index + found.length, mark),
    });
  }
}

function checkSpaces(report: Report, subject: string, paragraph: Paragraph): void {
  if (subject === '标题') return;
  const pattern = /(?<=[\p{Script=Han}，。；：、）”》])( {2,})(?=[\p{Script=Han}（“《\d])/gu;
  for (const { 0: found, index } of paragraph.text.matchAll(pattern)) {
    report.add({
      code: 'spaces',
      subject,
      paragraph,
      found: `连续 ${found.length} 个空格`,
      expected: '汉字之间不空格',
      clause: '5.2.3',
      mend: (mender) => mender.text(paragraph, index, index + found.length, ''),
    });
  }
}

const PAIRS = [
  ['《', '》'],
  ['〔', '〕'],
  ['【', '】'],
] as const;

function checkPairs(report: Report, subject: string, paragraph: Paragraph): void {
  const text = whole(paragraph);
  for (const [open, close] of PAIRS) {
    const [opened, closed] = [count(text, open), count(text, close)];
    if (opened === closed) continue;
    report.add({
      code: 'marks-unpaired',
      subject,
      paragraph,
      found: opened > closed ? `有“${open}”而没有“${close}”` : `有“${close}”而没有“${open}”`,
      expected: '成对使用',
      clause: MARKS,
    });
  }
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Quotation marks of upright or foreign typesetting. */
function checkCorners(report: Report, subject: string, paragraph: Paragraph): void {
  for (const [index, mark] of [...paragraph.text.matchAll(/[「」『』]/gu)].map(
    ({ 0: found, index: at }) => [at, found] as const,
  )) {
    const proper = { '「': '“', '」': '”', '『': '‘', '』': '’' }[mark] ?? mark;
    report.add({
      code: 'quotes-corner',
      subject,
      paragraph,
      found: `“${mark}”`,
      expected: '横排文稿用弯引号“”，引号中再用引号时用‘’',
      clause: `${MARKS} 4.8`,
      mend: (mender) => mender.text(paragraph, index, index + 1, proper),
    });
  }
}

/** A quotation may run over several paragraphs, so only what no other paragraph makes up for is a fault. */
function checkQuotes(report: Report, named: readonly (readonly [string, readonly Paragraph[]])[]): void {
  const odd = named.flatMap(([subject, paragraphs]) =>
    paragraphs.flatMap((paragraph) => {
      const text = whole(paragraph);
      const more = count(text, '“') - count(text, '”');
      return more === 0 || /["＂]/u.test(text) ? [] : [{ subject, paragraph, more }];
    }),
  );
  if (odd.some(({ more }) => more > 0) && odd.some(({ more }) => more < 0)) return;
  for (const { subject, paragraph, more } of odd)
    report.add({
      code: 'marks-unpaired',
      subject,
      paragraph,
      found: more > 0 ? '有“而没有”' : '有”而没有“',
      expected: '成对使用',
      clause: MARKS,
    });
}

/** What stands before the bracket of 1）… or a）… */
const COUNTING = /(?<![0-9０-９a-zA-Z:—-])[0-9０-９a-zA-Z一二三四五六七八九十]{1,2}$/u;

/** Round brackets in either width; a closing one behind a number or a letter may count: 1）… 2）… */
function checkRound(report: Report, subject: string, paragraph: Paragraph): void {
  const text = [...whole(paragraph)];
  let open = 0;
  let lonely = false;
  for (const [index, character] of text.entries()) {
    if (/[（(]/u.test(character)) open += 1;
    else if (/[）)]/u.test(character)) {
      if (open > 0) open -= 1;
      else lonely ||= !COUNTING.test(text.slice(0, index).join(''));
    }
  }
  if (open === 0 && !lonely) return;
  report.add({
    code: 'marks-unpaired',
    subject,
    paragraph,
    found: open > 0 ? '有“（”而没有“）”' : '有“）”而没有“（”',
    expected: '成对使用',
    clause: MARKS,
  });
}
