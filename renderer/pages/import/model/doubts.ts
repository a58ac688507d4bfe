import { excerpt } from '../../../../shared/excerpt.ts';
import { keyOf, type NoticeReading } from '../../../../shared/intake.ts';
import type { NoticeWarning } from '../../../../shared/notice.ts';
import { partOf, type Range } from './check.ts';
import type { SourceLine } from './lines.ts';
import { pieceOf, unplacedAt } from './places.ts';

/** Something that a person should look at before the case file is made. */
export interface Doubt {
  key: string;
  /** The piece that it is about. */
  piece: string;
  message: string;
  /** The beginning of the text in question. */
  text: string;
  /** `null` where it is about the notice as a whole. */
  place: Range | null;
  kind: 'warning' | 'unplaced';
}

/** What is doubtful and what could not be placed, in the order of the source; what concerns the whole comes first. */
export function doubtsOf(reading: NoticeReading, lines: readonly SourceLine[]): Doubt[] {
  const unplaced = reading.spans
    .filter((span) => span.role === 'unplaced' && /\S/.test(reading.text.slice(span.start, span.end)))
    .map((span): Doubt => {
      const text = reading.text.slice(span.start, span.end).trim();
      const shown = excerpt(text, 40);
      const key = unplacedAt(span.start);
      return {
        key,
        piece: key,
        message: `没有归入任何栏目：“${shown}”`,
        text: shown,
        place: span,
        kind: 'unplaced',
      };
    });
  const numbered = lines.filter(({ number }) => number !== null);
  const warnings = reading.warnings
    .filter(({ code }) => code !== 'unplaced' || unplaced.length === 0)
    .map((warning, index): Doubt => {
      const line = warning.line === null ? null : (numbered[warning.line - 1] ?? null);
      return {
        key: `warning-${index}`,
        piece: pieceFor(warning, reading, line),
        message: warning.message,
        text: '',
        place: line,
        kind: 'warning',
      };
    });
  return [...warnings, ...unplaced].sort((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1));
}

/** Warnings about the notice as a whole belong to the fact that they question. */
const WHOLE: Record<string, string> = {
  withheld: 'stated',
  'more-than-stated': 'stated',
  'totals-disagree': 'stated',
  'no-signature': 'noticeDate',
  'date-order': 'inspectedFrom',
};

function pieceFor({ code }: NoticeWarning, reading: NoticeReading, line: SourceLine | null): string {
  if (line === null) return WHOLE[code] ?? 'title';
  const spans: NoticeReading['spans'] = [];
  for (let i = line.firstSpan; i < reading.spans.length; i += 1) {
    const span = reading.spans[i];
    if (!span || span.start >= line.end) break;
    spans.push(span);
  }
  const issue = spans.find((span) => span.issue !== undefined)?.issue;
  if (issue !== undefined && code === 'completion-unknown-word')
    return partOf(keyOf.issue(issue), 'completion');
  if (issue !== undefined) return keyOf.issue(issue);
  const dated = code.includes('date') ? spans.find((span) => span.field !== undefined) : undefined;
  const piece = [...(dated ? [dated] : []), ...spans].map(pieceOf).find((each) => each !== null);
  return piece ?? 'title';
}
