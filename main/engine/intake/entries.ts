import { completionOf } from './completion.ts';
import { type Lead, leadOf } from './leads.ts';
import type { Line } from './lines.ts';
import { type Marker, markerOf } from './markers.ts';
import { isArea, type Label, labelOf, type Tone, toneOf } from './wording.ts';

/** A line of the body with everything that its own words say about it. */
export interface Entry {
  line: Line;
  marker: Marker | null;
  /** The text behind the number. */
  text: string;
  label: Label | null;
  lead: Lead;
  tone: Tone;
  area: boolean;
  /** The line is nothing but a status: （已完成）. */
  statusOnly: boolean;
}

/** Reads one line by itself. */
export function entryOf(line: Line): Entry {
  const marker = markerOf(line);
  const start = marker?.textStart ?? line.start + bulletLength(line.text);
  const text = line.text.slice(start - line.start);
  const lead = leadOf(text, start);
  const statement = text.slice(lead.statement.start - start, lead.statement.end - start);
  const label = labelOf(text);
  return {
    line,
    marker,
    text,
    label,
    lead,
    tone: label !== null && label.kind !== 'problem' ? 'neutral' : toneOf(statement),
    area: isArea(text) || isArea(text.split('。')[0] ?? ''),
    statusOnly: text.length <= 32 && marker === null && completionOf(text) !== null,
  };
}

/** A dash or a dot before the text numbers nothing. */
function bulletLength(text: string): number {
  return /^[-•●■◆▪·▲►★☆*]{1,4}\s*(?![-0-9])/.exec(text)?.[0].length ?? 0;
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
  return namesProblem(entry) || entry.area || (entry.tone === 'deficiency' && entry.label === null);
}
