import type { Paper } from '../docx/document.ts';
import { pointSize } from '../docx/paragraph.ts';
import { isLandscape, type Section } from '../docx/section.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Mend, Report } from '../report.ts';
import { millimetres } from '../xml/units.ts';

/** One millimetre, which the standard leaves. In twips. */
const TOLERANCE = 58;

const A4 = { short: 11906, long: 16838 };
const WHITE = { top: 2098, bottom: 1984, left: 1588, right: 1474 };

/** Paper and 版心 (5.1, 5.2.1). */
export function checkPages(report: Report, paper: Paper, parts: Parts): void {
  paper.sections.forEach((section, index) => {
    const subject = paper.sections.length === 1 ? '页面' : `页面（第${index + 1}节）`;
    if (
      isOff(Math.min(section.width, section.height), A4.short) ||
      isOff(Math.max(section.width, section.height), A4.long)
    ) {
      report.add({
        code: 'page-size',
        subject,
        found: `${millimetres(section.width)} × ${millimetres(section.height)}`,
        expected: 'A4，210 mm × 297 mm',
        clause: '5.1',
        mend: mending(
          section,
          'w:pgSz',
          isLandscape(section) ? { w: A4.long, h: A4.short } : { w: A4.short, h: A4.long },
        ),
      });
    }
    if (isLandscape(section)) checkLandscape(report, section, subject, parts, paper, index);
    else checkWhite(report, section, subject, paper.mirrored);
    if (section.columns > 1) report.pass(subject, '分栏排版，每行字数不能判断');
  });
}

function checkWhite(report: Report, section: Section, subject: string, mirrored: boolean): void {
  const { top, bottom, right, gutter } = section;
  // What is bound in belongs to the white at the left.
  const left = section.left + gutter;
  const names = { top: '上', bottom: '下', left: '左', right: '右' };
  for (const [side, length] of Object.entries({ top, bottom, left, right })) {
    if (side !== 'top' && side !== 'bottom' && side !== 'left' && side !== 'right') continue;
    if (!isOff(length, WHITE[side])) continue;
    report.add({
      code: `margin-${side}`,
      subject,
      found: `${names[side]}边距 ${millimetres(length)}`,
      expected: `${millimetres(WHITE[side])}${{ top: '（天头）', left: '（订口）', bottom: '', right: '' }[side]}，版心 156 mm × 225 mm`,
      clause: '5.2.1',
      mend: mending(section, 'w:pgMar', { [side]: WHITE[side], ...(side === 'left' ? { gutter: 0 } : {}) }),
    });
  }
  if (mirrored && isOff(left, right))
    report.pass(subject, '页边距左右对称（镜像），双面打印时的订口按奇数页判断');
}

/** Pages across carry tables (8); running text belongs on upright ones. */
function checkLandscape(
  report: Report,
  section: Section,
  subject: string,
  parts: Parts,
  paper: Paper,
  index: number,
): void {
  const body = parts.body.filter(({ section: own }) => own === index);
  const hasTable = paper.tables.some((table) => table.section === index);
  const written = body.filter((paragraph) => pointSize(paragraph) >= 15);
  if (!hasTable && written.length > 1) {
    report.add({
      code: 'page-orientation',
      subject,
      found: '横向',
      expected: '纵向；只有横排表格可用横向页面',
      clause: '5.1',
    });
    return;
  }
  const width = section.width - section.left - section.right - section.gutter;
  const height = section.height - section.top - section.bottom;
  if (isOff(width, 12756) || isOff(height, 8844)) {
    report.pass(
      subject,
      `横向页面的版心为 ${millimetres(width)} × ${millimetres(height)}，标准对横排表格的页边没有具体规定`,
    );
  }
}

function isOff(length: number, wanted: number): boolean {
  return Math.abs(length - wanted) > TOLERANCE;
}

function mending({ node }: Section, key: string, values: Record<string, number>): Mend | undefined {
  return node && ((mender) => mender.property(node, key, values));
}
