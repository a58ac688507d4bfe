import { isPlainChapterHeading } from './chapters.ts';
import { completionOf } from './completion.ts';
import { datesIn } from './dates.ts';
import { entryOf } from './entries.ts';
import { isBlank, joinedLine, type Line, type Text } from './lines.ts';
import { markerOf } from './markers.ts';
import { withTables } from './table.ts';
import { isClosing, isSiteChrome, labelOf, namesContact, opensStatement } from './wording.ts';

/** The three stretches of a notice, as lines that are not blank. Without what a web site printed around it. */
export interface Regions {
  head: Line[];
  body: Line[];
  tail: Line[];
}

/** Cuts the text into what stands before the first heading, the body, and the closing block with the signature. */
export function regionsOf(text: Text): Regions {
  const filled = text.lines.filter((line) => !isBlank(line));
  const lines = withLoneNumbers(text, withTables(text, withBrokenQuotes(text, filled)));
  const bodyStart = firstBodyLine(lines);
  const tailStart = firstTailLine(text, lines, bodyStart);
  const chrome = (line: Line, place: 'edge' | 'body') =>
    place === 'edge' ? isSiteChrome(line.text) : isPageFurniture(line.text);
  const head = lines.slice(0, bodyStart);
  const body = lines.slice(bodyStart, tailStart);
  const tail = lines.slice(tailStart);
  return {
    head: head.filter((line) => !chrome(line, 'edge')),
    body: body.filter((line) => !chrome(line, 'body')),
    tail: tail.filter((line) => !chrome(line, 'edge')),
  };
}

/**
 * A numbered line whose quote is closed in the next line was broken by a fixed line width: the two become one line.
 */
function withBrokenQuotes(text: Text, lines: Line[]): Line[] {
  const merged: Line[] = [];
  for (const line of lines) {
    const before = merged.at(-1);
    const close = line.text.search(/[“”]/);
    const broken =
      before !== undefined &&
      line.index === before.index + 1 &&
      before.text.length < 200 &&
      before.text.lastIndexOf('“') > before.text.lastIndexOf('”') &&
      line.text[close] === '”' &&
      close < 80 &&
      !/。$/.test(before.text) &&
      markerOf(before) !== null &&
      markerOf(line) === null;
    if (broken) merged[merged.length - 1] = joinedLine(text, before, line);
    else merged.push(line);
  }
  return merged;
}

/** 问题一 alone in its line belongs to the problem in the next one. */
function withLoneNumbers(text: Text, lines: Line[]): Line[] {
  const merged: Line[] = [];
  for (const line of lines) {
    const before = merged.at(-1);
    const marker = before === undefined ? null : markerOf(before);
    const label = labelOf(line.text);
    if (
      before !== undefined &&
      marker?.style === 'problem' &&
      marker.textStart >= before.end &&
      markerOf(line) === null &&
      (label === null || opensStatement(line.text, label))
    )
      merged[merged.length - 1] = joinedLine(text, before, line);
    else merged.push(line);
  }
  return merged;
}

function isPageFurniture(text: string): boolean {
  return /^(?:-\s*[0-9]{1,3}\s*-|第\s*[0-9]{1,3}\s*页(?:[,\s]*共\s*[0-9]{1,3}\s*页)?|[0-9]{1,3}\s*\/\s*[0-9]{1,3}|-{3,}|={3,}|\*{3,}|_{3,})$/.test(
    text,
  );
}

function firstBodyLine(lines: Line[]): number {
  let leadSeen = false;
  for (const [i, line] of lines.entries()) {
    if (line.cell === 'head') return i;
    if (!isSiteChrome(line.text)) {
      const marker = markerOf(line);
      if (marker !== null && marker.textStart < line.end) return i;
      if (marker !== null && lines[i + 1] !== undefined) return i;
      if (isPlainChapterHeading(entryOf(line)) && leadSeen) return i;
      if (leadSeen && startsUnnumberedBody(line)) return i;
    }
    if (/。/.test(line.text) && /巡[察视]|整改/.test(line.text)) leadSeen = true;
  }
  return lines.length;
}

function startsUnnumberedBody(line: Line): boolean {
  const entry = entryOf(line);
  if (entry.label !== null) return entry.label.kind === 'measures' || entry.label.kind === 'problem';
  if (/方面(?:的?问题)?$/.test(line.text) && line.text.length <= 40) return true;
  return entry.lead.shape === 'wrapped' && /^(?:针对|关于|对|“)/.test(line.text) && line.text.length < 600;
}

function firstTailLine(text: Text, lines: Line[], bodyStart: number): number {
  let start = signedAt(text, lines, bodyStart) ?? lines.length;
  for (let i = start - 1; i >= bodyStart; i--) {
    const line = lines[i];
    if (line === undefined) break;
    if (!isTail(text, line, lines[i + 1]) && !isLabelled(line, lines[i - 1])) break;
    start = i;
  }
  return start;
}

const MOST_BEHIND_SIGNATURE = 200;

/**
 * Where the signature stands, though lines follow that are no closing by themselves: attachments, what else a web page
 * prints. An organisation and a date side by side sign, if nothing behind them tells of problems and their rectification.
 */
