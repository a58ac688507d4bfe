import type { Paper } from '../docx/document.ts';
import { indents, isEmpty, type Paragraph, pointSize, whole } from '../docx/paragraph.ts';
import { isLandscape } from '../docx/section.ts';
import { headOf } from './head.ts';
import { annexesOf, type ColophonLine, colophonOf } from './tail.ts';
import { dateForm, type HeadingMark, headingMark } from './text.ts';

/** The formats of 7 and 10, and papers without a red head. */
export type Format = 'document' | 'letter' | 'minutes' | 'plain';

export interface HeadingLine {
  paragraph: Paragraph;
  mark: HeadingMark;
  /** In an annex numbering begins anew. */
  part: number;
}

export interface AnnexPart {
  label: Paragraph;
  title: Paragraph | null;
  paragraphs: Paragraph[];
}

/** Which paragraph is what. A part that is not there, or that nobody can tell, is empty. */
export interface Parts {
  format: Format;
  serial: Paragraph | null;
  classification: Paragraph | null;
  urgency: Paragraph | null;
  mark: Paragraph[];
  number: Paragraph | null;
  signers: Paragraph[];
  /** Paragraphs above the title, in order, empty ones too. */
  head: Paragraph[];
  title: Paragraph[];
  recipients: Paragraph | null;
  /** Headings and body of the main text, in order. */
  headings: HeadingLine[];
  body: Paragraph[];
  /** All of the main text in order, from below the title to above the signature, empty paragraphs too. */
  text: Paragraph[];
  attachments: Paragraph[];
  attendance: Paragraph[];
  names: Paragraph[];
  date: Paragraph | null;
  /** The name stands below the date. */
  nameBelow: Paragraph | null;
  note: Paragraph | null;
  annexes: AnnexPart[];
  colophon: ColophonLine[];
  cells: Paragraph[];
  captions: Paragraph[];
}

export function recognise(paper: Paper): Parts {
  const all = paper.paragraphs;
  const { start: colophonStart, lines: colophon } = colophonOf(all);
  const before = all.slice(0, colophonStart);
  const head = headOf(before, paper);
  const annexStart = annexesOf(before, head.textStart);
  const main = before.slice(head.textStart, annexStart);
  const { annexes, annexHeadings } = annexParts(before.slice(annexStart));
  const tail = endOf(main, head.format);
  const text = main.slice(0, tail.textEnd);
  const cells = all.filter(({ table }) => table !== undefined);
  const isLoose = isCaption(text, head.format, paper);
  const recipients = recipientsOf(text, isLoose);
  const attachments = attachmentsOf(text);
  const attendance = text.filter((paragraph) => isAttendance(paragraph, head.format));
  const taken = new Set<Paragraph>([...attachments, ...attendance, ...(recipients ? [recipients] : [])]);
  const captions = text.filter((paragraph) => !taken.has(paragraph) && isLoose(paragraph));
  const rest = text.filter(
    (paragraph) =>
      !taken.has(paragraph) && !paragraph.table && !isEmpty(paragraph) && !captions.includes(paragraph),
  );
  const headings: HeadingLine[] = [];
  const body: Paragraph[] = [];
  for (const paragraph of rest) {
    const mark = headingMark(whole(paragraph).trim());
    if (mark) headings.push({ paragraph, mark, part: 0 });
    else body.push(paragraph);
  }
  return {
    ...head,
    recipients,
    headings: [...headings, ...annexHeadings],
    body,
    text,
    attachments,
    attendance,
    names: tail.names,
    date: tail.date,
    nameBelow: tail.nameBelow,
    note: tail.note,
    annexes,
    colophon,
    cells,
    captions,
  };
}

/** 出席 and the like, and whoever else minutes name at their end. */
const ATTENDANCE = /^(?:出席|请假|列席|缺席|主持|记录|参加|约谈|被约谈)(?:人员?|单位|对象)?\s*[：:]/u;

/** Minutes on paper that is red already do not say what they are, but for the way that their names stand. */
function isAttendance(paragraph: Paragraph, format: Format): boolean {
  const isHung = format === 'plain' && indents(paragraph).left >= 3;
  return (format === 'minutes' || isHung) && ATTENDANCE.test(whole(paragraph).trim());
}

