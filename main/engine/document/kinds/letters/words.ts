import { daysBetween } from '../../../../../shared/days.ts';
import type { FieldFault } from '../../../../../shared/document.ts';
import type { Counting } from '../../../../../shared/light.ts';
import { dateText } from '../../../gongwen/index.ts';
import { heading, quoted, withEnd, withoutEnd } from '../text.ts';
import { inline, pointsOf } from './blocks.ts';
import type { LetterData, LetterIssue } from './data.ts';

/** A letter needs something to speak of. */
export function missingCause({ findings, problems, issues, demands }: LetterData): FieldFault[] {
  if (findings || problems || issues.length > 0 || demands.length > 0) return [];
  return [{ key: 'findings', message: '文书没有事由：请填写事由，或选定问题。' }];
}

/** A notice about problems needs some. */
export function missingProblems({ problems, issues }: LetterData): FieldFault[] {
  if (problems || issues.length > 0) return [];
  return [{ key: 'problems', message: '“问题”还没有填写：请填写问题，或选定问题后再生成。' }];
}

/** An issue in a sentence: what it is, by when it was due, and how far that is off. */
export function issueText(issue: LetterIssue, data: LetterData): string {
  const statement = issue.statement === null ? '' : `${quoted(withoutEnd(heading(issue.statement)))}，`;
  return `问题${issue.number}${statement}${deadlineText(issue, data)}。`;
}

/** An issue as it is put to whoever has to rectify it. */
export function putText({ number, statement, leadDepartment, deadline }: LetterIssue): string {
  const facts = [
    `问题${number}`,
    ...(leadDepartment === null ? [] : [`由${inline(leadDepartment)}牵头`]),
    ...(deadline === null ? [] : [`整改时限为${dateText(deadline)}`]),
  ];
  const what = statement === null ? '' : withoutEnd(inline(statement));
  return what === '' ? `${facts.join('，')}。` : `${what}（${facts.join('，')}）。`;
}

function deadlineText(issue: LetterIssue, data: LetterData): string {
  const { deadline } = issue;
  if (deadline === null) return '尚未明确整改时限';
  const words = `整改时限为${dateText(deadline)}`;
  const days = daysOn(issue, data);
  if (days === null) return words;
  const until = data.date === null ? '' : `截至${dateText(data.date)}`;
  return `${words}，${until}${daysText(days, data.counting)}`;
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
