import { FIGURE_FACTS, type FigureKey, type Period, type ReportPart } from '../../../../shared/report.ts';
import style from './report.module.css';

/** One number of the report: which figure, of which period and which row. */
export interface Asked {
  figure: FigureKey;
  period: Period;
  place: { part: ReportPart; key: string | null; name: string } | null;
}

interface NumberProps {
  asked: Asked;
  count: number;
  /** What the number says, for a screen reader. */
  label: string;
  onAsk: (asked: Asked) => void;
}

/** Red says that something is late; numbers of nothing open no list. */
const LATE: ReadonlySet<FigureKey> = new Set(['overdue', 'measuresOverdue', 'demandsOverdue']);

/** A number that opens the list behind it. */
export function ReportNumber({ asked, count, label, onAsk }: NumberProps) {
  if (count === 0) return <span className={style['nothing']}>0</span>;
  const { unit } = FIGURE_FACTS[asked.figure];
  return (
    <button
      type="button"
      className={style['number']}
      data-late={LATE.has(asked.figure) || undefined}
      aria-label={`${label} ${count} ${unit}，看清单`}
      onClick={() => onAsk(asked)}
    >
      {count}
    </button>
  );
}