function signedAt(text: Text, lines: Line[], bodyStart: number): number | null {
  for (let i = lines.length - 1; i > Math.max(bodyStart, lines.length - MOST_BEHIND_SIGNATURE); i--) {
    const [line, before] = [lines[i], lines[i - 1]];
    if (line === undefined || before === undefined || tellsOfWork(line)) return null;
    const signs = (name: Line, date: Line) =>
      name.text.length >= 5 && isSigner(name.text) && isDateOnly(text, date);
    if (signs(before, line) || signs(line, before)) return i - 1;
  }
  return null;
}

function tellsOfWork(line: Line): boolean {
  const label = labelOf(line.text);
  if (line.cell !== undefined || (label !== null && label.kind !== 'detail')) return true;
  const entry = entryOf(line);
  return completionOf(line.text) !== null || entry.lead.completion !== null || entry.area;
}

function isTail(text: Text, line: Line, next: Line | undefined): boolean {
  if (line.cell !== undefined) return false;
  if (isSiteChrome(line.text) || isDateOnly(text, line) || signatureOf(text, line) !== null) return true;
  const marker = markerOf(line);
  if (
    marker !== null &&
    !/^(?:\S{0,2}(?:联系|电话|邮|地址|传真|受理|举报|监督|公示))/.test(
      line.text.slice(marker.textStart - line.start),
    )
  )
    return false;
  if (marker !== null && (!namesContact(line.text) || (marker.style === 'chinese' && !/:/.test(line.text))))
    return false;
  if (/^[一二三四五六七八九十]{1,3}是/.test(line.text)) return false;
  const label = labelOf(line.text);
  if (label !== null && label.kind !== 'detail') return false;
  if (isSigner(line.text)) return true;
  if (line.text.length > 800 || !isClosing(line.text)) return isContinuation(line, next);
  return namesContact(line.text) || line.text.length <= 260;
}

/** A value below the label that announces it: 联系电话： in a line of its own. */
function isLabelled(line: Line, before: Line | undefined): boolean {
  return (
    line.text.length <= 60 &&
    before !== undefined &&
    /^\S[^:。]{0,12}:$/.test(before.text.trim()) &&
    namesContact(before.text)
  );
}

/** The short end of an address or a hint that a narrow column broke off. */
function isContinuation(line: Line, next: Line | undefined): boolean {
  return (
    line.text.length <= 60 &&
    completionOf(line.text) === null &&
    next !== undefined &&
    namesContact(next.text) &&
    !/[。;]$/.test(line.text)
  );
}

const ORGANISATION =
  /^[^。,;:!?《》“”]{2,60}(?:委员会|党组|党委|党工委|工委|支部|总支|局|院|学校|中学|小学|幼儿园|公司|集团|中心|办公室|处|厅|委|协会|联合会|总会|工会|学会|大学|政府|镇|乡|街道|办事处|站|所|馆|社|队|园区|开发区|管委会|小组|部|团委|妇联|银行|分行|支行|联社|厂|矿|党校|法庭|场|科|室|行|库)$/;

export function isOrganisation(text: string): boolean {
  return (
    text.length <= 60 &&
    ORGANISATION.test(text.replaceAll(/\s+/g, '')) &&
    !/^(?:关于|来源|联系|地址)/.test(text)
  );
}

/** Who signs: an organisation, with 单位： before it or （盖章） behind, or the 党组 that a narrow column broke off it. */
function isSigner(text: string): boolean {
  const name = text
    .replaceAll(/\s+/g, '')
    .replace(/^(?:(?:发布|公布|通报)?单位(?:名称)?|落款|署名):/, '')
    .replace(/\([^()]{0,2}章\)$/, '');
  return isOrganisation(name) || /^(?:党组|党委|党支部|党总支|(?:工作|支部|总支部|基层)?委员会)$/.test(name);
}

/** A line that is a date and nothing else, 日期： or brackets around it apart. */
export function isDateOnly(text: Text, line: Line): boolean {
  if (line.text.length > 24 || line.text.length < 4) return false;
  const [date, another] = datesIn(text.shadow, line);
  if (date === undefined || another !== undefined) return false;
  const around = text.shadow.slice(line.start, date.start) + text.shadow.slice(date.end, line.end);
  return /^[\s():]*(?:日期|时间|落款)?[\s():]*$/.test(around);
}

export interface Signature {
  name: { start: number; end: number };
  date: { start: number; end: number };
}

/** 中共某县水利局党组 2021年7月23日 in one line. */
export function signatureOf(text: Text, line: Line): Signature | null {
  if (line.text.length > 80) return null;
  const date = datesIn(text.shadow, line).at(-1);
  if (date === undefined || text.shadow.slice(date.end, line.end).trim() !== '') return null;
  let end = date.start;
  while (end > line.start && /\s/.test(text.shadow[end - 1] ?? '')) end--;
  return isOrganisation(text.shadow.slice(line.start, end))
    ? { name: { start: line.start, end }, date }
    : null;
}
