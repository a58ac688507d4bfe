import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { COMPLETION_NAMES, RECTIFICATION_KIND_NAMES } from '../../../../../shared/vocabulary.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { JuanzongError } from '../../../error.ts';
import { debtsOf } from '../../../issue/index.ts';
import type { Scope } from '../kind.ts';

const text = z.string().nullable();

export const closureData = z.strictObject({
  inspectedUnit: text,
  inspectionBody: text,
  number: z.int(),
  statement: text,
  section: text,
  category: text,
  rectificationKind: text,
  dueDate: text,
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
  };
}

/** What still keeps the issue from being closed. */
export function adviceOnClosure(db: Database, { caseFileId, issueId }: Scope): string[] {
  const issue = readCaseFile(db, caseFileId).issues.find(({ id }) => id === issueId);
  if (!issue) return [];
  return [
    ...debtsOf(db, issue.id),
    ...(issue.evidence.length === 0 ? ['没有佐证材料'] : []),
    ...(issue.completedDate === null ? ['没有填写完成日期'] : []),
  ];
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
