import type { Paper } from '../docx/document.ts';
import { familyOf, isRed } from '../docx/faces.ts';
import { isEmpty, mainLook, type Paragraph, pointSize, whole } from '../docx/paragraph.ts';
import type { Format, Parts } from './recognise.ts';
import { dateForm, headingMark, numberIn, TITLE_END } from './text.ts';

type Head = Pick<
  Parts,
  'format' | 'serial' | 'classification' | 'urgency' | 'mark' | 'number' | 'signers' | 'head' | 'title'
> & {
  /** Where the text below the title begins. */
  textStart: number;
};

/** Of a head that is a table. */
const MOST_ROWS = 4;

/** How far down a head can reach. */
const LOOKED_AT = 40;

const CLASSIFIED = /^(?:绝\s*密|机\s*密|秘\s*密)(?:\s*[★☆*＊⭐✩].*|[\s　]*\S{0,6})$/u;
const URGENT = /^(?:特\s*急|加\s*急|特\s*提|平\s*急|急\s*件|紧\s*急|火\s*急|急)$/u;
const ISSUE_LINE = /^[（(]?\s*第?\s*[0-9０-９一二三四五六七八九十]{1,4}\s*期\s*[）)]?$/u;

/** Everything down to the title. */
export function headOf(all: readonly Paragraph[], paper: Paper): Head {
  const limit = Math.min(all.length, firstText(all));
  const top = all.slice(0, limit);
  const numberAt = top.findIndex(
    (paragraph) =>
      numberIn(whole(paragraph).trim()) !== null &&
      !isTitleLike(paragraph) &&
      (paragraph.table?.rows ?? 0) <= MOST_ROWS,
  );
  // The mark stands above the number: what is red below it is something else.
  const redAt = (numberAt === -1 ? top : top.slice(0, numberAt)).findLastIndex((paragraph) =>
    isMark(paragraph, true),
  );
  const issueAt = top.findIndex(({ text }) => ISSUE_LINE.test(text.trim()));
  const above = numberAt === -1 ? Math.max(redAt, -1) : numberAt;
  const titleAt = titleFrom(top, Math.max(above, redAt) + 1, numberAt !== -1);
  const bounded = titleAt === -1 ? Math.max(above, redAt) + 1 : titleAt;
  const head = all.slice(0, bounded);
  const mark = head.filter((paragraph) =>
    isMark(paragraph, numberAt === -1 && !/(?:文件|纪要|简报|专报)\s*$/u.test(paragraph.text)),
  );
  const title = titleAt === -1 ? [] : titleLines(all, titleAt);
  const lastTitle = title.at(-1);
  const textStart = lastTitle ? all.indexOf(lastTitle) + 1 : bounded;
  const find = (pattern: RegExp): Paragraph | null =>
    head.find(({ text }) => pattern.test(text.trim())) ?? null;
  const signersFrom = head.findIndex(({ text }) => /签\s*发\s*人/u.test(text));
  return {
    format: formatOf(mark, head, paper, { numbered: numberAt !== -1, issueAt }),
    serial:
      head
        .slice(0, 6)
        .find(({ text, look }) => /^[0-9０-９]{1,8}$/u.test(text.trim()) && look.align !== 'centre') ?? null,
    classification: find(CLASSIFIED),
    urgency: find(URGENT),
    mark,
    number: numberAt === -1 || numberAt >= bounded ? null : (all[numberAt] ?? null),
    signers:
      signersFrom === -1 ? [] : head.slice(signersFrom).filter(({ text }) => /签\s*发\s*人/u.test(text)),
    head,
    title,
    textStart,
  };
}

/** The first paragraph of running text: no title stands below it. */
function firstText(all: readonly Paragraph[]): number {
  const at = all.findIndex(
    ({ text, look }) => text.length > 50 && /[。；]/u.test(text) && look.align !== 'centre',
  );
  return Math.min(at === -1 ? all.length : at, LOOKED_AT);
}

/** The name of the organ in large red letters; black ones are known by their size. */
function isMark(paragraph: Paragraph, redOnly: boolean): boolean {
  const words = paragraph.text.trim();
  if (isEmpty(paragraph) || words.length > 45 || /[。；]/u.test(words)) return false;
  if (CLASSIFIED.test(words) || URGENT.test(words)) return false;
  const look = mainLook(paragraph);
  const size = pointSize(paragraph);
  if (isRed(look.colour)) return size >= 15;
  return !redOnly && size >= 25 && numberIn(paragraph.text) === null;
}

