import { isEmpty, type Paragraph, pointSize } from '../docx/paragraph.ts';
import { dateForm } from './text.ts';

/** A line of the 版记. */
export interface ColophonLine {
  kind: 'recipients' | 'copies' | 'printer' | 'date' | 'print' | 'other';
  paragraph: Paragraph;
}

const LABELLED = /^(主|抄)\s*[送报]\s*(?:[：:︰]|[\s　]|$)/u;
const PRINTED =
  /^(?<printer>.*?)[\s　\t]*(?<date>[0-9０-９〇○零一二三四五六七八九十]{2,4}\s*[年.．/-].{2,14}?)\s*(?<word>印发)?$/u;

/** 印发机关 and 印发日期 in a line, however they are written. */
export function printLine(text: string): { printer: string; date: string; hasWord: boolean } | null {
  const found = PRINTED.exec(text.trim());
  const { printer = '', date = '', word } = found?.groups ?? {};
  if (!found || dateForm(date.replace(/印发$/u, '')) === null) return null;
  return { printer, date, hasWord: word !== undefined };
}

/** An office that prints. */
const PRINTER = /^[^：:，。]{4,30}[办局委部室厅院会府组处]$/u;
/** Of a 版记 that is a table. */
const MOST_ROWS = 5;

/** How many paragraphs from the end a 版记 can begin. */
const LOOKED_AT = 60;

/** The 版记: from its first line to the end of the document. */
export function colophonOf(all: readonly Paragraph[]): { start: number; lines: ColophonLine[] } {
  const from = Math.max(1, all.length - LOOKED_AT);
  const tables = Math.max(0, ...all.map(({ table }) => table?.number ?? 0));
  const anchors = all.flatMap((paragraph, index) => {
    if (index < from) return [];
    const words = paragraph.text.trim();
    const small =
      pointSize(paragraph) <= 15 || paragraph.table !== undefined || paragraph.look.framed === true;
    // A form or a list is no 版记, whatever stands in it.
    if (paragraph.table && (paragraph.table.rows > MOST_ROWS || paragraph.table.number !== tables)) return [];
    const copies = /^抄\s*[送报]\s*[：:︰\s　]/u.test(words) || (/^主\s*送\s*[：:]/u.test(words) && small);
    const printed = printLine(words);
    const print = printed !== null && (printed.hasWord || (small && PRINTER.test(printed.printer)));
    return copies || print ? [index] : [];
  });
  const [first] = anchors;
  if (first === undefined) return { start: all.length, lines: [] };
  // Nothing but the 版记 follows: what comes behind it says that it was none.
  const last = anchors.at(-1) ?? first;
  const behind = all.slice(last + 1).filter((paragraph) => !isEmpty(paragraph) && !paragraph.table);
  if (behind.some(({ text }) => text.length > 40) || behind.length > 3)
    return { start: all.length, lines: [] };
  let start = first;
  // The organ may stand in a cell of its own before its date.
  const before = all[first - 1];
  if (before?.table && before.table === all[first]?.table && !isEmpty(before)) start = first - 1;
  const lines = all.slice(start).flatMap((paragraph): ColophonLine[] => {
    if (isEmpty(paragraph)) return [];
    return [{ kind: kindOf(paragraph), paragraph }];
  });
  return { start, lines };
}

function kindOf({ text, table }: Paragraph): ColophonLine['kind'] {
  const words = text.trim();
  if (LABELLED.test(words)) return words.startsWith('主') ? 'recipients' : 'copies';
  const printed = printLine(words);
  if (printed) return printed.printer === '' ? 'date' : 'print';
  return table && words.length <= 40 && /[办局委部室厅院会组]$/u.test(words) ? 'printer' : 'other';
}

const LABEL = /^附\s*件\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:.．、]?$/u;
const LABEL_WITH_TITLE = /^附\s*件\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:]\s*\S{2,60}$/u;

/** Where the first annex begins; the length where there is none. */
export function annexesOf(paragraphs: readonly Paragraph[], from: number): number {
  const at = paragraphs.findIndex((paragraph, index) => {
    if (index < from || paragraph.table) return false;
    const words = paragraph.text.trim();
    return LABEL.test(words) || (paragraph.breaksBefore > 0 && LABEL_WITH_TITLE.test(words));
  });
  return at === -1 ? paragraphs.length : at;
}
