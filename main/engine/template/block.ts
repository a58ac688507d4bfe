import type { TemplateFault } from '../../../shared/template.ts';
import { type Block, type Edit, TOUCHED, type Wrapping } from './edit.ts';
import type { Mark, Piece } from './marks.ts';
import type { Story } from './stories.ts';
import { ancestors, type XmlElement } from './tree.ts';

/** The stretch that a block repeats, and what of its ends is taken out with their paragraphs or rows. */
export type BlockShape =
  | { kind: 'shape'; stretch: Wrapping & { start: number; end: number }; cuts: Edit[] }
  | { kind: 'fault'; code: TemplateFault; message: string };

const PLAIN: Wrapping = { before: '', itemStart: '', itemEnd: '', after: '', whenNone: '' };

/** Tells by where its two ends stand what a block repeats: text in a line, paragraphs, or rows of a table. */
export function blockEdits(story: Story, block: Block): BlockShape {
  const { open, close } = block;
  const one = open.paragraph.element;
  const other = close.paragraph.element;
  if (one === other) return isWhole(block) ? paragraphs(story, block) : inline(story, block);
  const around = new Set(ancestors(one));
  const common = [...ancestors(other)].find((element) => around.has(element));
  if (!common) return crossing();
  const [first, last] = [childTowards(common, one), childTowards(common, other)];
  if (common.name === 'tr') return rows(story, block, common, common);
  if (first?.name === 'tr' && last?.name === 'tr') return rows(story, block, first, last);
  if (first === one && last === other) return paragraphs(story, block);
  return crossing();
}

function crossing(): BlockShape {
  return {
    kind: 'fault',
    code: 'crossing-blocks',
    message: '的开头和结尾不在同一层，请都放在表格的同一部分，或都放在表格以外的段落里。',
  };
}

function sectionIn(story: Story, start: number, end: number): BlockShape | null {
  if (!/<(?:[\w.-]+:)?sectPr\b/u.test(story.xml.slice(start, end))) return null;
  return {
    kind: 'fault',
    code: 'section-in-block',
    message: '所重复的内容中有分节符，请改用分页符，或在“段落”中设置“段前分页”。',
  };
}

/** Nothing but the block stands in the paragraph, so the paragraph itself is repeated. */
function isWhole({ open, close }: Block): boolean {
  const { marks, rest } = open.paragraph;
  return (
    open === marks[0] && close === marks.at(-1) && beginsAndEnds(open.paragraph.element, open, close, rest)
  );
}

function beginsAndEnds(paragraph: XmlElement, open: Mark, close: Mark, rest: string): boolean {
  const texts = textsOf(paragraph).filter(({ contentStart, contentEnd }) => contentEnd > contentStart);
  const [first, last] = [texts[0], texts.at(-1)];
  const end = close.pieces.at(-1);
  const isOuter = first?.contentStart === open.pieces[0].start && last?.contentEnd === end?.end;
  // Something that is no text could stand outside of the two ends.
  return isOuter && !rest.startsWith('\ufffc') && !rest.endsWith('\ufffc');
}

function textsOf(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => (child.name === 't' ? [child] : textsOf(child)));
}

function paragraphs(story: Story, { open, close }: Block): BlockShape {
  const one = open.paragraph.element;
  const other = close.paragraph.element;
  const fault = sectionIn(story, one.start, other.end);
  if (fault) return fault;
  const siblings = one.parent?.children ?? [];
  const [from, to] = [siblings.indexOf(one), siblings.indexOf(other)];
  const cuts: Edit[] = [];
  const isTable = (index: number): boolean => siblings[index]?.name === 'tbl';
  if (one !== other) {
    if (holdsOnlyEnds(open)) cuts.push(cut(one));
    if (holdsOnlyEnds(close)) cuts.push(isTable(to - 1) ? emptied(story, other) : cut(other));
  }
  const others = siblings.filter(({ name }, index) => name === 'p' && (index < from || index > to));
  const following = siblings.slice(to + 1).filter(({ name }) => name === 'p' || name === 'tbl');
  const mustStay = others.length === 0 || (following.length === 0 && (from === 0 || isTable(from - 1)));
  const whenNone = mustStay ? emptyParagraph(story, other) : '';
  return {
    kind: 'shape',
    stretch: { ...PLAIN, whenNone, start: one.start, end: other.end },
    cuts,
  };
}

