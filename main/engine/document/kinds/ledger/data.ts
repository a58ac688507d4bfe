import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type CaseFile, type Issue, pieceCount } from '../../../../../shared/casefile.ts';
import {
  COMPLETION_NAMES,
  DISCLOSURE_NAMES,
  RECTIFICATION_KIND_NAMES,
  STAGE_NAMES,
} from '../../../../../shared/vocabulary.ts';
import { chainHead } from '../../../audit/index.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { JuanzongError } from '../../../error.ts';
import { chainHeadField } from '../chain-head.ts';
import type { Scope } from '../kind.ts';

const text = z.string().nullable();

const ledgerRow = z.strictObject({
  number: z.int(),
  publicNumber: z.int().nullable(),
  section: text,
  category: text,
  statement: text,
  measures: z.array(z.string()),
  outcome: text,
  detail: text,
  regulations: z.array(z.string()),
  leadDepartment: text,
  responsibleDepartments: z.array(z.string()),
  responsibleLeader: text,
  handler: text,
  rectificationKind: text,
  startDate: text,
  dueDate: text,
  // Papers of older days have neither.
  extendedTo: text.default(null),
  nextReviewDate: text.default(null),
  completedDate: text,
  completion: text,
  stage: z.string(),
  evidence: z.int(),
  disclosure: z.string(),
  withheld: z.boolean(),
  withheldReason: text,
});

export const ledgerData = z.strictObject({
  inspectedUnit: text,
  inspectionBody: text,
  noticeDate: text,
  rows: z.array(ledgerRow),
  chainHead: chainHeadField,
});
export type LedgerData = z.infer<typeof ledgerData>;
export type LedgerRow = LedgerData['rows'][number];

/** Every issue of a case file, withheld ones too: the ledger stays in the house. */
export function collectLedger(db: Database, { caseFileId }: Scope): LedgerData {
  const caseFile = readCaseFile(db, caseFileId);
  const { inspectedUnit, inspectionBody, noticeDate, issues } = caseFile;
  if (issues.length === 0) {
    throw new JuanzongError('document-incomplete', '不能生成整改台账：卷宗还没有问题，请先录入问题。');
  }
  return {
    inspectedUnit,
    inspectionBody,
    noticeDate,
    rows: issues.map((issue) => rowOf(issue, caseFile)),
    chainHead: chainHead(db),
  };
}

function rowOf(issue: Issue, { sections, categories }: CaseFile): LedgerRow {
  const category = categories.find(({ id }) => id === issue.categoryId);
  const section = sections.find(({ id }) => id === issue.sectionId);
  return {
    number: issue.number,
    publicNumber: issue.publicNumber,
    section: section?.title ?? null,
    category: category?.title ?? null,
    statement: issue.statement,
    measures: issue.measures.map((measure) => measure.text),
    outcome: issue.outcome,
    detail: issue.detail,
    regulations: issue.regulations,
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
    completion: issue.completion && COMPLETION_NAMES[issue.completion],
    stage: STAGE_NAMES[issue.stage],
    evidence: pieceCount(issue.evidence),
    disclosure: DISCLOSURE_NAMES[issue.disclosure],
    withheld: issue.disclosure === 'withheld',
    withheldReason: issue.withheldReason,
  };
}
