import type { Line, Text } from './lines.ts';
import { isDateOnly, isOrganisation } from './regions.ts';

const ENDING = /(?:通报|公告|公示|公布|报告|通知|公开|说明|汇报|通告|情况|进展|的函|稿)(?:\([^()]{1,20}\))?$/;
const ABOUT = /巡[察视]|整改|反馈/;
const MOST_LINES = 4;

/** What stands before the body, taken apart. */
export interface Head {
  /** The lines of the title, from top to bottom. */
  title: Line[];
  /** A date in a line of its own under the title. */
  date: Line | null;
  /** Paragraphs of running text. */
  lead: Line[];
  /** Short lines that are neither. */
  other: Line[];
}

/** Finds the title: the lines above the first paragraph that together name the notice. A title may be printed twice; the last counts. */
export function headOf(text: Text, lines: Line[]): Head {
  const paragraphs = lines.findIndex((line) => isParagraph(line));
  const above = paragraphs < 0 ? lines : lines.slice(0, paragraphs);
  const title = titleIn(text, above);
  const lead = lines.slice(above.length);
  const last = title.at(-1);
  const below = last === undefined ? [] : above.slice(above.indexOf(last) + 1);
  const date = [...below, ...above].find((line) => isDateOnly(text, line)) ?? null;
  const salutation = above.filter((line) => /:$/.test(line.text) && !title.includes(line));
  const other = above.filter((line) => !title.includes(line) && line !== date && !salutation.includes(line));
  return { title, date, lead: [...salutation, ...lead], other };
}

function isParagraph(line: Line): boolean {
  return /。|;$/.test(line.text) || (line.text.length > 45 && /,/.test(line.text)) || line.text.length > 120;
}

function titleIn(text: Text, lines: Line[]): Line[] {
  for (let last = lines.length - 1; last >= 0; last--) {
    const line = lines[last];
    if (line === undefined || isDateOnly(text, line) || !ENDING.test(line.text)) continue;
    for (let first = last; first > last - MOST_LINES && first >= 0; first--) {
      const chosen = lines.slice(first, last + 1);
      const joined = chosen.map((each) => each.text).join('');
      if (!ABOUT.test(joined) || joined.length > 120) continue;
      return withTheRest(text, lines, first, last);
    }
  }
  return [];
}

/** Goes up from a line that could be a title to the lines that it continues. */
function withTheRest(text: Text, lines: Line[], first: number, last: number): Line[] {
  let top = first;
  while (top > 0 && last - top < MOST_LINES - 1) {
    const above = lines[top - 1];
    const head = lines[top];
    if (above === undefined || head === undefined || isDateOnly(text, above) || above.text.length > 60) break;
    if (ENDING.test(above.text) || /[。:]$/.test(above.text)) break;
    const broken = /关于|^中共/.test(above.text) && !/^(?:中共|关于)/.test(head.text);
    const continued =
      /^(?:关于|落实|对|巡[察视]|反馈|整改|情况|的|问题|意见|进展)/.test(head.text) || head.text.length <= 8;
    if (!broken && !(continued && (isOrganisation(above.text) || /^关于|巡[察视]|党/.test(above.text))))
      break;
    top--;
  }
  return lines.slice(top, last + 1);
}

/** The title as one line: its lines joined without a break. */
export function joined(source: string, lines: Line[]): string | null {
  return lines.length === 0 ? null : lines.map((line) => source.slice(line.start, line.end)).join('');
}
