import { completionOf } from './completion.ts';
import { type Lead, leadOf } from './leads.ts';
import type { Line } from './lines.ts';
import { type Marker, markerOf } from './markers.ts';
import { CHINESE_ORDINAL, numeral } from './numerals.ts';
import { isArea, type Label, labelOf, opensStatement, type Tone, toneOf } from './wording.ts';

/** A line of the body with everything that its own words say about it. */
export interface Entry {
  line: Line;
  marker: Marker | null;
  /** Where the text behind the number or the bullet begins, in the source, and the text. */
  start: number;
  text: string;
  label: Label | null;
  lead: Lead;
  tone: Tone;
  area: boolean;
  /** The line is nothing but a status: （已完成）. */
  statusOnly: boolean;
  /** A line such as 整改措施： follows, at most with lines such as 责任单位： before it. */
  worked: boolean;
}

/** Reads the lines of the body one by one, then what only their like or their neighbours tell. */
export function entriesIn(lines: Line[]): Entry[] {
  const entries = withoutLabelNumbers(lines.map(entryOf));
  let worked = false;
  for (const entry of entries.toReversed()) {
    if (entry.marker !== null) entry.worked = worked;
    const kind = entry.label?.kind;
    if (entry.marker !== null) worked = false;
    else if (kind === 'either') worked = entry.lead.completion === null;
    else if (kind !== 'detail' && kind !== 'status') worked = kind === 'measures' || kind === 'problem';
  }
  return entries;
}

/** （1）整改措施 … （2）完成情况 in every issue: labels that are counted, not headings. */
function withoutLabelNumbers(entries: Entry[]): Entry[] {
  const nameOf = ({ marker, label, line, start }: Entry) =>
    marker === null ||
    label === null ||
    label.kind === 'problem' ||
    ['part', 'chinese'].includes(marker.style)
      ? null
      : `${marker.style} ${marker.number} ${label.kind} ${line.text.slice(start - line.start, start - line.start + label.length)}`;
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return entries.map((entry) => {
    const name = nameOf(entry);
    return name !== null && (counts.get(name) ?? 0) > 1 ? { ...entry, marker: null } : entry;
  });
}

/** Reads one line by itself. Within the cells of a table numbers count measures. */
export function entryOf(line: Line): Entry {
  const found = line.cell === undefined ? (markerOf(line) ?? countedProblem(line)) : (line.row ?? null);
  const marker = found !== null && hasWords(line, found) ? found : null;
  const start = marker?.textStart ?? line.start + bulletLength(line.text);
  const text = line.text.slice(start - line.start);
  const lead = leadOf(text, start);
  const statement = text.slice(lead.statement.start - start, lead.statement.end - start);
  const label = marker === null ? labelOf(text) : labelBehindNumber(text);
  return {
    line,
    marker,
    start,
    text,
    label,
    lead,
    tone: label !== null && label.kind !== 'problem' ? 'neutral' : toneOf(statement),
    area: isArea(text) || isArea(text.split('。')[0] ?? ''),
    statusOnly: text.length <= 32 && marker === null && completionOf(text) !== null,
    worked: false,
  };
}

/** A number with nothing behind it, or only a status, heads nothing. */
function hasWords(line: Line, marker: Marker): boolean {
  const { statement } = leadOf(line.text.slice(marker.textStart - line.start), marker.textStart);
  return statement.start < statement.end;
}

/** 一是“…”的问题。 alone in its line counts problems, not measures. */
function countedProblem(line: Line): Marker | null {
  const counted = new RegExp(`^(${CHINESE_ORDINAL})是\\s*[,:]?\\s*`).exec(line.text);
  const number = counted === null ? null : numeral(counted[1] ?? '');
  if (counted === null || number === null || line.text.length > 200) return null;
  const textStart = line.start + counted[0].length;
  const { shape, rest } = leadOf(line.text.slice(counted[0].length), textStart);
  return shape === 'wrapped' && rest.start >= rest.end ? { style: 'ordinal', number, textStart } : null;
}

/** Behind a number 表现： opens the statement itself. */
function labelBehindNumber(text: string): Label | null {
  const label = labelOf(text);
  return label !== null && opensStatement(text, label) ? { ...label, kind: 'problem' } : label;
}

/** A dash or a dot before the text numbers nothing; nor does what is left of 2. or 二、 when the number was lost. */
function bulletLength(text: string): number {
  return /^(?:[-•●■◆▪·▲►★☆*]{1,4}|[.、](?=\s*[“(\u4e00-\u9fff]))\s*(?![-0-9])/.exec(text)?.[0].length ?? 0;
}

/** The line names a problem beyond doubt: by its wrapper, by a status of its own, or by the word 问题一. */
export function namesProblem(entry: Entry): boolean {
  if (entry.statusOnly || (entry.label !== null && entry.label.kind !== 'problem')) return false;
  if (entry.marker?.style === 'problem') return true;
  if (entry.area) return false;
  return (
    entry.lead.shape === 'wrapped' ||
    (entry.lead.completion !== null && entry.lead.statement.end > entry.lead.statement.start)
  );
}

/** The line reads like a problem or like a heading over problems, rather than like something done. */
export function readsLikeProblem(entry: Entry): boolean {
  return (
    namesProblem(entry) || entry.area || entry.worked || (entry.tone === 'deficiency' && entry.label === null)
  );
}