/** Lines of small type at a table, and short ones in the middle of the page. */
function isCaption(
  text: readonly Paragraph[],
  format: Format,
  { sections }: Paper,
): (paragraph: Paragraph) => boolean {
  const shown = text.filter((paragraph) => !isEmpty(paragraph) || paragraph.table);
  const places = new Map(shown.map((paragraph, index) => [paragraph, index]));
  /** A table stands beside it, or beside other small lines next to it. */
  const nearTable = (index: number, step: 1 | -1): boolean => {
    const next = shown[index + step];
    return (
      next !== undefined && (next.table !== undefined || (isSmall(next) && nearTable(index + step, step)))
    );
  };
  return (paragraph) => {
    if (paragraph.table || isEmpty(paragraph)) return false;
    const index = places.get(paragraph);
    if (index === undefined) return false;
    if (headingMark(whole(paragraph).trim())) return false;
    const long = paragraph.text.length > 45 || /。$/u.test(paragraph.text.trim());
    const beside = nearTable(index, 1) || nearTable(index, -1);
    if (beside && (!long || (format === 'plain' && isSmall(paragraph)))) return true;
    // Pages across carry tables; small lines on them belong to these.
    const page = sections[paragraph.section];
    if (format === 'plain' && page && isLandscape(page) && isSmall(paragraph)) return true;
    // A line of small type with something at its left and at its right, as forms and reports have under their title.
    if (isSmall(paragraph) && (/\t/u.test(paragraph.text) || paragraph.text.split('：').length > 2))
      return true;
    if (paragraph.look.framed || paragraph.drawings > 0) return true;
    return paragraph.look.align === 'centre' && paragraph.text.length <= 30;
  };
}

function isSmall(paragraph: Paragraph): boolean {
  return !isEmpty(paragraph) && !paragraph.table && pointSize(paragraph) < 15;
}

const ADDRESSEE =
  /委|局|办|组|部|院|厅|单位|各|公司|中心|支部|镇|乡|街道|政府|校|队|处|科|室|站|所|会|同志|县|市|区|党|书记/u;
/** What the names of organs end in. */
const ORGAN_END = /(?:[委局办组部院厅府会校队处科室站所司]|单位|部门|中心|公司)$/u;
const LEAD = /如下|现将|现就|根据|为了|为进一步|按照|情况|月.{0,3}日|^经/u;

/** 主送机关: what stands first below the title and names who receives the paper. */
function recipientsOf(
  text: readonly Paragraph[],
  isLoose: (paragraph: Paragraph) => boolean,
): Paragraph | null {
  const shown = text.filter((paragraph) => !isEmpty(paragraph)).slice(0, 3);
  const first = shown.find(({ text: words }) => !/^[（(].*[）)]$/u.test(words.trim()));
  if (!first || first.table) return null;
  const words = first.text.trim();
  const aside = first.look.align === 'centre' || first.look.align === 'right';
  if (aside && !/[：:]$/u.test(words)) return null;
  const named = words.replace(/。$/u, '');
  if (named !== words && !organsIn(named).every((name) => ORGAN_END.test(name))) return null;
  if (
    /[。；]/u.test(named) ||
    words.length > 600 ||
    headingMark(words) ||
    LEAD.test(words) ||
    !ADDRESSEE.test(words)
  )
    return null;
  // 申请单位：… 编号：… of a form.
  if (/[：:\t]./u.test(words) || isSmall(first)) return null;
  if (/[：:]$/u.test(words)) return first;
  if (isLoose(first)) return null;
  const next = shown[shown.indexOf(first) + 1];
  const flush = indents(first).firstLine < 1 && !/^[ 　]{2}/u.test(first.text);
  const follows = next !== undefined && !next.table && next.text.length > 30;
  return flush && follows && words.length <= 120 && !dateForm(words) ? first : null;
}

function organsIn(words: string): string[] {
  return words.replace(/（[^（）]*）/gu, '').split(/[，、]/u);
}

/** 附件说明 with the lines that belong to it. */
function attachmentsOf(text: readonly Paragraph[]): Paragraph[] {
  const from = text.findLastIndex(
    (paragraph) =>
      !paragraph.table && /^附\s*件\s*(?:[：:︰]|[1１]\s*[.．、])\s*\S/u.test(whole(paragraph).trim()),
  );
  const first = text[from];
  if (!first || whole(first).trim().length > 120) return [];
  const lines = [first];
  for (const paragraph of text.slice(from + 1)) {
    if (isEmpty(paragraph) || paragraph.table) break;
    const words = whole(paragraph).trim();
    if (
      !/^[0-9０-９]{1,2}\s*[.．、]/u.test(words) &&
      (words.length > 60 || /。/u.test(words) || indents(paragraph).left < 2)
    )
      break;
    lines.push(paragraph);
  }
  return lines;
}

