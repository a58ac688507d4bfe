import type { Paper } from '../docx/document.ts';
import { familyOf, isRed, sizeName } from '../docx/faces.ts';
import { chineseLooks, mainLook, type Paragraph, pointSize } from '../docx/paragraph.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { checkFace, checkInk, FACES } from './face.ts';
import { checkNumber } from './number.ts';
import { checkRule } from './red-rule.ts';

/** 版头 (7.2). */
export function checkHead(report: Report, paper: Paper, parts: Parts): void {
  const { serial, classification, urgency } = parts;
  if (serial) {
    checkSerial(report, serial);
    checkFlush(report, 'serial', '份号', serial, '7.2.1');
  }
  if (classification) {
    checkClassification(report, classification);
    checkFlush(report, 'classification', '密级和保密期限', classification, '7.2.2');
    checkInk(report, '密级和保密期限', classification);
  }
  if (urgency) {
    checkUrgency(report, urgency);
    checkFlush(report, 'urgency', '紧急程度', urgency, '7.2.3');
    checkInk(report, '紧急程度', urgency);
  }
  checkOrder(report, parts);
  checkMark(report, paper, parts);
  if (parts.number) checkNumber(report, parts.number, parts);
  checkSigners(report, parts);
  checkRule(report, paper, parts);
}

function checkSerial(report: Report, paragraph: Paragraph): void {
  const digits = paragraph.text.trim();
  if (!/^[0-9]{6}$/u.test(digits)) {
    report.add({
      code: 'serial-form',
      subject: '份号',
      paragraph,
      found: digits,
      expected: '6 位阿拉伯数字',
      clause: '7.2.1',
    });
  }
  const size = mainLook(paragraph).size ?? 20;
  if (size !== 32) {
    report.add({
      code: 'serial-size',
      subject: '份号',
      paragraph,
      found: sizeName(size),
      expected: sizeName(32),
      clause: '7.2.1',
      mend: (mender) => mender.face(paragraph, { size: 32 }),
    });
  }
  checkInk(report, '份号', paragraph);
}

/** 份号, 密级 and 紧急程度 stand flush at the left. */
function checkFlush(
  report: Report,
  code: string,
  subject: string,
  paragraph: Paragraph,
  clause: string,
): void {
  const { align, framed } = paragraph.look;
  if (paragraph.table || framed || (align !== 'right' && align !== 'centre')) return;
  report.add({
    code: `${code}-alignment`,
    subject,
    paragraph,
    found: align === 'right' ? '居右' : '居中',
    expected: '顶格编排在版心左上角',
    clause,
    mend: (mender) => mender.layout(paragraph, { align: 'left', firstLine: 'none', left: 0, right: 0 }),
  });
}

function checkClassification(report: Report, paragraph: Paragraph): void {
  const words = paragraph.text.replace(/[\s　]/gu, '');
  if (!/^(?:绝密|机密|秘密)(?:★(?:[1-9]\d*(?:年|个月|天|日)|长期))?$/u.test(words)) {
    report.add({
      code: 'classification-form',
      subject: '密级和保密期限',
      paragraph,
      found: paragraph.text.trim(),
      expected: '密级、“★”、用阿拉伯数字写的期限，如：机密★1年',
      clause: '7.2.2',
    });
  }
  checkFace(report, {
    code: 'classification',
    subject: '密级和保密期限',
    paragraph,
    wanted: FACES.levelOne,
    clause: '7.2.2',
  });
}

function checkUrgency(report: Report, paragraph: Paragraph): void {
  const words = paragraph.text.replace(/[\s　]/gu, '');
  if (!/^(?:特急|加急|特提|平急)$/u.test(words)) {
    report.add({
      code: 'urgency-form',
      subject: '紧急程度',
      paragraph,
      found: words,
      expected: '特急或加急',
      clause: '7.2.3',
    });
  }
  checkFace(report, {
    code: 'urgency',
    subject: '紧急程度',
    paragraph,
    wanted: FACES.levelOne,
    clause: '7.2.3',
  });
}

/** 份号, 密级, 紧急程度, 发文机关标志 from the top. */
function checkOrder(report: Report, { serial, classification, urgency, head }: Parts): void {
  const named = [
    ['份号', serial],
    ['密级和保密期限', classification],
    ['紧急程度', urgency],
  ] as const;
  const present = named.flatMap(([name, paragraph]) => (paragraph ? [{ name, paragraph }] : []));
  const places = present.map(({ paragraph }) => head.indexOf(paragraph));
  const at = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  const wrong = present[at];
  if (!wrong) return;
  report.add({
    code: 'head-order',
    subject: wrong.name,
    paragraph: wrong.paragraph,
    found: `${wrong.name}排在${present[at - 1]?.name}之上`,
    expected: '自上而下为份号、密级和保密期限、紧急程度',
    clause: '7.2.3',
  });
}

