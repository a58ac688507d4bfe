import type { Paper } from '../docx/document.ts';
import { familyOf, sizeName } from '../docx/faces.ts';
import type { RunLook } from '../docx/look.ts';
import { indents, type Paragraph } from '../docx/paragraph.ts';
import { isLandscape, type Section } from '../docx/section.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { attribute, child } from '../xml/find.ts';
import { millimetres } from '../xml/units.ts';

const CLAUSE = '7.5';
const SUBJECT = '页码';

interface Place {
  pages: 'odd' | 'even' | 'all';
  paragraph: Paragraph;
  footer: readonly Paragraph[];
}

/** 页码 (7.5). */
export function checkPageNumbers(report: Report, paper: Paper, parts: Parts): void {
  const at = paper.sections.findIndex((section) => !isLandscape(section));
  const section = paper.sections[at];
  if (!section) {
    report.pass(SUBJECT, '全文为横向页面，页码位置不能判断');
    return;
  }
  const places = placesIn(section, paper.evenAndOdd);
  if (places.length === 0) {
    checkMissing(report, section, parts);
    return;
  }
  if (parts.format === 'letter' && !section.titlePage) {
    report.add({
      code: 'letter-first-page-number',
      subject: SUBJECT,
      found: '首页显示页码',
      expected: '信函格式首页不显示页码',
      clause: '10.1',
      mend: section.node && ((mender) => mender.flag(section.node, 'w:titlePg')),
    });
  }
  for (const { paragraph } of places) {
    checkForm(report, paragraph, section);
    checkFaces(report, paragraph);
  }
  checkSides(report, places);
  checkDistance(report, places, section);
}

function placesIn({ footers }: Section, evenAndOdd: boolean): Place[] {
  const find = (pages: Place['pages'], footer: readonly Paragraph[] = []): Place[] => {
    const paragraph = footer.find(({ fields }) => fields.some((field) => /^PAGE\b/iu.test(field)));
    return paragraph ? [{ pages, paragraph, footer }] : [];
  };
  return evenAndOdd
    ? [...find('odd', footers.default), ...find('even', footers.even)]
    : find('all', footers.default);
}

function checkMissing(report: Report, { headers, footers, titlePage }: Section, parts: Parts): void {
  const all = [...Object.values(headers).flat(), ...Object.values(footers).flat()];
  const elsewhere = Object.values(headers)
    .flat()
    .some(({ fields }) => fields.some((field) => /^PAGE\b/iu.test(field)));
  if (elsewhere) {
    report.add({
      code: 'page-number-position',
      subject: SUBJECT,
      found: '在页眉',
      expected: '版心下边缘之下',
      clause: CLAUSE,
    });
    return;
  }
  if (all.some(({ drawings }) => drawings > 0)) {
    report.pass(SUBJECT, '页脚中有图形，不能判断其中是否有页码');
    return;
  }
  // A letter of two pages may go without.
  if (parts.format === 'letter') {
    report.pass(
      SUBJECT,
      titlePage
        ? '没有页码；信函格式首页不显示页码，共两页的第二页可不标'
        : '没有页码；信函格式首页不显示页码',
    );
    return;
  }
  if (parts.format === 'plain' && parts.body.length < 4) {
    report.pass(SUBJECT, '没有页码；表格和短文可以不编');
    return;
  }
  report.add({
    code: 'page-number-missing',
    subject: SUBJECT,
    found: '没有页码',
    expected: '版心下边缘之下 7 mm，单页居右空一字，双页居左空一字',
    clause: CLAUSE,
  });
}

function checkForm(report: Report, { text }: Paragraph, { node }: Section): void {
  const shown = text.replace(/[\s　0-9]/gu, '');
  const dashed = attribute(child(node, 'w:pgNumType'), 'w:fmt') === 'numberInDash';
  if (/^[—―─－]{2}$/u.test(shown) && !dashed) return;
  report.add({
    code: 'page-number-form',
    subject: SUBJECT,
    found: dashed ? '- 1 -' : shown === '' ? '只有数字' : `“${text.trim().replace(/\d+/u, '1')}”`,
    expected: '数字左右各一条一字线：— 1 —',
    clause: CLAUSE,
  });
}

function checkFaces(report: Report, paragraph: Paragraph): void {
  const look: RunLook =
    paragraph.runs.find(({ text }) => /\d/u.test(text))?.look ??
    paragraph.runs.find(({ text }) => text.trim() !== '')?.look ??
    paragraph.mark;
  const { ascii, size = 20 } = look;
  const family = ascii === undefined ? 'other' : familyOf(ascii);
  if (family === 'unknown') report.pass(SUBJECT, `不认识字体“${ascii}”，不能判断是否为宋体`);
  else if (family !== '宋体') {
    report.add({
      code: 'page-number-font',
      subject: SUBJECT,
      found: ascii ?? '未指定',
      expected: '宋体',
      clause: CLAUSE,
      mend: (mender) => mender.faceWithin(paragraph, { eastAsia: '宋体', ascii: '宋体' }),
    });
  }
  if (look.bold) {
    report.add({
      code: 'page-number-bold',
      subject: SUBJECT,
      found: '加粗',
      expected: '不加粗',
      clause: CLAUSE,
      mend: (mender) => mender.faceWithin(paragraph, { bold: false }),
    });
  }
  if (size !== 28) {
    report.add({
      code: 'page-number-size',
      subject: SUBJECT,
      found: sizeName(size),
      expected: sizeName(28),
      clause: CLAUSE,
      mend: (mender) => mender.faceWithin(paragraph, { size: 28 }),
    });
  }
}

