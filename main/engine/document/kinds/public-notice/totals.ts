import { JuanzongError } from '../../../error.ts';
import { chineseNumeral } from '../../../gongwen/index.ts';
import type { NoticeData, Totals } from './data.ts';
import { mappedText, type RunningText } from './running-text.ts';

type Counted = keyof NoticeData['stated'];

const COUNTED: readonly Counted[] = ['issues', 'completed', 'basicallyCompleted', 'notCompleted'];

/** How a total is worded: what stands before the number, and what stands behind its 个. */
const WORDING: Record<Counted, { name: string; before: string; after: string }> = {
  issues: { name: '问题总数', before: '问题(?:共计?|总计|合计)?', after: '[^，。；、\\d]{0,8}问题' },
  completed: {
    name: '已完成',
    before: '(?<!基本|未|没有|尚未|阶段性)(?:已经?|全部)?(?:整改)?完成(?:整改)?(?:的|了|问题|整改任务)*',
    after: '(?:[^，。；、\\d]{0,4}问题)?(?:已经?|全部)(?:整改)?完成',
  },
  basicallyCompleted: {
    name: '基本完成',
    before: '基本完成(?:整改)?(?:的|了|问题)*',
    after: '(?:[^，。；、\\d]{0,4}问题)?基本完成',
  },
  notCompleted: {
    name: '未完成',
    before: '(?:尚)?未完成(?:整改)?(?:的|问题)*',
    after: '(?:[^，。；、\\d]{0,4}问题)?(?:尚)?未完成',
  },
};

/**
 * Brings totals in the running text up to date where the case file has moved on since the text was written: a notice
 * must not say 已完成22个 when 23 are. Everything else stays as the office wrote it.
 * @throws JuanzongError `totals-outdated` when a total is out of date and cannot be found in the text
 */
export function withPresentTotals(running: RunningText, { stated, totals }: NoticeData): RunningText {
  let current = running;
  const outdated = COUNTED.filter((key) => isOutdated(stated[key], totals, key));
  if (outdated.length > 0)
    current = mappedText(current, (paragraph) => withPresentRate(paragraph, stated, totals));
  for (const key of outdated) {
    let found = false;
    const replace = (paragraph: string): string => {
      const updated = replaceTotal(paragraph, key, stated[key] ?? 0, totals[key]);
      found ||= updated !== paragraph;
      return updated;
    };
    current = mappedText(current, replace);
    if (!found) {
      throw new JuanzongError(
        'totals-outdated',
        `不能生成整改情况通报：通报正文所写的${WORDING[key].name}是${stated[key]}，卷宗现为${totals[key]}，请先改正正文。`,
      );
    }
  }
  return current;
}

/** 完成率70.97% follows where it was completed issues in a hundred; any other rate is of something else. */
function withPresentRate(paragraph: string, stated: NoticeData['stated'], totals: Totals): string {
  const { completed, issues } = stated;
  if (completed === null || !issues || totals.issues === 0) return paragraph;
  return paragraph.replace(
    /(完成率[^，。；\d]{0,6})(\d+(?:\.(\d+))?)%/gu,
    (text, words: string, rate: string, decimals = '') => {
      const rateOf = (part: number, whole: number): string => ((100 * part) / whole).toFixed(decimals.length);
      return rate === rateOf(completed, issues)
        ? `${words}${rateOf(totals.completed, totals.issues)}%`
        : text;
    },
  );
}

/** An issue of which nobody has said how far it is may be any of them. */
function isOutdated(stated: number | null, totals: Totals, key: Counted): boolean {
  if (stated === null) return false;
  const present = totals[key];
  const possible = key === 'issues' ? present : present + totals.unknown;
  return stated < present || stated > possible;
}

function replaceTotal(paragraph: string, key: Counted, from: number, to: number): string {
  const { before, after } = WORDING[key];
  const number = `(?<![\\d.一二三四五六七八九十百])(?:${from}|${chineseNumeral(from)})(?=\\s?[个项条件])`;
  return paragraph
    .replace(
      new RegExp(`(${before})(\\s?)${number}`, 'gu'),
      (_, word: string, space: string) => `${word}${space}${to}`,
    )
    .replace(new RegExp(`${number}(?=\\s?[个项条件]${after})`, 'gu'), String(to));
}

/** What the notice says about the whole where the office has written nothing: 巡察反馈的31个问题，已完成22个…… */
export function totalsSentence(inspectionBody: string | null, totals: Totals, listed: number): string {
  const parts = [
    totals.completed > 0 ? `已完成${totals.completed}个` : '',
    totals.basicallyCompleted > 0 ? `基本完成${totals.basicallyCompleted}个` : '',
    totals.notCompleted > 0 ? `未完成${totals.notCompleted}个` : '',
    totals.ongoing > 0 ? `持续推进${totals.ongoing}个` : '',
  ].filter((part) => part !== '');
  const disclosure =
    listed < totals.issues
      ? '现按照以公开为原则、以不公开为例外的要求，对整改情况予以公开。'
      : '现将整改情况公开如下。';
  const who = inspectionBody ?? '巡察';
  // While some issues have no word on how far they are, parts would not make up the whole.
  return totals.unknown === 0 && parts.length > 0
    ? `${who}反馈的${totals.issues}个问题，目前${parts.join('、')}。${disclosure}`
    : `${who}反馈问题${totals.issues}个。${disclosure}`;
}
