import style from './figures.module.css';

export interface RingPart {
  name: string;
  count: number;
  /** A colour of the theme: `var(--green-mark)`. */
  colour: string;
}

export interface RingProps {
  /** What is counted: 销号. */
  label: string;
  parts: readonly RingPart[];
  total: number;
  /** What stands in the middle, such as `12/31`. */
  middle: string;
  /** What stands below the label. */
  note: string;
}

const RADIUS = 27;
const LENGTH = 2 * Math.PI * RADIUS;

/** A share of a whole as a ring, with its figures in words beside it. */
export function Ring({ label, parts, total, middle, note }: RingProps) {
  let start = 0;
  return (
    <div className={style.ring}>
      <svg viewBox="0 0 64 64" className={style.circle} aria-hidden="true">
        <circle cx="32" cy="32" r={RADIUS} className={style.track} />
        {parts.map(({ name, count, colour }) => {
          const length = total === 0 ? 0 : (count / total) * LENGTH;
          const offset = -start;
          start += length;
          return count === 0 ? null : (
            <circle
              key={name}
              cx="32"
              cy="32"
              r={RADIUS}
              className={style.arc}
              style={{ stroke: colour, strokeDasharray: `${length} ${LENGTH}`, strokeDashoffset: offset }}
            />
          );
        })}
        <text x="32" y="33" className={style.middle}>
          {middle}
        </text>
      </svg>
      <div className={style.words}>
        <p className={style.label}>{label}</p>
        <p className={style.note}>{note}</p>
      </div>
    </div>
  );
}
