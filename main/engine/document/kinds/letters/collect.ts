import type { Database } from 'better-sqlite3';
import type { Issue } from '../../../../../shared/casefile.ts';
import { isDateText } from '../../../../../shared/date.ts';
import type { IssueLight, Light } from '../../../../../shared/light.ts';
import { type NamedRecord, SUPERVISION_KIND_NAMES } from '../../../../../shared/supervision.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { JuanzongError } from '../../../error.ts';
import { dateText } from '../../../gongwen/index.ts';
import { issueLights, readLightTable } from '../../../light/index.ts';
import { readSetting } from '../../../setting/index.ts';
import { LETTER_SETTING, readRecord, resolveRecord } from '../../../supervision/index.ts';
import { collectEnvelope, type Envelope } from '../../envelope/index.ts';
import type { Scope, TypedValues } from '../kind.ts';
import { type Concerned, unfinished } from './concerned.ts';
import { type LetterData, type LetterIssue, letterData } from './data.ts';

/** A record of supervision, made or about to be made, as a letter takes it. */
export interface LetterSource {
  caseFileId: string;
  /** The day of the letter; `null` while it is not known. */
  heldOn: string | null;
  addressee: string | null;
  findings: string | null;
  place: string | null;
  people: string | null;
  light: Light | null;
  answers: NamedRecord | null;
  issueIds: readonly string[];
  demands: readonly { text: string; addressee: string | null; dueDate: string; issueId: string | null }[];
}

/**
 * What a letter says of a record, of one issue, or of some issues of a case file.
 * @param letter key of its kind
 * @param concerned which of the issues of a case file it is about, where none is named; by default the unfinished ones
 * @throws JuanzongError `issue-not-found`, `supervision-not-found`, `supervision-in-trash`, `case-not-found`
 */
export function collectLetter(
  db: Database,
  letter: string,
  { caseFileId, issueId, supervisionId }: Scope,
  typed: TypedValues,
  concerned: Concerned = unfinished,
): LetterData {
  if (supervisionId == null) {
    const heldOn = dayIn(typed);
    const issueIds = issueId === null ? concernedIds(db, caseFileId, heldOn, concerned) : [issueId];
    return { ...letterOfSource(db, letter, { ...NOTHING, caseFileId, issueIds, heldOn }), cause: 'problems' };
  }
  const { heldOn } = resolveRecord(db, supervisionId);
  const record = readRecord(db, supervisionId, heldOn);
  return letterOfSource(db, letter, {
    ...record,
    issueIds: record.issues.map(({ id }) => id),
    demands: record.demands.map((demand) => ({ ...demand, issueId: demand.issue?.id ?? null })),
  });
}

function concernedIds(db: Database, caseFileId: string, on: string | null, concerned: Concerned): string[] {
  const lights = lightsOn(db, caseFileId, on);
  const daysLeft = ({ id }: Issue): number | null => lights.get(id)?.daysLeft ?? null;
  return concerned(readCaseFile(db, caseFileId).issues, daysLeft).map(({ id }) => id);
}

/** The lights of a day by their issues; none while no day is known. */
function lightsOn(db: Database, caseFileId: string, on: string | null): Map<string, IssueLight> {
  return new Map(
    on === null ? [] : issueLights(db, { caseFileId, on }).map((light) => [light.issueId, light]),
  );
}

/** The day that a paper is to bear, where it is typed and whole: days are counted up to it. */
function dayIn({ date }: TypedValues): string | null {
  return typeof date === 'string' && date.length === DAY_LENGTH && isDateText(date) ? date : null;
}

const DAY_LENGTH = '2021-03-18'.length;

const NOTHING: Omit<LetterSource, 'caseFileId' | 'issueIds'> = {
  heldOn: null,
  addressee: null,
  findings: null,
  place: null,
  people: null,
  light: null,
  answers: null,
  demands: [],
};

/** The envelope of a letter: as the office has set it for all papers, else for its letters. */
export function letterEnvelope(db: Database, letter: string, unit: string | null): Envelope {
  const { sender, contact } = readSetting(db, LETTER_SETTING);
  const envelope = collectEnvelope(db, letter, sender ?? unit);
  return { ...envelope, contact: envelope.contact ?? contact };
}

/** @throws JuanzongError `issue-not-found`, `case-not-found` */
export function letterOfSource(db: Database, letter: string, source: LetterSource): LetterData {
  const { caseFileId, heldOn, addressee, answers, demands } = source;
  const { inspectedUnit, inspectionBody, issues: all } = readCaseFile(db, caseFileId);
  const concerned = source.issueIds.flatMap((id) => all.filter((issue) => issue.id === id));
  if (concerned.length < source.issueIds.length) throw issueNotFound();
  const issues = namedIssues(db, caseFileId, concerned, heldOn);
  const departments = distinct(issues.map((issue) => issue.leadDepartment));
  const recipients = addressee ?? (departments.join('、') || null);
  // Where nobody is responsible yet, whoever is written to has to do it.
  const leadDepartments = departments.length > 0 || recipients === null ? departments : [recipients];
  return letterData.parse({
    ...letterEnvelope(db, letter, inspectedUnit),
    recipients,
    date: heldOn,
    findings: source.findings,
    source: answers && `${dateText(answers.heldOn)}${SUPERVISION_KIND_NAMES[answers.kind]}`,
    light: source.light,
    inspectionBody,
    inspectedUnit,
    issues,
    countedOn: heldOn,
    counting: readLightTable(db).counting,
    demands: demands.map((demand) => ({
      text: demand.text,
      addressee: demand.addressee,
      dueDate: demand.dueDate,
      issue: all.find(({ id }) => id === demand.issueId)?.number ?? null,
    })),
    due:
      demands
        .map(({ dueDate }) => dueDate)
        .sort()
        .at(-1) ?? null,
    leadDepartments,
    assisting: distinct(issues.flatMap((issue) => issue.responsibleDepartments)).filter(
      (name) => !leadDepartments.includes(name),
    ),
    leaders: distinct(issues.map((issue) => issue.responsibleLeader)),
    handlers: distinct(issues.map((issue) => issue.handler)),
    // Whom the notice of a talk goes to is who is talked to, unless somebody else is typed.
    subject: letter === 'interview-notice' ? addressee : null,
    place: source.place,
    people: source.people,
    cause: 'record',
  });
}

/** Issues as letters name them, with the days that are left on a day; without one there is nothing to count. */
function namedIssues(
  db: Database,
  caseFileId: string,
  issues: readonly Issue[],
  on: string | null,
): LetterIssue[] {
  const lights = lightsOn(db, caseFileId, on);
  return issues.map((issue) => ({
    number: issue.number,
    statement: issue.statement,
    deadline: on === null ? issue.deadline : (lights.get(issue.id)?.deadline ?? null),
    daysLeft: lights.get(issue.id)?.daysLeft ?? null,
    leadDepartment: issue.leadDepartment,
    responsibleDepartments: issue.responsibleDepartments,
    responsibleLeader: issue.responsibleLeader,
    handler: issue.handler,
  }));
}

export function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

export function issueNotFound(): JuanzongError {
  return new JuanzongError('issue-not-found', '文书要指明本卷宗的问题，请核对问题编号。');
}
