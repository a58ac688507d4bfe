import { type Family, familyOf, isBlack, sizeName } from '../docx/faces.ts';
import { chineseLooks, type Paragraph, type Run } from '../docx/paragraph.ts';
import type { WantedFace } from '../mend/mender.ts';
import type { Mend, Report } from '../report.ts';

/** The face that a part of a paper has by the standard. */
export interface Face {
  family: Family;
  /** The name that is written into a corrected copy. */
  face: string;
  /** In half points. */
  size: number;
}

export const FACES = {
  title: { family: '小标宋', face: '方正小标宋简体', size: 44 },
  body: { family: '仿宋', face: '仿宋_GB2312', size: 32 },
  levelOne: { family: '黑体', face: '黑体', size: 32 },
  levelTwo: { family: '楷体', face: '楷体_GB2312', size: 32 },
  colophon: { family: '仿宋', face: '仿宋_GB2312', size: 28 },
} as const satisfies Record<string, Face>;

interface FaceRule {
  /** Beginning of the codes: `title` for title-font, title-size, title-bold. */
  code: string;
  subject: string;
  paragraph: Paragraph;
  wanted: Face;
  clause: string;
  /** Level three may be bold, as many offices have it. */
  bold?: 'either';
  /** Faces that are as good. */
  also?: readonly Family[];
  /** A stretch of the text, in its own characters. */
  from?: number;
  to?: number;
}

/** Face, size and weight of the Chinese characters of a part. */
export function checkFace(report: Report, rule: FaceRule): void {
  const { code, subject, paragraph, wanted, clause, from = 0, to } = rule;
  const looks = chineseLooks(paragraph, from, to);
  const total = looks.reduce((sum, { count }) => sum + count, 0);
  const families = new Set<Family>([wanted.family, ...(rule.also ?? [])]);
  const isPart = from > 0 || to !== undefined;
  const target = (runs: Run[]): Paragraph | Run[] => (isPart ? runs : paragraph);
  for (const [name, runs] of grouped(looks, ({ look }) => look.eastAsia ?? '')) {
    const family = name === '' ? '宋体' : familyOf(name);
    if (families.has(family)) continue;
    if (family === 'unknown') {
      report.pass(subject, `不认识字体“${name}”，不能判断是否为${wanted.family}`);
      continue;
    }
    const count = looks
      .filter(({ look }) => (look.eastAsia ?? '') === name)
      .reduce((sum, look) => sum + look.count, 0);
    // A few words in another face are somebody's emphasis.
    if (count * 2 < total && (family === '楷体' || family === '黑体' || family === '仿宋')) {
      report.pass(subject, `第${paragraph.place}段有部分文字用${name}，可能是有意强调`);
      continue;
    }
    // A sign or two that a program set in a face of its own.
    if (count <= 1 && total > 4) continue;
    report.add({
      code: `${code}-font`,
      subject,
      paragraph,
      found: name === '' ? '未指定中文字体，按宋体显示' : name,
      expected: wanted.family,
      clause,
      mend: (mender) => mender.face(target(runs), { eastAsia: wanted.face }),
    });
  }
  for (const [size, runs] of grouped(looks, ({ look }) => look.size ?? 20)) {
    if (size === wanted.size) continue;
    report.add({
      code: `${code}-size`,
      subject,
      paragraph,
      found: sizeName(size),
      expected: sizeName(wanted.size),
      clause,
      mend: (mender) => mender.face(target(runs), { size: wanted.size }),
    });
  }
  checkWeight(report, rule, looks, total);
}

function checkWeight(
  report: Report,
  { code, subject, paragraph, bold, clause }: FaceRule,
  looks: ReturnType<typeof chineseLooks>,
  total: number,
): void {
  const heavy = looks.filter(({ look }) => look.bold === true);
  const count = heavy.reduce((sum, look) => sum + look.count, 0);
  if (count === 0 || bold === 'either') return;
  if (count * 2 < total) {
    report.pass(subject, `第${paragraph.place}段有部分文字加粗，可能是有意强调`);
    return;
  }
  report.add({
    code: `${code}-bold`,
    subject,
    paragraph,
    found: '加粗',
    expected: '不加粗，以字体区分',
    clause,
    mend: (mender) =>
      mender.face(
        heavy.map(({ run }) => run),
        { bold: false },
      ),
  });
}

/** Colour and slant of any text that is to be black and upright. */
export function checkInk(report: Report, subject: string, paragraph: Paragraph): void {
  const change =
    (wanted: WantedFace, runs: Run[]): Mend =>
    (mender) =>
      mender.face(runs, wanted);
  const coloured = paragraph.runs.filter(({ look, text }) => text.trim() !== '' && !isBlack(look.colour));
  const [first] = coloured;
  if (first) {
    report.add({
      code: 'text-colour',
      subject,
      paragraph,
      found: `颜色 #${first.look.colour}`,
      expected: '黑色',
      clause: '5.2.4',
      mend: change({ colour: '000000' }, coloured),
    });
  }
  const slanted = paragraph.runs.filter(
    ({ look, text }) => look.italic === true && /\p{Script=Han}/u.test(text),
  );
  if (slanted.length > 0) {
    report.add({
      code: 'text-italic',
      subject,
      paragraph,
      found: '倾斜',
      expected: '不倾斜',
      clause: '5.2.2',
      mend: change({ italic: false }, slanted),
    });
  }
}

function grouped<Key>(
  looks: ReturnType<typeof chineseLooks>,
  keyOf: (look: ReturnType<typeof chineseLooks>[number]) => Key,
): Map<Key, Run[]> {
  const groups = new Map<Key, Run[]>();
  for (const look of looks) {
    const key = keyOf(look);
    groups.set(key, [...(groups.get(key) ?? []), look.run]);
  }
  return groups;
}