interface End {
  /** Where the signature begins. */
  textEnd: number;
  names: Paragraph[];
  date: Paragraph | null;
  nameBelow: Paragraph | null;
  note: Paragraph | null;
}

const NOTE = /^(?:[（(].*[）)]|[（(]?\s*(?:此件|联系人)[^。]*)$/u;

/** 署名, 成文日期 and 附注. */
function endOf(main: readonly Paragraph[], format: Format): End {
  const none: End = { textEnd: main.length, names: [], date: null, nameBelow: null, note: null };
  const dateAt = main.findLastIndex(
    (paragraph, index) => index > 0 && !paragraph.table && dateForm(paragraph.text) !== null,
  );
  const date = main[dateAt];
  if (!date && (format === 'document' || format === 'letter')) return unsigned(main, none);
  // A date right below the title belongs to it.
  if (!date || main.slice(0, dateAt).every(isEmpty) || format === 'minutes') return none;
  const after = main.slice(dateAt + 1).filter((paragraph) => !isEmpty(paragraph));
  if (after.length > 12) return none;
  const names: Paragraph[] = [];
  let start = dateAt;
  let gaps = 0;
  for (let at = dateAt - 1; at >= 0 && names.length < 8; at -= 1) {
    const paragraph = main[at];
    if (!paragraph || paragraph.table) break;
    if (isEmpty(paragraph)) {
      if (names.length > 0 || ++gaps > 3) break;
      continue;
    }
    if (!isName(paragraph, names.length === 0)) break;
    names.unshift(paragraph);
    start = at;
  }
  const below = after[0];
  const nameBelow =
    names.length === 0 && below && !NOTE.test(below.text.trim()) && isName(below, false) ? below : null;
  const note = after.find(({ text, table }) => !table && NOTE.test(text.trim())) ?? null;
  return { textEnd: start, names, date, nameBelow, note };
}

/** The name of the organ at the end, where the date below it is missing. */
function unsigned(main: readonly Paragraph[], none: End): End {
  const at = main.findLastIndex((paragraph) => !isEmpty(paragraph) && !NOTE.test(paragraph.text.trim()));
  const last = main[at];
  if (!last || last.table || last.look.align !== 'right' || !isName(last, false)) return none;
  const note = main.slice(at + 1).find((paragraph) => !isEmpty(paragraph)) ?? null;
  return { ...none, textEnd: at, names: [last], note };
}

/** @param next whether it stands right above the date, where a name may stand even at the wrong place */
function isName(paragraph: Paragraph, next: boolean): boolean {
  const words = paragraph.text.trim();
  if (words.length > 40 || /[。；：:，]/u.test(words) || headingMark(words) || /^附\s*件/u.test(words))
    return false;
  const { left, firstLine } = indents(paragraph);
  const { align } = paragraph.look;
  const away =
    align === 'right' || align === 'centre' || left + firstLine >= 6 || /^[ 　\t]{5}/u.test(paragraph.text);
  return away || (next && words.length <= 30 && ADDRESSEE.test(words.slice(-3)));
}

function annexParts(paragraphs: readonly Paragraph[]): {
  annexes: AnnexPart[];
  annexHeadings: HeadingLine[];
} {
  const annexes: AnnexPart[] = [];
  for (const paragraph of paragraphs) {
    if (annexesOf([paragraph], 0) === 0) annexes.push({ label: paragraph, title: null, paragraphs: [] });
    else annexes.at(-1)?.paragraphs.push(paragraph);
  }
  const annexHeadings = annexes.flatMap((annex, index) => {
    const shown = annex.paragraphs.filter((paragraph) => !isEmpty(paragraph));
    const [first] = shown;
    if (
      first &&
      !first.table &&
      first.text.length <= 60 &&
      !headingMark(whole(first)) &&
      (first.look.align === 'centre' || pointSize(first) >= 18)
    )
      annex.title = first;
    return shown.flatMap((paragraph) => {
      const mark = paragraph.table || paragraph === annex.title ? null : headingMark(whole(paragraph).trim());
      return mark ? [{ paragraph, mark, part: index + 1 }] : [];
    });
  });
  return { annexes, annexHeadings };
}
