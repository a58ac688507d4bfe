import { daysText, type Light, lightMeaning } from '../../../shared/light.ts';
import { useLightTable } from '../light/index.ts';
import style from './badge.module.css';

/** The light's sign: a square for red, a triangle for yellow, a disc for green, so that nobody depends on colour. */
export function LightMark({ light }: { light: Light }) {
  return (
    <svg viewBox="0 0 12 12" className={`${style.mark} ${style[light]}`} aria-hidden="true">
      {light === 'red' ? <rect x="1" y="1" width="10" height="10" rx="1" /> : null}
      {light === 'yellow' ? <path d="M6 0.6 11.6 11H0.4Z" /> : null}
      {light === 'green' ? <circle cx="6" cy="6" r="5" /> : null}
    </svg>
  );
}

export interface LightBadgeProps {
  light: Light | null;
  /** Days left as the office counts them, negative past the due date; said instead of the light's meaning where it is given. */
  daysLeft?: number | null;
}

/** 红黄绿灯 with what it says: 超期 12 天, 今日到期, 还有 3 天. Shows nothing where there is no light. */
export function LightBadge({ light, daysLeft }: LightBadgeProps) {
  const table = useLightTable();
  if (light === null) return null;
  return (
    <span className={`${style.badge} ${style[light]}`}>
      <LightMark light={light} />
      {daysLeft === undefined || daysLeft === null
        ? lightMeaning(light, table)
        : daysText(daysLeft, table.counting)}
    </span>
  );
}
