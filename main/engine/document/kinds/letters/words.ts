import { daysBetween } from '../../../../../shared/days.ts';
import type { FieldFault } from '../../../../../shared/document.ts';
import type { Counting } from '../../../../../shared/light.ts';
import { dateText } from '../../../gongwen/index.ts';
import { heading, withEnd, withoutEnd } from '../text.ts';
import { inline, pointsOf } from './blocks.ts';
import type { LetterData, LetterIssue } from './data.ts';

/** A letter needs something to speak of: without a record these are problems. */
export function missingCause({ cause, findings, problems, issues, demands }: LetterData): FieldFault[] {
  if (problems || issues.length > 0) return [];
  if (cause === 'problems') {
    const message = '“涉及问题”还没有填写：卷宗中没有未完成的问题，请填写涉及的问题，或指定问题后再生成。';
    return [{ key: 'problems', message }];
  }
  if (findings || demands.length > 0) return [];
  return [{ key: 'findings', message: '文书没有事由：请填写事由，或选定问题。' }];
}

/** A notice about problems needs some. */
export function missingProblems({ problems, issues }: LetterData): FieldFault[] {
  if (problems || issues.length > 0) return [];
  return [{ key: 'problems', message: '“问题”还没有填写：请填写问题，或选定问题后再生成。' }];
}

/** An issue in a sentence: what it is, by when it was due, and how far that is off. */
export function issueText(issue: LetterIssue, data: LetterData): string {
  return factsText(issue, deadlineFacts(issue, data));
}

/** An issue as it is put to whoever has to rectify it. */
export function putText(issue: LetterIssue): string {
  const { leadDepartment, deadline } = issue;
  return factsText(issue, [
    ...(leadDepartment === null ? [] : [`由${inline(leadDepartment)}牵头`]),
    ...(deadline === null ? [] : [`整改时限为${dateText(deadline)}`]),
  ]);
}

/** The words of an issue first, since lists of them are counted: 窗口排队时间过长（问题3，整改时限为2026年3月13日）。 */
function factsText({ number, statement }: LetterIssue, facts: readonly string[]): string {
  const said = [`问题${number}`, ...facts].join('，');
  const what = statement === null ? '' : withoutEnd(inline(statement));
  return what === '' ? `${said}。` : `${what}（${said}）。`;
}

/** Without a deadline there is none to be told. */
function deadlineFacts(issue: LetterIssue, data: LetterData): string[] {
  const { deadline } = issue;
  if (deadline === null) return [];
  const words = `整改时限为${dateText(deadline)}`;
  const days = daysOn(issue, data);
  if (days === null) return [words];
  const until = data.date === null ? '' : `截至${dateText(data.date)}`;
  return [words, `${until}${daysText(days, data.counting)}`];
}

/** Days left on the day that the letter bears; when that was changed by hand, only calendar days can still be told. */
export function daysOn(
  { deadline, daysLeft }: LetterIssue,
  { date, countedOn, counting }: LetterData,
): number | null {
  if (date === countedOn) return daysLeft;
  if (deadline === null || date === null || date.length < DAY_LENGTH || counting !== 'calendar') return null;
  return daysBetween(date, deadline);
}

const DAY_LENGTH = '2021-03-18'.length;

export function daysText(days: number, counting: Counting): string {
  const unit = counting === 'working' ? '个工作日' : '天';
  if (days < 0) return `已超期${-days}${unit}`;
  return days === 0 ? '当日到期' : `还有${days}${unit}到期`;
}

/** What is wanted, point by point: as typed, else what the record demands. */
export function wantedTexts(data: LetterData): string[] {
  if (data.requirements !== null) return pointsOf(data.requirements);
  return data.demands.map((demand) => demandText(demand, data));
}

/** What is demanded, with whom and until when where the letter does not say so elsewhere. */
function demandText(
  { text, addressee, dueDate }: LetterData['demands'][number],
  { recipients }: LetterData,
): string {
  const who = addressee !== null && addressee !== recipients ? `${addressee}，` : '';
  return withEnd(`${withoutEnd(heading(text))}（${who}${dateText(dueDate)}前）`);
}

/** Until a day, in the words of a paper; the day itself counts. */
export function byDay(date: string): string {
  return `于${dateText(date)}前`;
}

/** Names in a sentence. */
export function namesText(names: readonly string[]): string {
  return names.map(inline).join('、');
}
