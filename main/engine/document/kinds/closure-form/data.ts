import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { MONEY_KIND_NAMES, yuanText } from '../../../../../shared/accountability.ts';
import { VERDICTS } from '../../../../../shared/closure.ts';
import { COMPLETION_NAMES, RECTIFICATION_KIND_NAMES } from '../../../../../shared/vocabulary.ts';
import { accountabilityOf } from '../../../accountability/index.ts';
import { chainHead } from '../../../audit/index.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { CLOSURE_CHAIN, debtsOf, requestsOf } from '../../../closure/index.ts';
import { JuanzongError } from '../../../error.ts';
import { readSetting } from '../../../setting/index.ts';
import { collectEnvelope, envelopeShape } from '../../envelope/index.ts';
import { chainHeadField } from '../chain-head.ts';
import type { Scope } from '../kind.ts';

const text = z.string().nullable();

/** A step of the chain; everything from `verdict` on is `null` until it is signed. */
const step = z.strictObject({
  name: z.string(),
  verdict: z.enum(VERDICTS).nullable(),
  opinion: text,
  owed: text,
  signedBy: text,
  signedOn: text,
});
export type StepData = z.infer<typeof step>;

export const closureData = z.strictObject({
  ...envelopeShape,
  inspectionBody: text,
  issueNumber: z.int(),
  /** 申请编号 */
  request: text.default(null),
  statement: text,
  section: text,
  category: text,
  rectificationKind: text,
  dueDate: text,
  extendedTo: text.default(null),
  completedDate: text,
  leadDepartment: text,
  responsibleDepartments: z.array(z.string()),
  responsibleLeader: text,
  handler: text,
  measures: z.array(z.string()),
  outcome: text,
  regulations: z.array(z.string()),
  completion: text,
  evidence: z.array(
    z.strictObject({
      name: z.string(),
      measures: z.array(z.int()),
      pageCount: z.int().nullable(),
      date: text,
    }),
  ),
  handled: z.string().default(''),
  money: z.string().default(''),
  /** 群众评价 */
  publicOpinion: text.default(null),
  /** 整改前后的图片: which of the evidence they are. */
  before: text.default(null),
  after: text.default(null),
  /** 复查人 */
  reviewer: text.default(null),
  /** 党委（党组）会议日期 */
  meetingDate: text.default(null),
  steps: z.array(step).default([]),
  closedOn: text.default(null),
  chainHead: chainHeadField,
});
export type ClosureData = z.infer<typeof closureData>;

/**
 * What the application and the approval of one issue are made of.
 * @param kind key of the one that is to be made
 * @throws JuanzongError `case-not-found`, `issue-not-found`
 */
export function collectClosure(
  db: Database,
  { caseFileId, issueId }: Scope,
  kind: 'closure-application' | 'closure-form',
): ClosureData {
  const { inspectedUnit, inspectionBody, issues, sections, categories } = readCaseFile(db, caseFileId);
  const issue = issues.find(({ id }) => id === issueId);
  if (!issue)
    throw new JuanzongError('issue-not-found', '销号的申请和审批要指明本卷宗的一个问题，请核对问题编号。');
  const category = categories.find(({ id }) => id === issue.categoryId);
  const section = sections.find(({ id }) => id === issue.sectionId);
  const { request, ...chain } = chainOf(db, issue.id);
  return {
    ...collectEnvelope(db, kind, inspectedUnit),
    request: request === null ? null : `${issue.number}-${request}`,
    inspectionBody,
    issueNumber: issue.number,
    statement: issue.statement,
    section: section?.title ?? null,
    category: category?.title ?? null,
    rectificationKind: issue.rectificationKind && RECTIFICATION_KIND_NAMES[issue.rectificationKind],
    dueDate: issue.dueDate,
    extendedTo: issue.extendedTo,
    completedDate: issue.completedDate,
    leadDepartment: issue.leadDepartment,
    responsibleDepartments: issue.responsibleDepartments,
    responsibleLeader: issue.responsibleLeader,
    handler: issue.handler,
    measures: issue.measures.map((measure) => measure.text),
    outcome: issue.outcome,
    regulations: issue.regulations,
    completion: issue.completion && COMPLETION_NAMES[issue.completion],
    evidence: evidenceOf(issue.evidence),
    ...resultsOf(db, issue.id),
    publicOpinion: null,
    before: null,
    after: null,
    reviewer: null,
    meetingDate: null,
    ...chain,
    chainHead: chainHead(db),
  };
}

/** People by kind of handling, and amounts. */
function resultsOf(db: Database, issueId: string): Pick<ClosureData, 'handled' | 'money'> {
  const { handled, money } = accountabilityOf(db, issueId);
  return {
    handled: handled.map(({ handling, people }) => `${handling}${people}人`).join('\n'),
    money: money.map(({ kind, amount }) => `${MONEY_KIND_NAMES[kind]}${yuanText(amount)}元`).join('\n'),
  };
}

/** The request that counts: the last one that was not taken back; where there is none, the chain that lies ahead. */
function chainOf(
  db: Database,
  issueId: string,
): Pick<ClosureData, 'steps' | 'closedOn'> & { request: number | null } {
  const request = requestsOf(db, issueId).find(({ status }) => status !== 'withdrawn');
  if (!request || request.steps.length === 0) {
    const ahead = readSetting(db, CLOSURE_CHAIN).map(({ name }) => ({ ...UNSIGNED, name }));
    return { request: null, steps: ahead, closedOn: request?.decidedOn ?? null };
  }
  return {
    request: request.number,
    steps: request.steps.map(({ name, verdict, opinion, owed, signedBy, signedOn }) => ({
      name,
      verdict,
      opinion,
      owed,
      signedBy,
      signedOn,
    })),
    closedOn: request.status === 'approved' ? request.decidedOn : null,
  };
}

const UNSIGNED = { verdict: null, opinion: null, owed: null, signedBy: null, signedOn: null };

/** What still keeps the issue from being closed. */
export function adviceOnClosure(db: Database, { caseFileId, issueId }: Scope): string[] {
  const issue = readCaseFile(db, caseFileId).issues.find(({ id }) => id === issueId);
  if (!issue) return [];
  return debtsOf(db, issue.id)
    .filter(({ code }) => code !== 'already-closed' && code !== 'request-pending')
    .map((debt) => debt.text);
}

/** Each piece once, with the measures that it proves; none if it proves the issue as a whole. */
function evidenceOf(
  links: readonly {
    id: string;
    name: string;
    measure: number | null;
    pageCount: number | null;
    documentDate: string | null;
  }[],
): ClosureData['evidence'] {
  const pieces = new Map<string, ClosureData['evidence'][number]>();
  for (const { id, name, measure, pageCount, documentDate } of links) {
    const piece = pieces.get(id) ?? { name, measures: [], pageCount, date: documentDate };
    if (measure !== null) piece.measures.push(measure);
    pieces.set(id, piece);
  }
  return [...pieces.values()];
}