type Side = 'left' | 'right' | 'centre' | 'outer' | 'unknown';

function sideOf({ look, text }: Paragraph): Side {
  if (look.framed) {
    if (look.frameAlign === 'outside') return 'outer';
    if (look.frameAlign === 'right' || look.frameAlign === 'left') return look.frameAlign;
    return look.frameAlign === 'center' ? 'centre' : 'unknown';
  }
  if (/\t/u.test(text)) return 'unknown';
  return look.align === 'right' || look.align === 'centre' ? look.align : 'left';
}

function checkSides(report: Report, places: readonly Place[]): void {
  const sides = new Map(places.map(({ pages, paragraph }) => [pages, sideOf(paragraph)]));
  const all = [...sides.values()];
  if (all.every((side) => side === 'outer')) return;
  if (all.includes('unknown')) {
    report.pass(SUBJECT, '用制表符或文本框定位，左右位置不能判断');
    return;
  }
  if (all.every((side) => side === 'centre')) {
    report.pass(SUBJECT, '居中；单面印制的材料常这样排，双面印制应单页居右、双页居左');
    return;
  }
  const wrong =
    sides.has('all') || sides.size === 1
      ? `单页、双页都居${{ left: '左', right: '右', centre: '中', outer: '外侧', unknown: '' }[all[0] ?? 'unknown']}`
      : sides.get('odd') !== 'right' || sides.get('even') !== 'left'
        ? `单页居${name(sides.get('odd'))}，双页居${name(sides.get('even'))}`
        : null;
  if (wrong) {
    report.add({
      code: 'page-number-sides',
      subject: SUBJECT,
      found: wrong,
      expected: '单页居右空一字，双页居左空一字',
      clause: CLAUSE,
    });
    return;
  }
  for (const { pages, paragraph } of places) {
    const { left, right, firstLine } = indents(paragraph);
    // Spaces beside a bare number were meant for its dashes.
    const bare = /^[ \d]*$/u.test(paragraph.text);
    const spaces = bare ? '' : ((pages === 'odd' ? /[ 　]*$/u : /^[ 　]*/u).exec(paragraph.text)?.[0] ?? '');
    const drawn =
      (pages === 'odd' ? right : left + firstLine) +
      [...spaces].reduce((sum, space) => sum + (space === '　' ? 1 : 0.5), 0);
    if (paragraph.look.framed || Math.abs(drawn - 1) <= 0.45) continue;
    report.add({
      code: 'page-number-indent',
      subject: SUBJECT,
      found: `${pages === 'odd' ? '单页右' : '双页左'}空 ${Number(drawn.toFixed(1))} 字`,
      expected: '空一字',
      clause: CLAUSE,
      mend: (mender) =>
        mender.layout(paragraph, pages === 'odd' ? { right: 280 } : { left: 280, firstLine: 'none' }),
    });
  }
}

function name(side: Side | undefined): string {
  return { left: '左', right: '右', centre: '中', outer: '外侧', unknown: '处不明' }[side ?? 'unknown'];
}

/** Where the dash stands below the 版心, 7 mm. In twips. */
const BELOW = 397;
/** What the faces, and the habits of programs, leave open. */
const TOLERANCE = 185;

function checkDistance(report: Report, places: readonly Place[], { footer, height, node }: Section): void {
  const [first] = places;
  if (!first || first.paragraph.look.framed || first.footer.length > 1) return;
  const { line = 240, lineRule = 'auto', after = 0 } = first.paragraph.look;
  const heights = lineRule === 'exact' ? [line] : [280, 340, 400, 580];
  const wanted = height - 1984 + BELOW;
  const middles = heights.map((own) => height - footer - after - own / 2);
  if (middles.some((place) => Math.abs(place - wanted) <= TOLERANCE)) return;
  const below = (middles[1] ?? middles[0] ?? 0) - (height - 1984);
  report.add({
    code: 'page-number-position',
    subject: SUBJECT,
    found: `在版心下边缘之下约 ${millimetres(below)}（页脚距页边 ${millimetres(footer)}）`,
    expected: '一字线距版心下边缘 7 mm',
    clause: CLAUSE,
    mend: node && ((mender) => mender.property(node, 'w:pgMar', { footer: 1447 })),
  });
}