function checkMark(report: Report, paper: Paper, { mark, format, number }: Parts): void {
  if (mark.length === 0) {
    const boxed = paper.boxed.some(
      (paragraph) => isRed(mainLook(paragraph).colour) && pointSize(paragraph) >= 20,
    );
    if (boxed) report.pass('发文机关标志', '在文本框中，位置不能判断');
    else if (number) report.pass('发文机关标志', '文中没有红色的发文机关标志，可能用已印好红头的纸套打');
    return;
  }
  const clause = format === 'letter' ? '10.1' : format === 'minutes' ? '10.3' : '7.2.4';
  for (const paragraph of mark) {
    const look = mainLook(paragraph);
    if (!isRed(look.colour)) {
      report.add({
        code: 'mark-colour',
        subject: '发文机关标志',
        paragraph,
        found: look.colour === undefined || look.colour === 'AUTO' ? '黑色' : `颜色 #${look.colour}`,
        expected: '红色',
        clause,
        mend: (mender) => mender.face(paragraph, { colour: 'FF0000' }),
      });
    }
    const faces = chineseLooks(paragraph).map(({ look: { eastAsia = '宋体' } }) => eastAsia);
    const other = faces.find((face) => familyOf(face) !== '小标宋');
    if (other !== undefined) report.pass('发文机关标志', `字体为${other}；标准推荐小标宋体，未作强制要求`);
    if (
      !paragraph.table &&
      !paragraph.look.framed &&
      (paragraph.look.align === 'left' || paragraph.look.align === 'right')
    ) {
      report.add({
        code: 'mark-alignment',
        subject: '发文机关标志',
        paragraph,
        found: paragraph.look.align === 'left' ? '居左' : '居右',
        expected: '居中',
        clause,
        mend: (mender) => mender.layout(paragraph, { align: 'center' }),
      });
    }
  }
  const size = Math.max(...mark.map(pointSize));
  if (size <= 22) {
    report.add({
      code: 'mark-size',
      subject: '发文机关标志',
      ...(mark[0] ? { paragraph: mark[0] } : {}),
      found: `${size} 磅，不大于标题`,
      expected: '醒目、美观、庄重，大于标题',
      clause,
    });
  }
}

function checkSigners(report: Report, { signers, number, format, title }: Parts): void {
  const [first] = signers;
  if (!first) {
    const upward = /(?:请示|报告)$/u.test(title.map(({ text }) => text.trim()).join(''));
    if (upward && format === 'document' && number)
      report.pass('签发人', '标题为请示或报告；如为上行文，应当标注签发人');
    return;
  }
  const at = first.text.search(/签\s*发\s*人/u);
  const label = /签\s*发\s*人\s*(.?)/u.exec(first.text);
  if (label && label[1] !== '：') {
    const end = at + label[0].length - (label[1] ?? '').length;
    report.add({
      code: 'signer-colon',
      subject: '签发人',
      paragraph: first,
      found: label[1] === ':' ? '半角冒号' : '没有冒号',
      expected: '“签发人”后用全角冒号',
      clause: '7.2.6',
      mend: (mender) => mender.text(first, end, end + (label[1] === ':' ? 1 : 0), '：'),
    });
  }
  const nameFrom = at + (label?.[0].length ?? 0);
  const names = chineseLooks(first, nameFrom).filter(
    ({ look }) => familyOf(look.eastAsia ?? '宋体') !== '楷体',
  );
  if (at !== -1 && names.length > 0 && first.text.slice(nameFrom).trim() !== '') {
    const found = names[0]?.look.eastAsia ?? '宋体';
    report.add({
      code: 'signer-font',
      subject: '签发人姓名',
      paragraph: first,
      found,
      expected: '楷体',
      clause: '7.2.6',
      mend:
        nameFrom <= (first.runs.find(({ pieces }) => (pieces[0]?.at ?? 0) >= nameFrom)?.pieces[0]?.at ?? -1)
          ? (mender) =>
              mender.face(
                names.map(({ run }) => run),
                { eastAsia: FACES.levelTwo.face },
              )
          : undefined,
    });
  }
}
