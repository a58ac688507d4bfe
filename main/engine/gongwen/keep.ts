import { annexTitleLines } from './annex.ts';
import type { Block, Colophon } from './block.ts';
import { colophonHeight, colophonRows, leavesRoom } from './colophon.ts';
import { headHeight } from './head/index.ts';
import { TWO_CHARACTERS } from './paragraph.ts';
import { type PageProfile, textArea } from './profile.ts';
import { signatureHeight } from './signature.ts';
import { widthOf } from './signature-lines.ts';
import { tableHeight } from './table.ts';
import { breakTitle } from './title.ts';

/*
 * What stays with what follows it. Name and date must not stand on a page without text (7.3.5.4), so the text before them
 * goes with them; all else, the 版记 too, goes along only as far as that leaves no large white on the page before.
 */

/**
 * Lines of a paragraph that may move to the next page as a whole, as LibreOffice moves one that stays with the next; where
 * there is other text before it, so that page one does not lose its own (7.3.3), more of them.
 */
const LINES_MOVED = { first: 4, later: 10 };
/** Lines of text and attachments that go with name and date; of more, the attachments alone. */
const MOST_SIGNED = 8;
/** Lines that go to the next page for the sake of the 附注, and for that of the 版记. */
const MOST_FOR_NOTE = 10;
const MOST_FOR_COLOPHON = 8;
/** Captions that stay together, and with the table above or below them. */
const MOST_CAPTIONS = 3;
/** Part of a page that a table may take to be kept whole. */
const SHORT_TABLE = 0.6;
const CAPTION_HEIGHT = 480;
/** Part of a page that is surely enough for what is reckoned to need it; lines may break early. */
const SURE = 0.95;

const END: ReadonlySet<Block['kind']> = new Set(['attachments', 'attendance', 'signature', 'note']);

/** Whether a block stays with the one that follows it. @param blocks those of its section */
export function keepsWithNext(blocks: readonly Block[], place: number, profile: PageProfile): boolean {
  const block = blocks[place];
  const next = blocks[place + 1];
  if (block === undefined || next === undefined) return false;
  if (END.has(next.kind) || END.has(block.kind)) return keepsEnd(blocks, place, profile);
  switch (next.kind) {
    case 'colophon':
      return isText(block) && sharesPage(next, profile) && isShort(blocks, place, profile, LINES_MOVED.first);
    case 'table':
    case 'form':
      return block.kind === 'caption';
    case 'caption':
      return keepsCaption(blocks, place);
    default:
      return false;
  }
}

/** Whether a table or a form stays on one page: where that leaves no large white on the page before. */
export function staysWhole(
  blocks: readonly Block[],
  place: number,
  profile: PageProfile,
  first: boolean,
): boolean {
  const block = blocks[place];
  if (block?.kind !== 'table' && block?.kind !== 'form') return false;
  const { height } = textArea(profile);
  // What is said below it stays with it.
  const foot = keepsWithNext(blocks, place, profile) ? MOST_CAPTIONS * CAPTION_HEIGHT : 0;
  const own = tableHeight(block, profile) + foot;
  if (own > height * SHORT_TABLE) return false;
  const before = blocks.slice(0, place);
  const hasContent = before.some((each) => isText(each) || each.kind === 'table' || each.kind === 'form');
  // The first page must not end with its head.
  return !first || hasContent || heightOf(before, profile) + own <= height * SURE;
}

/**
 * Whether the 版记 begins a page of its own. One that is high has it; and beside a table that ends on the page before,
 * LibreOffice would move the table.
 */
export function standsAlone(blocks: readonly Block[], place: number, profile: PageProfile): boolean {
  const colophon = blocks[place];
  if (colophon?.kind !== 'colophon') return false;
  if (!leavesRoom(colophon, profile)) return true;
  const last = blocks.findLast(({ kind }, index) => index < place && kind !== 'caption');
  if (last?.kind !== 'table' && last?.kind !== 'form') return false;
  const page = blocks.findLastIndex(
    (block, index) => index < place && (block.kind === 'annex' || (block.kind === 'title' && block.newPage)),
  );
  const { height } = textArea(profile);
  const own = heightOf(blocks.slice(Math.max(0, page), place), profile);
  // Of a table over several pages the last rows may go along.
  return own <= height && own + colophonHeight(colophon, profile) > height * SURE;
}

function heightOf(blocks: readonly Block[], profile: PageProfile): number {
  const heights = blocks.map((block) => {
    switch (block.kind) {
      case 'head':
        return headHeight(block, profile);
      case 'title':
        return (breakTitle(block.text).length + 1) * profile.linePitch;
      case 'annex':
        return (
          (3 + (block.title === null ? 0 : annexTitleLines(block.title, profile).length)) * profile.linePitch
        );
      case 'table':
      case 'form':
        return tableHeight(block, profile);
      case 'caption':
        return CAPTION_HEIGHT;
      default:
        return linesOf(block, profile) * profile.linePitch;
    }
  });
  return heights.reduce((sum, one) => sum + one, 0);
}