function rows(story: Story, { open, close }: Block, first: XmlElement, last: XmlElement): BlockShape {
  const cuts: Edit[] = [];
  for (const [mark, row] of [
    [open, first],
    [close, last],
  ] as const) {
    if (first !== last && holdsOnlyEndsRow(story, mark, row)) cuts.push(cut(row));
    else if (holdsOnlyEnds(mark) && paragraphsBeside(mark) > 0) cuts.push(cut(mark.paragraph.element));
  }
  const table = [...ancestors(first)].find(({ name }) => name === 'tbl');
  const inTable = table?.children.flatMap(rowsOf) ?? [];
  const isAll = inTable.every((row) => row.start >= first.start && row.end <= last.end);
  return {
    kind: 'shape',
    stretch: {
      ...PLAIN,
      whenNone: isAll ? emptyRow(story, first) : '',
      start: first.start,
      end: last.end,
    },
    cuts,
  };
}

function rowsOf(element: XmlElement): XmlElement[] {
  if (element.name === 'tr') return [element];
  return /^(sdt|sdtContent|customXml)$/u.test(element.name) ? element.children.flatMap(rowsOf) : [];
}

/** A table needs a row: one with its cells empty. */
function emptyRow({ xml }: Story, row: XmlElement): string {
  return xml.slice(row.start, row.end).replaceAll(/<((?:[\w.-]+:)?t)(?:\s[^>]*)?>[^<]*<\/\1>/gu, '');
}

/** Within one line; where the ends stand in different runs, these are parted there. */
function inline(story: Story, { open, close }: Block): BlockShape {
  const begin: Piece = open.pieces.at(-1) ?? open.pieces[0];
  const [end] = close.pieces;
  const start = open.pieces[0].start;
  if (begin.text === end.text && open.pieces.length === 1 && close.pieces.length === 1) {
    return { kind: 'shape', stretch: { ...PLAIN, start, end: end.end }, cuts: [] };
  }
  const [one, other] = [begin.text.parent, end.text.parent];
  if (!one || !other || one.parent !== other.parent) {
    return {
      kind: 'fault',
      code: 'crossing-blocks',
      message: '的开头和结尾有一个在超链接或内容控件里，请都放在外面或都放在里面。',
    };
  }
  return {
    kind: 'shape',
    stretch: {
      start: begin.end,
      end: end.start,
      before: runEnd(story, begin.text),
      itemStart: runStart(story, begin.text),
      itemEnd: runEnd(story, end.text),
      after: runStart(story, end.text),
      whenNone: '',
    },
    cuts: [],
  };
}

function runStart({ xml }: Story, text: XmlElement): string {
  const run = text.parent;
  const properties = run?.children.find(({ name }) => name === 'rPr');
  const look = properties ? xml.slice(properties.start, properties.end) : '';
  const tag = xml.slice(text.start, text.contentStart).replace(/^<[\w.:-]+/u, `$&${TOUCHED}`);
  return (run ? xml.slice(run.start, run.contentStart) : '') + look + tag;
}

function runEnd({ xml }: Story, text: XmlElement): string {
  const run = text.parent;
  return xml.slice(text.contentEnd, text.end) + (run ? xml.slice(run.contentEnd, run.end) : '');
}

/** Whether a paragraph shows nothing but ends of blocks. */
function holdsOnlyEnds({ paragraph }: Mark): boolean {
  return paragraph.rest.trim() === '' && paragraph.marks.every(({ kind }) => kind !== 'value');
}

function holdsOnlyEndsRow(story: Story, mark: Mark, row: XmlElement): boolean {
  if (!holdsOnlyEnds(mark)) return false;
  const own = new Set(mark.paragraph.marks.flatMap(({ pieces }) => pieces.map(({ text }) => text)));
  const others = textsOf(row).filter((text) => !own.has(text));
  const shows = others.some(({ contentStart, contentEnd }) =>
    story.xml.slice(contentStart, contentEnd).trim(),
  );
  return !shows && !/<(?:[\w.-]+:)?(?:drawing|pict|object)\b/u.test(story.xml.slice(row.start, row.end));
}

/** How many other paragraphs stand in the same cell. */
function paragraphsBeside({ paragraph: { element } }: Mark): number {
  return (element.parent?.children.filter(({ name }) => name === 'p').length ?? 1) - 1;
}

function childTowards(ancestor: XmlElement, element: XmlElement): XmlElement | undefined {
  return ancestor.children.find((child) => child.start <= element.start && child.end >= element.end);
}

function cut({ start, end }: XmlElement): Edit {
  return { kind: 'put', start, end, text: '' };
}

function emptied(story: Story, paragraph: XmlElement): Edit {
  return { kind: 'put', start: paragraph.start, end: paragraph.end, text: emptyParagraph(story, paragraph) };
}

/** The paragraph with its look and nothing in it. */
function emptyParagraph({ xml }: Story, paragraph: XmlElement): string {
  const properties = paragraph.children.find(({ name }) => name === 'pPr');
  const look = properties ? xml.slice(properties.start, properties.end) : '';
  return (
    xml.slice(paragraph.start, paragraph.contentStart) + look + xml.slice(paragraph.contentEnd, paragraph.end)
  );
}
