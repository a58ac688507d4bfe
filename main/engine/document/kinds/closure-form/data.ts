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
  inspectedUnit: text,
  inspectionBody: text,
  number: z.int(),
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
  // Papers of older days know of no chain, nor of what came of the issue.
  handled: z.string().default(''),
  money: z.string().default(''),
  request: z.int().nullable().default(null),
  steps: z.array(step).default([]),
  closedOn: text.default(null),
  chainHead: chainHeadField,
});
export type ClosureData = z.infer<typeof closureData>;

/** @throws JuanzongError `case-not-found`, `issue-not-found` */
export function collectClosure(db: Database, { caseFileId, issueId }: Scope): ClosureData {
  const { inspectedUnit, inspectionBody, issues, sections, categories } = readCaseFile(db, caseFileId);
  const issue = issues.find(({ id }) => id === issueId);
  if (!issue)
    throw new JuanzongError('issue-not-found', '销号审批表要指明本卷宗的一个问题，请核对问题编号。');
  const category = categories.find(({ id }) => id === issue.categoryId);
  const section = sections.find(({ id }) => id === issue.sectionId);
  return {
    inspectedUnit,
    inspectionBody,
    number: issue.number,
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
    ...chainOf(db, issue.id),
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
function chainOf(db: Database, issueId: string): Pick<ClosureData, 'request' | 'steps' | 'closedOn'> {
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
