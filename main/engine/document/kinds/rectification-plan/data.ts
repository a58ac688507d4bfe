import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { FieldFault } from '../../../../../shared/document.ts';
import { RECTIFICATION_KIND_NAMES } from '../../../../../shared/vocabulary.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { collectEnvelope, envelopeShape } from '../../envelope/index.ts';
import type { Scope } from '../kind.ts';

const text = z.string().nullable();
const typed = text.default(null);

const task = z.strictObject({
  number: z.int(),
  statement: text,
  /** The section that it stands in, by its place in `sections`. */
  section: z.int().nullable(),
  kind: text,
  measures: z.array(z.string()),
  responsibleLeader: text,
  leadDepartment: text,
  responsibleDepartments: z.array(z.string()),
  handler: text,
  deadline: text,
});
export type PlanTask = z.infer<typeof task>;

export const planData = z.strictObject({
  ...envelopeShape,
  title: typed,
  inspectedUnit: text,
  inspectionBody: text,
  inspectionKind: text,
  inspectedFrom: text,
  inspectedTo: text,
  feedbackDate: text,
  /** Instead of the sentence that tells what inspection it was. */
  lead: typed,
  aims: typed,
  organisation: typed,
  /** The stages of the work. */
  schedule: typed,
  safeguards: typed,
  sections: z.array(z.string()),
  tasks: z.array(task),
});
export type PlanData = z.infer<typeof planData>;

/** @throws JuanzongError `case-not-found` */
export function collectPlan(db: Database, { caseFileId }: Scope): PlanData {
  const facts = readCaseFile(db, caseFileId);
  const { sections, issues } = facts;
  return planData.parse({
    ...collectEnvelope(db, 'rectification-plan', facts.inspectedUnit),
    inspectedUnit: facts.inspectedUnit,
    inspectionBody: facts.inspectionBody,
    inspectionKind: facts.inspectionKind,
    inspectedFrom: facts.inspectedFrom,
    inspectedTo: facts.inspectedTo,
    feedbackDate: facts.feedbackDate,
    sections: sections.map(({ title }) => title),
    tasks: issues.map((issue) => {
      const section = sections.findIndex(({ id }) => id === issue.sectionId);
      return {
        number: issue.number,
        statement: issue.statement,
        section: section < 0 ? null : section,
        kind: issue.rectificationKind && RECTIFICATION_KIND_NAMES[issue.rectificationKind],
        measures: issue.measures.map((measure) => measure.text),
        responsibleLeader: issue.responsibleLeader,
        leadDepartment: issue.leadDepartment,
        responsibleDepartments: issue.responsibleDepartments,
        handler: issue.handler,
        deadline: issue.deadline,
      };
    }),
  });
}

/** A plan without a problem to rectify is none. */
export function missingTasks({ tasks }: PlanData): FieldFault[] {
  if (tasks.length > 0) return [];
  return [{ key: 'lead', message: '不能生成整改工作方案：卷宗中没有问题，请先录入问题和整改措施。' }];
}