/** The blocks that end a text, the last of the text before them, and how many lines they take. */
interface Ending {
  from: number;
  to: number;
  /** Lines of what name and date stand under; 0 where that is not moved. */
  text: number;
  signature: number | null;
  /** Lines from the text to a given block. */
  through(place: number): number;
}

function endingAt(blocks: readonly Block[], place: number, profile: PageProfile): Ending {
  let from = END.has(blocks[place]?.kind ?? 'head') ? place : place + 1;
  let to = from;
  while (END.has(blocks[from - 1]?.kind ?? 'head')) from -= 1;
  while (END.has(blocks[to + 1]?.kind ?? 'head')) to += 1;
  const run = blocks.slice(from, to + 1);
  const last = blocks[from - 1];
  const short = last !== undefined && isText(last) && isShort(blocks, from - 1, profile);
  const text = short ? linesOf(last, profile) : 0;
  const signed = run.findIndex(
    (block) => block.kind === 'signature' && (block.names.length > 0 || block.date),
  );
  return {
    from,
    to,
    text,
    signature: signed < 0 ? null : from + signed,
    through: (end) =>
      text + blocks.slice(from, end + 1).reduce((sum, block) => sum + linesOf(block, profile), 0),
  };
}

function keepsEnd(blocks: readonly Block[], place: number, profile: PageProfile): boolean {
  const ending = endingAt(blocks, place, profile);
  const { from, to, signature } = ending;
  const block = blocks[place];
  const next = blocks[place + 1];
  if (place < from) {
    if (block === undefined || !isText(block)) return signature === from;
    if (ending.text === 0) return false;
    return signature === null
      ? ending.through(to) <= MOST_FOR_COLOPHON
      : signature === from || ending.through(signature - 1) <= MOST_SIGNED;
  }
  if (signature !== null && place < signature) return true;
  if (place < to) {
    // A 附注 that goes over has the 版记 with it, or else it would be alone on its page.
    if (signature !== null && blocks[to + 1]?.kind !== 'colophon') return true;
    return ending.through(to) <= (signature === null ? MOST_FOR_COLOPHON : MOST_FOR_NOTE);
  }
  if (next?.kind !== 'colophon' || !sharesPage(next, profile)) return false;
  // Name and date stay where they fit if the text before them is not bound to them.
  const before = blocks[from - 1];
  const bound = before === undefined || !isText(before) || ending.text > 0;
  return bound && ending.through(to) <= MOST_FOR_COLOPHON;
}

function sharesPage(colophon: Colophon, profile: PageProfile): boolean {
  return colophonRows(colophon).length > 0 && leavesRoom(colophon, profile);
}

/** Captions belong to the table below them, or else to the one above. */
function keepsCaption(blocks: readonly Block[], place: number): boolean {
  const isTable = (at: number): boolean => blocks[at]?.kind === 'table' || blocks[at]?.kind === 'form';
  let from = blocks[place]?.kind === 'caption' ? place : place + 1;
  let to = from;
  while (blocks[from - 1]?.kind === 'caption') from -= 1;
  while (blocks[to + 1]?.kind === 'caption') to += 1;
  if (isTable(to + 1)) return place >= from && to - place < MOST_CAPTIONS;
  return isTable(from - 1) && to - from < MOST_CAPTIONS;
}

function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading';
}

function isShort(
  blocks: readonly Block[],
  place: number,
  profile: PageProfile,
  least = LINES_MOVED.later,
): boolean {
  const block = blocks[place];
  if (block === undefined) return false;
  const hasText = blocks.slice(0, place).some(({ kind }) => kind === 'paragraph');
  return linesOf(block, profile) <= Math.min(least, hasText ? LINES_MOVED.later : LINES_MOVED.first);
}

/** About how many lines of the page something takes. */
function linesOf(block: Block, profile: PageProfile): number {
  const { width } = textArea(profile);
  const lines = (text: string, room: number, lead = 0): number =>
    Math.max(1, Math.ceil((widthOf(text, profile) + lead) / room));
  const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);
  switch (block.kind) {
    case 'paragraph':
    case 'recipients':
      return lines(block.text, width, block.kind === 'paragraph' ? TWO_CHARACTERS : 0);
    case 'heading':
      return lines(block.text + (block.body ?? ''), width, TWO_CHARACTERS);
    case 'attachments':
      return 1 + sum(block.names.map((name) => lines(name, width - 3 * TWO_CHARACTERS)));
    case 'attendance':
      return 1 + sum(block.groups.map(({ names }) => lines(names, width - 3 * TWO_CHARACTERS)));
    case 'signature':
      return Math.ceil(signatureHeight(block, profile) / profile.linePitch);
    case 'note':
      return lines(block.text, width, 2 * TWO_CHARACTERS);
    default:
      return 0;
  }
}