function isTitleLike(paragraph: Paragraph): boolean {
  return pointSize(paragraph) >= 20 && paragraph.look.align === 'centre' && /关于/u.test(paragraph.text);
}

/** @param numbered the mark is known to stand above, so that what is red may be a title */
function titleFrom(top: readonly Paragraph[], from: number, numbered: boolean): number {
  let best = -1;
  let most = 3;
  for (let at = from; at < top.length; at += 1) {
    const paragraph = top[at];
    if (!paragraph || paragraph.table || isEmpty(paragraph)) continue;
    if (isRed(mainLook(paragraph).colour) && !numbered) continue;
    const value = titleValue(paragraph);
    if (value > most) {
      best = at;
      most = value;
      if (value >= 6) break;
    }
  }
  return best;
}

function titleValue(paragraph: Paragraph): number {
  const words = whole(paragraph).replace(/\s+/gu, '');
  const look = mainLook(paragraph);
  if (headingMark(words) || dateForm(words) || /^附件|签发人|^[（(].*[）)]$|[：:；]$/u.test(words)) return 0;
  if (CLASSIFIED.test(words) || URGENT.test(words) || ISSUE_LINE.test(words) || words.length > 120) return 0;
  const size = pointSize(paragraph);
  return (
    (size >= 18 ? 3 : 0) +
    (size >= 21 && size <= 23 ? 1 : 0) +
    (familyOf(look.eastAsia ?? '') === '小标宋' ? 2 : 0) +
    (paragraph.look.align === 'centre' ? 2 : 0) +
    (/关于/u.test(words) ? 1 : 0) +
    (TITLE_END.test(words) ? 2 : 0) +
    (/^(title|标题)/u.test(paragraph.style) ? 2 : 0) -
    (/[。，；]$/u.test(words) ? 2 : 0)
  );
}

/** A title may be several paragraphs, one a line. */
function titleLines(all: readonly Paragraph[], from: number): Paragraph[] {
  const first = all[from];
  if (!first) return [];
  const lines = [first];
  const size = pointSize(first);
  const face = mainLook(first).eastAsia;
  for (const paragraph of all.slice(from + 1)) {
    const words = paragraph.text.trim();
    if (words === '' || paragraph.table || size < 18 || lines.length >= 6) break;
    if (paragraph.look.align !== first.look.align) break;
    const [sameSize, sameFace] = [pointSize(paragraph) === size, mainLook(paragraph).eastAsia === face];
    // One line may be set wrong; names and dates below a title have neither its face nor its size.
    if (!(sameSize && (sameFace || size >= 20)) && !(sameFace && familyOf(face ?? '') === '小标宋')) break;
    if (/^[（(].*[）)]$/u.test(words) || headingMark(words) || /[：:]$/u.test(words)) break;
    // A full stop at the end of a title is a fault of the title.
    if (words.endsWith('。') && familyOf(face ?? '') !== '小标宋') break;
    lines.push(paragraph);
  }
  return lines;
}

function formatOf(
  mark: readonly Paragraph[],
  head: readonly Paragraph[],
  paper: Paper,
  { numbered, issueAt }: { numbered: boolean; issueAt: number },
): Format {
  const words = mark.map(({ text }) => text.trim()).join('');
  if (/(?:纪\s*要|简\s*报|专\s*报|月\s*报)$/u.test(words)) return 'minutes';
  if (mark.length === 0) return 'plain';
  if (/文\s*件/u.test(words)) return 'document';
  if (issueAt !== -1 && !numbered) return 'minutes';
  return hasDoubleRule(head, paper) || numberIsRight(head) ? 'letter' : 'document';
}

/** The double rules of the letter format. */
export function hasDoubleRule(head: readonly Paragraph[], paper: Paper): boolean {
  const margins = paper.sections.flatMap(({ headers, footers }) => [
    ...Object.values(headers).flat(),
    ...Object.values(footers).flat(),
  ]);
  return [...head, ...margins].some(({ look }) =>
    [look.top, look.bottom].some(
      (border) => border !== undefined && /^(?:thickThin|thinThick|double)/u.test(border.style),
    ),
  );
}

function numberIsRight(head: readonly Paragraph[]): boolean {
  return head.some(
    (paragraph) => numberIn(paragraph.text.trim()) !== null && paragraph.look.align === 'right',
  );
}
