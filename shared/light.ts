/** 红黄绿灯: how near an open issue or measure is to its deadline. */
export const LIGHTS = ['red', 'yellow', 'green'] as const;
export type Light = (typeof LIGHTS)[number];

export const LIGHT_NAMES: Record<Light, string> = { red: '红灯', yellow: '黄灯', green: '绿灯' };

/** The letters that a light can give cause to; each is a kind of document. */
export const LIGHT_LETTERS = ['reminder-letter', 'supervision-notice', 'interview-notice'] as const;
export type LightLetter = (typeof LIGHT_LETTERS)[number];

export const LIGHT_LETTER_NAMES: Record<LightLetter, string> = {
  'reminder-letter': '工作提示函',
  'supervision-notice': '督办通知单',
  'interview-notice': '约谈通知书',
};

/** 自然日 or 工作日. */
export const COUNTINGS = ['calendar', 'working'] as const;
export type Counting = (typeof COUNTINGS)[number];

export const COUNTING_NAMES: Record<Counting, string> = { calendar: '自然日', working: '工作日' };

/** One line of an office's table of lights. */
export interface LightRule {
  colour: Light;
  /** The light is on with so many days left or fewer; below 0 means past the deadline. */
  daysLeft: number;
  /** Whom it reaches, in the office's words. */
  reaches: string;
  letter: LightLetter | null;
}

/** 红黄绿灯设置: what an office has set, or the program's own until then. */
export interface LightTable {
  counting: Counting;
  /** At most one a colour; from the fewest days left to the most. */
  rules: LightRule[];
}

export const INITIAL_LIGHT_TABLE: LightTable = {
  counting: 'calendar',
  rules: [
    { colour: 'red', daysLeft: -1, reaches: '责任单位及其主要负责人', letter: 'supervision-notice' },
    { colour: 'yellow', daysLeft: 10, reaches: '责任人、分管领导', letter: 'reminder-letter' },
    { colour: 'green', daysLeft: 20, reaches: '经办人、责任人', letter: 'reminder-letter' },
  ],
};

/** The light for so many days left; `null` when there is none to show. */
export function lightFor(
  days: number | null,
  rules: readonly Pick<LightRule, 'colour' | 'daysLeft'>[] = INITIAL_LIGHT_TABLE.rules,
): Light | null {
  if (days === null) return null;
  return rules.find((rule) => days <= rule.daysLeft)?.colour ?? null;
}

/** What a light says by its rule: 超期, 10 天内到期, 11—20 天到期. */
export function lightMeaning(light: Light, table: LightTable = INITIAL_LIGHT_TABLE): string {
  const { rules, counting } = table;
  const place = rules.findIndex((rule) => rule.colour === light);
  const rule = rules[place];
  if (!rule) return `${LIGHT_NAMES[light]}未启用`;
  const last = rule.daysLeft;
  const first = (rules[place - 1]?.daysLeft ?? -1) + 1;
  const days = counting === 'working' ? '个工作日' : ' 天';
  if (last < 0) return last === -1 ? '超期' : `超期 ${-last}${days}以上`;
  if (last === 0 && first <= 0) return '当日到期';
  if (first <= 0) return `${last}${days}内到期`;
  return first === last ? `${last}${days}到期` : `${first}—${last}${days}到期`;
}

/** What so many days left are called: 超期 12 天, 今日到期, 还有 3 个工作日. */
export function daysText(days: number, counting: Counting): string {
  const unit = counting === 'working' ? '个工作日' : '天';
  if (days < 0) return `超期 ${-days} ${unit}`;
  return days === 0 && counting === 'calendar' ? '今日到期' : `还有 ${days} ${unit}`;
}

/** An issue and its light as it was on a day. */
export interface IssueLight {
  issueId: string;
  caseFileId: string;
  /** Internal number. */
  number: number;
  /** The day that counted on that day: granted last, due, or to be reviewed next; `2021-03-18`. */
  deadline: string | null;
  /** 0 on the day itself, negative past it; `null` when it was closed or had no deadline. */
  daysLeft: number | null;
  colour: Light | null;
  /** Whether it was not yet closed, or open again. */
  isOpen: boolean;
  /** Working days were counted beyond what the calendar knows. */
  isBeyondCalendar: boolean;
}

/** A measure and its light as it was on a day; not open once it is done or its issue is closed. */
export interface MeasureLight extends Omit<IssueLight, 'number'> {
  measureId: string;
  /** Of the measure, within its issue. */
  number: number;
  issueNumber: number;
  /** Whether it has no deadline of its own, so that its issue's counts. */
  isInherited: boolean;
}

/** What a light gives cause to. */
export interface LetterDue {
  colour: Light;
  letter: LightLetter | null;
  reaches: string;
  deadline: string;
  daysLeft: number;
}
