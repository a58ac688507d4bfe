import type { Paper } from '../docx/document.ts';
import type { Paragraph } from '../docx/paragraph.ts';
import { isLandscape, type Section } from '../docx/section.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Mend, Report } from '../report.ts';
import { points } from '../xml/units.ts';

/** Height and width of the 版心, in twips. */
const AREA = { height: 12756, width: 8844 };
/** Type of 3号, in twips. */
const EM = 320;
/** Word's own pitch of a grid that nobody has set. */
const UNTOUCHED_PITCH = 312;

/** 22 lines of 28 characters (5.2.3); the standard lets them be adjusted where need be. */
export function checkLines(report: Report, paper: Paper, parts: Parts): void {
  const text = [
    ...parts.body,
    ...parts.headings.filter(({ part }) => part === 0).map(({ paragraph }) => paragraph),
  ];
  const judged = text.filter(({ section }) => {
    const own = paper.sections[section];
    return own !== undefined && !isLandscape(own);
  });
  const off = new Set<number>();
  for (const paragraph of judged) {
    const section = paper.sections[paragraph.section];
    if (!section) continue;
    if (!checkPitch(report, paragraph, section)) off.add(paragraph.section);
    checkSpacing(report, paragraph);
    checkApart(report, paragraph);
  }
  for (const [index, section] of paper.sections.entries()) {
    const own = judged.filter(({ section: place }) => place === index);
    if (own.length > 0 && !off.has(index)) checkGrid(report, section);
  }
}

/** @returns whether a page holds the lines it should */
function checkPitch(report: Report, paragraph: Paragraph, section: Section): boolean {
  const pitch = pitchOf(paragraph, section);
  const most = Math.floor(AREA.height / pitch.least);
  const least = Math.floor(AREA.height / pitch.most);
  if (least > 22 || most < 21) {
    report.add({
      code: 'line-spacing',
      subject: '正文行距',
      paragraph,
      found: `${pitch.words}，每面${least === most ? ` ${most} 行` : `约 ${least} 至 ${most} 行`}`,
      expected: '固定值 28.95 磅左右，每面 22 行',
      clause: '5.2.3',
      mend: (mender) => mender.layout(paragraph, { line: 579 }),
    });
    return false;
  }
  if (least === most && least === 21)
    report.pass('正文行距', `${pitch.words}，每面 21 行；标准为 22 行，允许适当调整`);
  else if (least !== most)
    report.pass('正文行距', `${pitch.words}，实际行高随字体和软件而定，每面行数不能判断`);
  return true;
}

function pitchOf({ look }: Paragraph, { grid }: Section): { least: number; most: number; words: string } {
  const { line = 240, lineRule = 'auto' } = look;
  if (lineRule === 'exact') return { least: line, most: line, words: `固定值 ${points(line)}` };
  const pitch = grid.type !== 'default' && look.snapToGrid !== false ? grid.pitch : undefined;
  // Lines of 3号 type are as high as their face says: 1 to 1.35 times its size.
  const natural = { least: EM, most: EM * 1.35 };
  if (lineRule === 'atLeast') {
    const snapped = (height: number): number =>
      pitch ? Math.ceil(Math.max(height, line) / pitch) * pitch : Math.max(height, line);
    return { least: snapped(natural.least), most: snapped(natural.most), words: `最小值 ${points(line)}` };
  }
  const times = line / 240;
  const words = `${Number(times.toFixed(2))} 倍行距`;
  if (pitch === undefined) return { least: natural.least * times, most: natural.most * times, words };
  const cells = (height: number): number => Math.ceil(height / pitch) * pitch * times;
  return { least: cells(natural.least), most: cells(natural.most), words };
}

function checkSpacing(report: Report, paragraph: Paragraph): void {
  for (const { text, look } of paragraph.runs) {
    if (!/\p{Script=Han}/u.test(text) || text.length < 4 || (look.size ?? 20) !== 32 || !look.spacing)
      continue;
    const held = Math.floor(AREA.width / (EM + look.spacing));
    if (held >= 27 && held <= 28) continue;
    report.add({
      code: 'characters-per-line',
      subject: '正文字距',
      paragraph,
      found: `字距${look.spacing > 0 ? '加宽' : '紧缩'} ${points(Math.abs(look.spacing))}，每行 ${held} 字`,
      expected: '每行 28 字',
      clause: '5.2.3',
      mend: (mender) => mender.face(paragraph, { spacing: -5 }),
    });
    return;
  }
}

/** Paragraphs follow each other on the grid, with nothing between them. */
function checkApart(report: Report, paragraph: Paragraph): void {
  const { before, after, beforeLines, afterLines } = paragraph.look;
  const [above, below] = [
    beforeLines ? beforeLines * 3.12 : (before ?? 0),
    afterLines ? afterLines * 3.12 : (after ?? 0),
  ];
  if (above < 40 && below < 40) return;
  const said = (length: number, lines: number | undefined): string =>
    lines ? `${lines / 100} 行` : points(length);
  report.add({
    code: 'paragraph-spacing',
    subject: '正文段间距',
    paragraph,
    found: [
      ...(above >= 40 ? [`段前 ${said(above, beforeLines)}`] : []),
      ...(below >= 40 ? [`段后 ${said(below, afterLines)}`] : []),
    ].join('，'),
    expected: '段前、段后均为 0',
    clause: '5.2.3',
    mend: (mender) => mender.layout(paragraph, { apart: 'none' }),
  });
}

function checkGrid(report: Report, section: Section): void {
  const { type, pitch, charSpace } = section.grid;
  if (type === 'default' || pitch === undefined) return;
  const lines = Math.floor(AREA.height / pitch);
  const { node } = section;
  const mend: Mend | undefined =
    node &&
    ((mender) => mender.property(node, 'w:docGrid', { type: 'lines', linePitch: 579, charSpace: null }));
  if (lines !== 21 && lines !== 22) {
    if (pitch === UNTOUCHED_PITCH)
      report.pass(
        '文档网格',
        '网格为软件的初始值（15.6 磅），正文用固定行距，Word 中每面行数不受影响，其他软件中可能不同',
      );
    else
      report.add({
        code: 'grid-pitch',
        subject: '文档网格',
        found: `行跨度 ${points(pitch)}，每面 ${lines} 行`,
        expected: '每面 22 行（行跨度 28.95 磅）',
        clause: '5.2.3',
        mend,
      });
  }
  if (type === 'lines' || charSpace === 0) return;
  // Cells count from the size of ordinary type, which is 3号 or the program's own 五号.
  const held = [16, 10.5].map((size) => Math.floor(AREA.width / ((size + charSpace / 4096) * 20)));
  if (held.some((count) => count === 27 || count === 28)) return;
  report.add({
    code: 'grid-characters',
    subject: '文档网格',
    found: `字符跨度折合每行 ${held[0]} 字`,
    expected: '每行 28 字',
    clause: '5.2.3',
    mend,
  });
}
