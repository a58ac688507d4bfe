import { memo } from 'react';
import type { Span } from '../../../../shared/intake.ts';
import type { Check } from '../model/check.ts';
import type { SourceLine } from '../model/lines.ts';
import { type Segment, segmentsIn } from '../model/places.ts';
import style from './source.module.css';

interface SourceLineViewProps {
  line: SourceLine;
  text: string;
  spans: readonly Span[];
  check: Check;
  /** The pieces that the draft has. */
  living: ReadonlySet<string>;
  selected: string | null;
  doubtful: boolean;
}

export const SourceLineView = memo(function SourceLineView(props: SourceLineViewProps) {
  const { line, text, spans, check, doubtful } = props;
  return (
    <div className={`${style.line} ${doubtful ? style.doubtful : ''}`} data-end={line.end}>
      <span className={style.number} aria-hidden="true">
        {line.number}
      </span>
      <span className={style.text}>
        {segmentsIn(spans, line.firstSpan, line, check).map((segment) => (
          <span
            key={segment.start}
            className={classOf(segment, props)}
            data-piece={segment.piece ?? undefined}
            data-start={segment.start}
          >
            {text.slice(segment.start, segment.end)}
          </span>
        ))}
      </span>
    </div>
  );
});

function classOf({ piece, role }: Segment, { selected, living, check }: SourceLineViewProps): string {
  if (piece === null) return '';
  const marked = piece === selected ? style.selected : '';
  if (piece.startsWith('unplaced-'))
    return `${check.settled.has(piece) ? style.leftOut : style.unplaced} ${marked}`;
  return `${living.has(piece) ? (style[role] ?? '') : style.leftOut} ${marked}`;
}
