import type { Stage } from './vocabulary.ts';

/** 红黄绿灯: how near an open issue is to its due date. */
export const LIGHTS = ['red', 'yellow', 'green'] as const;
export type Light = (typeof LIGHTS)[number];

export const LIGHT_NAMES: Record<Light, string> = { red: '红灯', yellow: '黄灯', green: '绿灯' };

/** What each light says. */
export const LIGHT_MEANINGS: Record<Light, string> = { red: '已超期', yellow: '即将到期', green: '临近到期' };

/** The light of an issue that has no more than so many days left; the first that fits counts. */
export interface LightThreshold {
  light: Light;
  /** Calendar days; below 0 means past the due date. */
  daysLeft: number;
}

export const LIGHT_THRESHOLDS: readonly LightThreshold[] = [
  { light: 'red', daysLeft: -1 },
  { light: 'yellow', daysLeft: 10 },
  { light: 'green', daysLeft: 20 },
];

const DAY = 86_400_000;

/** Calendar days from one day to another, both as `2021-03-18`; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** What the light of an issue depends on. */
export interface Lit {
  stage: Stage;
  /** `2021-03-18` */
  dueDate: string | null;
}

/** Calendar days that an open issue has left on the day `on`; `null` when it is closed or has no due date. */
export function daysLeft({ stage, dueDate }: Lit, on: string): number | null {
  return stage === 'closed' || dueDate === null ? null : daysBetween(on, dueDate);
}

/** The light for so many days left; `null` when there is none to show. */
export function lightFor(
  days: number | null,
  thresholds: readonly LightThreshold[] = LIGHT_THRESHOLDS,
): Light | null {
  if (days === null) return null;
  return thresholds.find((threshold) => days <= threshold.daysLeft)?.light ?? null;
}
