import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { COUNTINGS, LIGHTS, type Light } from '../../../../../shared/light.ts';
import { type NamedRecord, SUPERVISION_KIND_NAMES } from '../../../../../shared/supervision.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { JuanzongError } from '../../../error.ts';
import { dateText } from '../../../gongwen/index.ts';
import { issueLights, readLightTable } from '../../../light/index.ts';
import { readSetting } from '../../../setting/index.ts';
import { LETTER_SETTING, readRecord, resolveRecord } from '../../../supervision/index.ts';
import type { Scope } from '../kind.ts';

const text = z.string().nullable();
const names = z.array(z.string());

const letterIssue = z.strictObject({
  number: z.int(),
  statement: text,
  /** The day that counted on the day of the letter, and how many days were left; `null` where it was closed by then. */
  deadline: text,
  daysLeft: z.int().nullable(),
  leadDepartment: text,
  responsibleDepartments: names,
  responsibleLeader: text,
  handler: text,
});
export type LetterIssue = z.infer<typeof letterIssue>;

/** What the letters of supervision are made of; each kind prints some of it. */
export const letterData = z.strictObject({
  /** 发文字号 */
  number: text,
  addressee: text,
  findings: text,
  /** The record that gave cause to it, such as 2021年3月10日实地调研. */
  source: text,
  light: z.enum(LIGHTS).nullable(),
  inspectionBody: text,
  inspectedUnit: text,
  issues: z.array(letterIssue),
  /** The day on which `daysLeft` was counted, and how. */
  countedOn: text,
  counting: z.enum(COUNTINGS),
  demands: z.array(
    z.strictObject({ text: z.string(), addressee: text, dueDate: z.string(), issue: z.int().nullable() }),
  ),
  /** By when all of it is to be answered. */
  due: text,
  leadDepartments: names,
  assisting: names,
  leaders: names,
  handlers: names,
  /** What only a talk needs. */
  time: text,
  place: text,
  people: text,
  attendants: text,
  materials: text,
  sender: text,
  contact: text,
  date: text,
});
export type LetterData = z.infer<typeof letterData>;

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
 * What a letter says of a record, or of one issue without any.
 * @throws JuanzongError `issue-not-found`, `supervision-not-found`, `supervision-in-trash`, `case-not-found`
 */
export function collectLetter(db: Database, { caseFileId, issueId, supervisionId }: Scope): LetterData {
  if (supervisionId == null) {
    if (issueId === null) throw issueNotFound();
    return letterOfSource(db, { ...NOTHING, caseFileId, issueIds: [issueId] });
  }
  const { heldOn } = resolveRecord(db, supervisionId);
  const record = readRecord(db, supervisionId, heldOn);
  return letterOfSource(db, {
    ...record,
    issueIds: record.issues.map(({ id }) => id),
    demands: record.demands.map((demand) => ({ ...demand, issueId: demand.issue?.id ?? null })),
  });
}

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

/** @throws JuanzongError `issue-not-found`, `case-not-found` */
export function letterOfSource(db: Database, source: LetterSource): LetterData {
  const { caseFileId, heldOn, answers, demands } = source;
  const { inspectedUnit, inspectionBody, issues: all } = readCaseFile(db, caseFileId);
  const { sender, contact } = readSetting(db, LETTER_SETTING);
  const lights = heldOn === null ? deadlinesNow(db, caseFileId) : lightsOn(db, caseFileId, heldOn);
  const concerned = all.filter(({ id }) => source.issueIds.includes(id));
  if (concerned.length < source.issueIds.length) throw issueNotFound();
  const issues = concerned.map(
    ({ id, number, statement, leadDepartment, responsibleDepartments, responsibleLeader, handler }) => ({
      number,
      statement,
      deadline: lights.get(id)?.deadline ?? null,
      daysLeft: lights.get(id)?.daysLeft ?? null,
      leadDepartment,
      responsibleDepartments,
      responsibleLeader,
      handler,
    }),
  );
  const leadDepartments = distinct(issues.map((issue) => issue.leadDepartment));
  return {
    number: null,
    addressee: source.addressee ?? (leadDepartments.join('、') || null),
    findings: source.findings,
    source: answers && `${dateText(answers.heldOn)}${SUPERVISION_KIND_NAMES[answers.kind]}`,
    light: source.light,
    inspectionBody,
    inspectedUnit,
    issues,
    countedOn: heldOn,
    counting: readLightTable(db).counting,
    demands: demands.map(({ text: wanted, addressee, dueDate, issueId }) => ({
      text: wanted,
      addressee,
      dueDate,
      issue: all.find(({ id }) => id === issueId)?.number ?? null,
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
    time: null,
    place: source.place,
    people: source.people,
    attendants: null,
    materials: null,
    sender,
    contact,
    date: heldOn,
  };
}

type Near = Pick<LetterIssue, 'deadline' | 'daysLeft'>;

function lightsOn(db: Database, caseFileId: string, on: string): Map<string, Near> {
  return new Map(issueLights(db, { caseFileId, on }).map((light) => [light.issueId, light]));
}

/** Without a day there is nothing to count. */
function deadlinesNow(db: Database, caseFileId: string): Map<string, Near> {
  return new Map(
    db
      .prepare<[string], { id: string; deadline: string | null }>(
        'SELECT id, deadline FROM issue WHERE case_file_id = ?',
      )
      .all(caseFileId)
      .map(({ id, deadline }) => [id, { deadline, daysLeft: null }]),
  );
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function issueNotFound(): JuanzongError {
  return new JuanzongError('issue-not-found', '文书要指明本卷宗的问题，请核对问题编号。');
}
