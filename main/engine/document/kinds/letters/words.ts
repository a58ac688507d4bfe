import { daysBetween } from '../../../../../shared/days.ts';
import type { FieldFault } from '../../../../../shared/document.ts';
import { dateText } from '../../../gongwen/index.ts';
import { heading, quoted, withEnd, withoutEnd } from '../text.ts';
import type { LetterData, LetterIssue } from './data.ts';

/** A letter needs something to speak of. */
export function missingCause({ findings, issues, demands }: LetterData): FieldFault[] {
  if (findings || issues.length > 0 || demands.length > 0) return [];
  return [{ key: 'findings', message: '文书没有事由：请填写事由，或在督导记录中选定问题。' }];
}

/** An issue in a sentence: what it is, by when it was due, and how far that is off. */
export function issueText(issue: LetterIssue, data: LetterData): string {
  const statement = issue.statement === null ? '' : `${quoted(withoutEnd(heading(issue.statement)))}，`;
  return `问题${issue.number}${statement}${deadlineText(issue, data)}。`;
}

function deadlineText(issue: LetterIssue, data: LetterData): string {
  const { deadline } = issue;
  if (deadline === null) return '尚未明确整改时限';
  const words = `整改时限为${dateText(deadline)}`;
  const days = daysOn(issue, data);
  return days === null ? words : `${words}，${daysText(days, data)}`;
}

/** Days left on the day that the letter bears; when that was changed by hand, only calendar days can still be told. */
function daysOn(
  { deadline, daysLeft }: LetterIssue,
  { date, countedOn, counting }: LetterData,
): number | null {
  if (date === countedOn) return daysLeft;
  if (deadline === null || date === null || date.length < DAY_LENGTH || counting !== 'calendar') return null;
  return daysBetween(date, deadline);
}

const DAY_LENGTH = '2021-03-18'.length;

function daysText(days: number, { date, counting }: LetterData): string {
  const unit = counting === 'working' ? '个工作日' : '天';
  const until = date === null ? '' : `截至${dateText(date)}`;
  if (days < 0) return `${until}已超期${-days}${unit}`;
  return days === 0 ? `${until}当日到期` : `${until}还有${days}${unit}到期`;
}

/** What is demanded, with whom and until when where the letter does not say so elsewhere. */
export function demandText(
  { text, addressee, dueDate }: LetterData['demands'][number],
  { addressee: whole }: LetterData,
): string {
  const who = addressee !== null && addressee !== whole ? `${addressee}，` : '';
  return withEnd(`${withoutEnd(heading(text))}（${who}${dateText(dueDate)}前）`);
}
