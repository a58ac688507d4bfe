import type { Database } from 'better-sqlite3';
import type { Issue } from '../../../shared/casefile.ts';
import { daysAfter } from '../../../shared/days.ts';
import {
  type IssueLight,
  LIGHTS,
  type Light,
  type LightLetter,
  type LightRule,
} from '../../../shared/light.ts';
import {
  type LetterDraft,
  SUPERVISION_KIND_NAMES,
  type SupervisionRecord,
} from '../../../shared/supervision.ts';
import { JuanzongError } from '../error.ts';
import { dateText } from '../gongwen/index.ts';
import { readIssue, requireCaseFile } from '../issue/index.ts';
import { issueLights, readLightTable } from '../light/index.ts';
import { readSetting } from '../setting/index.ts';
import { issueOfCase, LETTER_SETTING, readRecord, resolveRecord } from '../supervision/index.ts';
import { addresseeOf } from './addressee.ts';
import type { LetterCause } from './input.ts';

/**
 * What a letter would say: whom it is to, what gave cause to it, what it asks for and by when.
 * @throws JuanzongError `no-letter-due` where no light says which letter it is; `letter-without-cause`,
 *   `case-not-found`, `issue-not-found`, `issue-in-trash`, `issue-of-other-case`, `supervision-not-found`,
 *   `supervision-in-trash`, `answers-other-case`, `dates-out-of-order`
 */
export function draftLetter(db: Database, cause: LetterCause): LetterDraft {
  const { caseFileId, on } = cause;
  requireCaseFile(db, caseFileId);
  const from = cause.from === undefined ? null : recordOfCase(db, caseFileId, cause.from, on);
  const issues = issuesOf(db, cause, from);
  const lights = lightsOf(db, cause, issues);
  const rule = gravestRule(db, lights);
  const letter = letterFor(cause, rule, from);
  const due = cause.due === undefined ? dueDay(db, letter, on) : cause.due;
  return {
    letter,
    light: rule?.colour ?? null,
    issues: issues.map(({ id, number, statement }) => ({ id, number, statement })),
    addressee: addresseeOf(issues, letter, rule?.letter === letter ? rule.reaches : null),
    findings: from ? foundText(from) : lightText(lights, on),
    place: null,
    people: null,
    due,
    demands:
      due === null ? [] : demandsOf(letter, issues, from).map((demand) => ({ ...demand, dueDate: due })),
  };
}

function recordOfCase(db: Database, caseFileId: string, id: string, on: string): SupervisionRecord {
  const record = resolveRecord(db, id);
  if (record.caseFileId !== caseFileId) {
    throw new JuanzongError('answers-other-case', '作为事由的督导记录不属于这个卷宗，请另选。');
  }
  return readRecord(db, id, on);
}

function issuesOf(
  db: Database,
  { caseFileId, issueIds }: LetterCause,
  from: SupervisionRecord | null,
): Issue[] {
  const wanted = issueIds ?? from?.issues.map(({ id }) => id) ?? [];
  if (wanted.length === 0 && !from) {
    throw new JuanzongError('letter-without-cause', '请选定问题，或选定一条作为事由的督导记录。');
  }
  return wanted
    .map((id) => readIssue(db, issueOfCase(db, caseFileId, id)))
    .filter((issue) => issue !== null)
    .sort((one, other) => one.number - other.number);
}

type LitIssue = IssueLight & { colour: Light; daysLeft: number };

/** The lights that are on, in the order of the issues. */
function lightsOf(db: Database, { caseFileId, on }: LetterCause, issues: readonly Issue[]): LitIssue[] {
  const ids = new Set(issues.map(({ id }) => id));
  return issueLights(db, { caseFileId, on }).filter(
    (light): light is LitIssue => ids.has(light.issueId) && light.colour !== null && light.daysLeft !== null,
  );
}

function gravestRule(db: Database, lights: readonly LitIssue[]): LightRule | null {
  const gravest = LIGHTS.find((colour) => lights.some((light) => light.colour === colour));
  return readLightTable(db).rules.find(({ colour }) => colour === gravest) ?? null;
}

function letterFor(
  { letter, on }: LetterCause,
  rule: LightRule | null,
  from: SupervisionRecord | null,
): LightLetter {
  const known = letter ?? rule?.letter ?? (from ? 'supervision-notice' : null);
  if (known !== null) return known;
  throw new JuanzongError(
    'no-letter-due',
    `截至 ${on}，所选问题的灯色没有对应的文书，请指定要发的文书种类。`,
  );
}

function dueDay(db: Database, letter: LightLetter, on: string): string | null {
  const days = readSetting(db, LETTER_SETTING).replyDays[letter];
  return days === null ? null : daysAfter(on, days);
}

function foundText({ kind, heldOn, findings }: SupervisionRecord): string {
  const occasion = `${dateText(heldOn)}${SUPERVISION_KIND_NAMES[kind]}`;
  return findings === null ? `${occasion}所提要求尚未落实。` : `${occasion}发现：${findings}`;
}

function lightText(lights: readonly LitIssue[], on: string): string | null {
  const overdue = lights.filter(({ daysLeft }) => daysLeft < 0);
  const near = lights.filter(({ daysLeft }) => daysLeft >= 0);
  const parts = [
    ...(overdue.length > 0 ? [`问题${numbers(overdue)}超过整改时限仍未销号`] : []),
    ...(near.length > 0 ? [`问题${numbers(near)}的整改时限即将届满`] : []),
  ];
  return parts.length === 0 ? null : `截至${dateText(on)}，${parts.join('；')}。`;
}

function numbers(lights: readonly LitIssue[]): string {
  return lights.map(({ number }) => number).join('、');
}

type Wanted = Omit<LetterDraft['demands'][number], 'dueDate'>;

/** What an earlier record demanded and nobody has answered is demanded once more; else what the letter is for. */
function demandsOf(letter: LightLetter, issues: readonly Issue[], from: SupervisionRecord | null): Wanted[] {
  const open = from?.demands.filter(({ state }) => state !== 'answered') ?? [];
  if (open.length > 0) {
    return open.map(({ text, addressee, issue }) => ({ text, addressee, issueId: issue?.id ?? null }));
  }
  const text = TASKS[letter];
  if (issues.length === 0) return [{ text: text(null), addressee: null, issueId: null }];
  return issues.map(({ id, number, leadDepartment }) => ({
    text: text(number),
    addressee: leadDepartment,
    issueId: id,
  }));
}

const of = (number: number | null): string => (number === null ? '上述事项' : `问题${number}`);

const TASKS: Record<LightLetter, (number: number | null) => string> = {
  'reminder-letter': (number) => `反馈${of(number)}的整改进展情况`,
  'supervision-notice': (number) => `完成${of(number)}的整改，书面报送办理情况和佐证材料`,
  'interview-notice': (number) => `就${of(number)}书面报送整改落实情况和佐证材料`,
};
