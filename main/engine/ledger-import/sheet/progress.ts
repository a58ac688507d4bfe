import type { Completion, RectificationKind, Stage } from '../../../../shared/vocabulary.ts';

export interface Progress {
  completion?: Completion;
  stage?: Stage;
}

const WORDS: readonly [RegExp, Progress][] = [
  [/^(?:已?基本(?:完成|整改到位|到位)(?:整改)?)$/u, { completion: 'basicallyCompleted' }],
  [
    /^(?:已经?|全部|整改)?(?:完成|办结|整改到位|整改完毕|整改|完成整改|整改完成|全部完成)$|^完成$|^是$|^100%$/u,
    { completion: 'completed' },
  ],
  [
    /^(?:未|尚未|没有|没)(?:完成|整改|办结|到位)(?:整改)?$|^否$|^正在推进$|^推进中$|^部分完成$|^[×✕✗✘]$/u,
    { completion: 'notCompleted' },
  ],
  [/^(?:持续|长期)(?:推进|坚持|整改|进行|落实)(?:中)?$|^(?:并|需)?长期坚持$/u, { completion: 'ongoing' }],
  [/^(?:正在)?整改中$|^正在整改$|^进行中$|^办理中$|^正在办理$/u, { stage: 'rectifying' }],
  [/^未启动$|^未开始$|^尚未启动$|^待整改$/u, { stage: 'notStarted' }],
  [/^(?:已)?(?:销号|对账销号)$|^已销号$/u, { stage: 'closed' }],
  [/^待审核$|^审核中$|^待验收$/u, { stage: 'underReview' }],
  [/^已?退回$|^已?驳回$/u, { stage: 'returned' }],
];

/** What a short word says of how far an issue has come; `null` for anything else. */
export function readProgress(text: string): Progress | null {
  const word = text.replaceAll(/[\s。．.、，,；;（）()★☆●○√✓]/gu, '');
  if (word === '') return isTick(text) ? { completion: 'completed' } : null;
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/**
 * What a column that may say how far something is says by its head and one of its texts: a tick under 未完成 is no 已完成.
 * @param head the heads above the column, parted by `/`
 */
export function progressUnder(head: string, text: string): Progress | null {
  const leaf = head.split('/').at(-1) ?? '';
  return (isTick(text) ? readProgress(leaf) : null) ?? readProgress(text);
}

function isTick(text: string): boolean {
  return /^[\s（(]*[√✓✔☑][\s）)]*$/u.test(text);
}

/** How far something is as a whole, where its parts are not equally far: the nearer to nothing. */
export function lesserCompletion(one: Completion, other: Completion): Completion {
  return LEAST_FIRST.indexOf(one) <= LEAST_FIRST.indexOf(other) ? one : other;
}

const LEAST_FIRST: readonly Completion[] = ['notCompleted', 'ongoing', 'basicallyCompleted', 'completed'];

const IMMEDIATE = /立行立改|立即整改|即知即改|立整立改|立知立改|即行即改|边巡边改/u;
const LONG_TERM = /长期|持续(?:推进|整改|坚持)|常态化|常抓不懈/u;
const LIMITED = /限期|短期|中期|阶段|近期|期限内|[0-9一二三四五六七八九十]{1,2}个月|[0-9]{1,3}天/u;

/** The kind of rectification that words speak of. */
export function readKind(text: string): RectificationKind | null {
  if (IMMEDIATE.test(text)) return 'immediate';
  if (LONG_TERM.test(text)) return 'longTerm';
  return LIMITED.test(text) ? 'deadline' : null;
}

/** Whether a time limit speaks of a kind: 长期坚持, 立行立改. */
export function kindInLimit(text: string): RectificationKind | null {
  if (IMMEDIATE.test(text)) return 'immediate';
  return LONG_TERM.test(text) ? 'longTerm' : null;
}
