import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type Accountability, MONEY_KIND_NAMES, yuanText } from '../../../../../shared/accountability.ts';
import { type CaseFile, type Issue, pieceCount } from '../../../../../shared/casefile.ts';
import { LIGHT_NAMES } from '../../../../../shared/light.ts';
import {
  COMPLETION_NAMES,
  DISCLOSURE_NAMES,
  RECTIFICATION_KIND_NAMES,
  STAGE_NAMES,
} from '../../../../../shared/vocabulary.ts';
import { accountabilityByIssue } from '../../../accountability/index.ts';
import { chainHead } from '../../../audit/index.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { requestsOf } from '../../../closure/index.ts';
import { JuanzongError } from '../../../error.ts';
import { issueLights } from '../../../light/index.ts';
import { collectEnvelope, envelopeShape } from '../../envelope/index.ts';
import { chainHeadField } from '../chain-head.ts';
import type { Scope, TypedValues } from '../kind.ts';
import { typedDay } from '../typed.ts';

const text = z.string().nullable();

const ledgerRow = z.strictObject({
  number: z.int(),
  publicNumber: z.int().nullable(),
  section: text,
  category: text,
  statement: text,
  measures: z.array(z.string()),
  measuresDone: z.int().default(0),
  /** 阶段目标 of what has no end. */
  goals: z.array(z.string()).default([]),
  outcome: text,
  detail: text,
  regulations: z.array(z.string()),
  /** 处理人数, 处理金额 */
  handled: z.string().default(''),
  money: z.string().default(''),
  leadDepartment: text,
  responsibleDepartments: z.array(z.string()),
  responsibleLeader: text,
  handler: text,
  rectificationKind: text,
  startDate: text,
  dueDate: text,
  extendedTo: text.default(null),
  nextReviewDate: text.default(null),
  completedDate: text,
  /** 销号日期 */
  closedOn: text.default(null),
  completion: text,
  stage: z.string(),
  /** 灯色 on the day of the ledger; `null` without a day. */
  light: text.default(null),
  evidence: z.int(),
  disclosure: z.string(),
  withheld: z.boolean(),
  withheldReason: text,
});

export const ledgerData = z.strictObject({
  ...envelopeShape,
  /** 反馈来源 */
  inspectionBody: text,
  rows: z.array(ledgerRow),
  chainHead: chainHeadField,
});
export type LedgerData = z.infer<typeof ledgerData>;
export type LedgerRow = LedgerData['rows'][number];

/** Every issue of a case file, withheld ones too: the ledger stays in the house. Lights are of the day that was typed. */
export function collectLedger(db: Database, { caseFileId }: Scope, typed: TypedValues): LedgerData {
  const caseFile = readCaseFile(db, caseFileId);
  const { inspectedUnit, inspectionBody, issues } = caseFile;
  if (issues.length === 0) {
    throw new JuanzongError('document-incomplete', '不能生成整改台账：卷宗还没有问题，请先录入问题。');
  }
  const context = { caseFile, ...surroundings(db, caseFileId, typedDay(typed, 'date')) };
  return {
    ...collectEnvelope(db, 'ledger', inspectedUnit),
    inspectionBody,
    rows: issues.map((issue) => rowOf(db, issue, context)),
    chainHead: chainHead(db),
  };
}

interface Context {
  caseFile: CaseFile;
  lights: ReadonlyMap<string, string | null>;
  results: ReadonlyMap<string, Accountability>;
  goals: ReadonlyMap<string, string[]>;
}

function surroundings(db: Database, caseFileId: string, on: string | null): Omit<Context, 'caseFile'> {
  const lights = on === null ? [] : issueLights(db, { caseFileId, on });
  const goals = db
    .prepare<[string], { issueId: string; text: string }>(
      `SELECT issue_id AS issueId, text FROM stage_goal JOIN issue ON issue.id = issue_id
       WHERE case_file_id = ? AND stage_goal.trashed_at IS NULL ORDER BY stage_goal.number`,
    )
    .all(caseFileId);
  return {
    lights: new Map(lights.map(({ issueId, colour }) => [issueId, colour && LIGHT_NAMES[colour]])),
    results: new Map(accountabilityByIssue(db, caseFileId).map((each) => [each.issueId, each])),
    goals: new Map(
      [...Map.groupBy(goals, ({ issueId }) => issueId)].map(([id, own]) => [
        id,
        own.map((goal) => goal.text),
      ]),
    ),
  };
}

function rowOf(db: Database, issue: Issue, { caseFile, lights, results, goals }: Context): LedgerRow {
  const category = caseFile.categories.find(({ id }) => id === issue.categoryId);
  const section = caseFile.sections.find(({ id }) => id === issue.sectionId);
  const { handled = [], money = [] } = results.get(issue.id) ?? {};
  return {
    number: issue.number,
    publicNumber: issue.publicNumber,
    section: section?.title ?? null,
    category: category?.title ?? null,
    statement: issue.statement,
    measures: issue.measures.map((measure) => measure.text),
    measuresDone: issue.measures.filter(({ doneDate }) => doneDate !== null).length,
    goals: issue.rectificationKind === 'longTerm' ? (goals.get(issue.id) ?? []) : [],
    outcome: issue.outcome,
    detail: issue.detail,
    regulations: issue.regulations,
    handled: handled.map(({ handling, people }) => `${handling}${people}人`).join('\n'),
    money: money.map(({ kind, amount }) => `${MONEY_KIND_NAMES[kind]}${yuanText(amount)}元`).join('\n'),
    leadDepartment: issue.leadDepartment,
    responsibleDepartments: issue.responsibleDepartments,
    responsibleLeader: issue.responsibleLeader,
    handler: issue.handler,
    rectificationKind: issue.rectificationKind && RECTIFICATION_KIND_NAMES[issue.rectificationKind],
    startDate: issue.startDate,
    dueDate: issue.dueDate,
    extendedTo: issue.rectificationKind === 'longTerm' ? null : issue.extendedTo,
    nextReviewDate: issue.nextReviewDate,
    completedDate: issue.completedDate,
    closedOn: closedOn(db, issue),
    completion: issue.completion && COMPLETION_NAMES[issue.completion],
    stage: STAGE_NAMES[issue.stage],
    light: lights.get(issue.id) ?? null,
    evidence: pieceCount(issue.evidence),
    disclosure: DISCLOSURE_NAMES[issue.disclosure],
    withheld: issue.disclosure === 'withheld',
    withheldReason: issue.withheldReason,
  };
}

/** When it was signed off; a library of older days knows no request, but the day on which it was done. */
function closedOn(db: Database, { id, stage, completedDate }: Issue): string | null {
  if (stage !== 'closed') return null;
  return requestsOf(db, id).find(({ status }) => status === 'approved')?.decidedOn ?? completedDate;
}
