import { indents, isEmpty, type Paragraph, whole } from '../docx/paragraph.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { checkFace, checkInk, FACES } from './face.ts';

const CLAUSE = '7.3.4';
const SUBJECT = '附件说明';

/** 附件说明 (7.3.4). */
export function checkAttachments(report: Report, parts: Parts): void {
  const { attachments, text } = parts;
  const [first] = attachments;
  if (!first) return;
  for (const paragraph of attachments) {
    checkFace(report, {
      code: 'attachments',
      subject: SUBJECT,
      paragraph,
      wanted: FACES.body,
      clause: CLAUSE,
    });
    checkInk(report, SUBJECT, paragraph);
    checkName(report, paragraph);
  }
  checkLabel(report, first);
  checkNumbers(report, attachments);
  const before = text[text.indexOf(first) - 1];
  if (
    before &&
    !isEmpty(before) &&
    !before.table &&
    (first.look.before ?? 0) < 240 &&
    (first.look.beforeLines ?? 0) < 50
  ) {
    report.add({
      code: 'attachments-line-above',
      subject: SUBJECT,
      paragraph: first,
      found: '与正文之间没有空行',
      expected: '正文下空一行',
      clause: CLAUSE,
      mend: (mender) => mender.emptyLineBefore(first),
    });
  }
  const { left, firstLine } = indents(first);
  const drawn = left + firstLine + (/^　*/u.exec(first.text)?.[0].length ?? 0);
  if (first.number === '' && Math.abs(drawn - 2) > 0.4) {
    report.add({
      code: 'attachments-indent',
      subject: SUBJECT,
      paragraph: first,
      found: `左空 ${Number(drawn.toFixed(1))} 字`,
      expected: '左空二字',
      clause: CLAUSE,
      mend: (mender) => mender.layout(first, { firstLine: 'two', left: 0 }),
    });
  }
}

function checkLabel(report: Report, first: Paragraph): void {
  const found = /^(\s*)附\s*件\s*([：:︰]?)/u.exec(first.text);
  if (!found || found[2] === '：') return;
  const end = found[0].length;
  const has = found[2] !== '';
  report.add({
    code: 'attachments-colon',
    subject: SUBJECT,
    paragraph: first,
    found: has ? '“附件”后为半角冒号' : '“附件”后没有冒号',
    expected: '“附件”后用全角冒号',
    clause: CLAUSE,
    mend: (mender) => mender.text(first, end - (has ? 1 : 0), end, '：'),
  });
}

function checkName(report: Report, paragraph: Paragraph): void {
  const words = paragraph.text.trimEnd();
  const from =
    /^\s*(?:附\s*件\s*[：:︰]?\s*)?(?:[0-9０-９]{1,2}\s*[.．、]\s*)?/u.exec(words)?.[0].length ?? 0;
  const name = words.slice(from);
  const marked = /^《([^《》]+)》([。；，、.;,]?)$/u.exec(name);
  if (marked) {
    report.add({
      code: 'attachments-book-marks',
      subject: SUBJECT,
      paragraph,
      found: name,
      expected: '附件名称不加书名号',
      clause: CLAUSE,
      mend: (mender) => {
        mender.text(paragraph, from + name.indexOf('》'), from + name.indexOf('》') + 1, '');
        mender.text(paragraph, from, from + 1, '');
      },
    });
  }
  if (/[。；，、.;,：:]$/u.test(name)) {
    report.add({
      code: 'attachments-punctuation',
      subject: SUBJECT,
      paragraph,
      found: `名称后有“${name.at(-1)}”`,
      expected: '附件名称后不加标点符号',
      clause: CLAUSE,
      mend: (mender) => mender.text(paragraph, words.length - 1, words.length, ''),
    });
  }
}

function checkNumbers(report: Report, attachments: readonly Paragraph[]): void {
  const marks = attachments.flatMap((paragraph) => {
    const found = /^\s*(?:附\s*件\s*[：:︰]?\s*)?([0-9０-９]{1,2})\s*([.．、])/u.exec(whole(paragraph));
    return found ? [{ paragraph, value: Number(found[1]), sign: found[2] ?? '' }] : [];
  });
  for (const [index, { paragraph, value, sign }] of marks.entries()) {
    if (sign === '、') {
      const at = paragraph.text.indexOf('、');
      report.add({
        code: 'attachments-number',
        subject: SUBJECT,
        paragraph,
        found: `${value}、`,
        expected: `${value}.`,
        clause: CLAUSE,
        mend:
          at >= 0 && paragraph.number === ''
            ? (mender) => mender.text(paragraph, at, at + 1, '.')
            : undefined,
      });
    }
    if (value === index + 1) continue;
    report.add({
      code: 'attachments-sequence',
      subject: SUBJECT,
      paragraph,
      found: `第 ${index + 1} 个附件的序号为 ${value}`,
      expected: `${index + 1}.`,
      clause: CLAUSE,
    });
    break;
  }
  if (marks.length === 1 && attachments.length === 1 && marks[0]) {
    report.add({
      code: 'attachments-single-number',
      subject: SUBJECT,
      paragraph: marks[0].paragraph,
      found: '只有一个附件而编了序号',
      expected: '只有一个附件的不编序号',
      clause: CLAUSE,
    });
  }
}
