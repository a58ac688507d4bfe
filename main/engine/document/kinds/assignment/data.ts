import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { CaseFile, Issue } from '../../../../../shared/casefile.ts';
import { RECTIFICATION_KIND_NAMES } from '../../../../../shared/vocabulary.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { dateText } from '../../../gongwen/index.ts';
import { envelopeShape } from '../../envelope/index.ts';
import type { Scope } from '../kind.ts';
import { issueNotFound, letterEnvelope } from '../letters/collect.ts';
import { heading, withoutEnd } from '../text.ts';

const text = z.string().nullable();
const typed = text.default(null);

export const assignmentData = z.strictObject({
  ...envelopeShape,
  /** Internal number of the issue. */
  issueNumber: z.int(),
  source: text,
  statement: text,
  category: text,
  /** 立行立改, 集中整改, 长期坚持 */
  nature: text,
  requirements: text,
  responsibleLeader: text,
  leadDepartment: text,
  responsibleDepartments: z.array(z.string()),
  assisting: z.array(z.string()).default([]),
  handler: text,
  due: text,
  reporting: typed,
  receiver: typed,
  receivedOn: typed,
  feedback: typed,
});
export type AssignmentData = z.infer<typeof assignmentData>;

/** @throws JuanzongError `case-not-found`, `issue-not-found` */
export function collectAssignment(db: Database, { caseFileId, issueId }: Scope): AssignmentData {
  const caseFile = readCaseFile(db, caseFileId);
  const issue = caseFile.issues.find(({ id }) => id === issueId);
  if (!issue) throw issueNotFound();
  return assignmentData.parse({
    ...letterEnvelope(db, 'assignment', caseFile.inspectedUnit),
    issueNumber: issue.number,
    source: sourceOf(caseFile, issue),
    statement: issue.statement,
    category: categoryOf(caseFile, issue),
    nature: issue.rectificationKind && RECTIFICATION_KIND_NAMES[issue.rectificationKind],
    requirements: issue.measures.map((measure) => measure.text).join('\n') || null,
    responsibleLeader: issue.responsibleLeader,
    leadDepartment: issue.leadDepartment,
    responsibleDepartments: issue.responsibleDepartments,
    handler: issue.handler,
    due: issue.deadline,
  });
}

/** Which round found it, and under which number. */
function sourceOf({ inspectionBody, inspectionKind, feedbackDate }: CaseFile, { number }: Issue): string {
  const round = `${inspectionBody ?? ''}${inspectionKind ?? ''}`;
  const day = feedbackDate === null ? '' : `（${dateText(feedbackDate)}）`;
  return `${round === '' ? '巡察' : round}反馈意见${day}，问题${number}`;
}

function categoryOf({ sections, categories }: CaseFile, issue: Issue): string | null {
  const titles = [
    sections.find(({ id }) => id === issue.sectionId)?.title,
    categories.find(({ id }) => id === issue.categoryId)?.title,
  ];
  const known = titles.flatMap((title) => (title ? [withoutEnd(heading(title))] : []));
  return known.length === 0 ? null : known.join('：');
}
