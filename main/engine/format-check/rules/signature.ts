import { isEmpty, type Paragraph, widthOf } from '../docx/paragraph.ts';
import type { Mender } from '../mend/mender.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { checkDate, properDate } from './date.ts';
import { checkFace, checkInk, FACES } from './face.ts';
import { characters, type Extent, extentOf, isNear } from './geometry.ts';

const CLAUSE = '7.3.5';

/** 署名 and 成文日期 (7.3.5). */
export function checkSignature(report: Report, parts: Parts): void {
  const { names, date, nameBelow, format, number, text } = parts;
  if (!date) {
    if (format === 'plain' || format === 'minutes' || !number) return;
    if (text.some(({ table }) => table)) report.pass('成文日期', '没有在正文中找到成文日期，可能在表格内');
    else
      report.add({
        code: 'date-missing',
        subject: '成文日期',
        found: '没有成文日期',
        expected: '正文之后标注成文日期',
        clause: '7.3.5.4',
      });
    return;
  }
  checkDate(report, {
    subject: '成文日期',
    code: 'date',
    paragraph: date,
    text: date.text.trim(),
    clause: '7.3.5.4',
  });
  for (const paragraph of [...names, ...(nameBelow ? [nameBelow] : [])])
    checkFace(report, {
      code: 'signature',
      subject: '发文机关署名',
      paragraph,
      wanted: FACES.body,
      clause: '5.2.2',
    });
  checkFace(report, {
    code: 'date',
    subject: '成文日期',
    paragraph: date,
    wanted: FACES.body,
    clause: '5.2.2',
  });
  for (const paragraph of [...names, date])
    checkInk(report, paragraph === date ? '成文日期' : '发文机关署名', paragraph);
  if (nameBelow) {
    report.add({
      code: 'signature-order',
      subject: '发文机关署名',
      paragraph: nameBelow,
      found: '署名在成文日期之下',
      expected: '署名在上，成文日期在下',
      clause: CLAUSE,
    });
    return;
  }
  if (names.length === 0 && isSigned(parts)) {
    report.add({
      code: 'signature-missing',
      subject: '发文机关署名',
      paragraph: date,
      found: '成文日期之上没有署名',
      expected: '在成文日期之上编排发文机关署名',
      clause: CLAUSE,
    });
  }
  checkPlaces(report, names, date);
}

/** Whether running text ends right above the date of a paper that organs sign. */
function isSigned({ format, number, text, date, attachments }: Parts): boolean {
  if ((format !== 'document' && format !== 'letter') || !number || !date) return false;
  const last = text.findLast((paragraph) => !isEmpty(paragraph));
  return (
    last !== undefined &&
    !last.table &&
    last.drawings === 0 &&
    (attachments.includes(last) || /[。；]$/u.test(last.text.trim()))
  );
}

/** The three ways of signing, by where name and date stand. */
function checkPlaces(report: Report, names: readonly Paragraph[], date: Paragraph): void {
  const when = extentOf(date);
  if (!when) {
    report.pass('成文日期', '用制表符、文本框或表格定位，位置不能判断');
    return;
  }
  const [name] = names;
  const who = names.length === 1 && name ? extentOf(name) : null;
  if (who && isUnstamped(when, who)) return;
  const stamped = isNear(when.right, 4, 0.6);
  const shifted =
    who !== null &&
    when.right > 4 &&
    isNear(who.centre, when.centre, 0.8) &&
    who.right > -0.5 &&
    who.right < 1;
  if (!stamped && !shifted && !(names.length !== 1 && isNear(when.right, 2, 0.6))) {
    report.add({
      code: 'date-position',
      subject: '成文日期',
      paragraph: date,
      found:
        date.look.align === 'centre' ? '居中' : when.right > 14 ? '居左' : `右空 ${characters(when.right)}`,
      expected: '右空四字；不加盖印章的，首字比署名首字右移二字',
      clause: CLAUSE,
      mend: (mender) => {
        mender.layout(date, { align: 'right', right: 1280, left: 0, firstLine: 'none' });
        trim(mender, date);
        if (name && names.length === 1) centre(mender, name, date);
      },
    });
    return;
  }
  if (!name || names.length > 1) {
    if (names.length > 1) report.pass('发文机关署名', '有多行署名，位置不能判断');
    return;
  }
  if (!who) {
    report.pass('发文机关署名', '署名较长或用制表符定位，位置不能判断');
    return;
  }
  // The post of whoever signs stands beside the signature stamp.
  if (/(?:书记|主任|局长|县长|市长|区长|镇长|乡长|组长|部长|院长|校长|董事长|经理)$/u.test(name.text.trim()))
    return;
  if (isNear(who.centre, when.centre, 1)) return;
  // The name was set by another date than the one that should stand there.
  if (properDate(date.text.trim()) !== date.text.trim()) return;
  report.add({
    code: 'signature-position',
    subject: '发文机关署名',
    paragraph: name,
    found: who.right > 14 ? '居左' : `右空 ${characters(who.right)}，没有以成文日期为准居中`,
    expected: '在成文日期之上、以成文日期为准居中；不加盖印章的，右空二字',
    clause: CLAUSE,
    mend: (mender) => centre(mender, name, date),
  });
}

/** The name two characters from the right, the date two further in; or the other way where the date is the longer. */
function isUnstamped(when: Extent, who: Extent): boolean {
  return isNear(when.left, who.left + 2, 0.8) && (isNear(who.right, 2, 0.6) || isNear(when.right, 2, 0.6));
}

function centre(mender: Mender, name: Paragraph, date: Paragraph): void {
  const right = 4 + (widthOf(date.text.trim()) - widthOf(name.text.trim())) / 2;
  mender.layout(name, {
    align: 'right',
    right: Math.round(Math.max(0, right) * 320),
    left: 0,
    firstLine: 'none',
  });
  trim(mender, name);
}

/** Spaces that held a line in its place. */
function trim(mender: Mender, paragraph: Paragraph): void {
  const { text } = paragraph;
  const lead = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end < text.length) mender.text(paragraph, end, text.length, '');
  if (lead > 0) mender.text(paragraph, 0, lead, '');
}
