import type { Stage } from './vocabulary.ts';

/** 红黄绿灯: how near an open issue is to its due date. */
export const LIGHTS = ['red', 'yellow', 'green'] as const;
export type Light = (typeof LIGHTS)[number];

export const LIGHT_NAMES: Record<Light, string> = { red: '红灯', yellow: '黄灯', green: '绿灯' };

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

/** What a light says by its threshold: 超期, 10 天内到期, 11—20 天到期. */
export function lightMeaning(light: Light, thresholds: readonly LightThreshold[] = LIGHT_THRESHOLDS): string {
  const place = thresholds.findIndex((threshold) => threshold.light === light);
  const last = thresholds[place]?.daysLeft ?? -1;
  const first = (thresholds[place - 1]?.daysLeft ?? -1) + 1;
  if (last < 0) return '超期';
  return first <= 0 ? `${last} 天内到期` : `${first}—${last} 天到期`;
}

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
