import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { CaseFile, Issue } from '../../../../../shared/casefile.ts';
import type { FieldFault } from '../../../../../shared/document.ts';
import { COMPLETIONS, type Completion } from '../../../../../shared/vocabulary.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { JuanzongError } from '../../../error.ts';
import { collectEnvelope, envelopeShape } from '../../envelope/index.ts';
import type { Scope } from '../kind.ts';

const text = z.string().nullable();
const count = z.int().min(0).nullable();

/** Everything that the notice prints or counts. Withheld issues are in the totals only. */
export const noticeData = z.strictObject({
  ...envelopeShape,
  title: text,
  inspectedUnit: text,
  inspectionBody: text,
  inspectionKind: text,
  inspectedFrom: text,
  inspectedTo: text,
  feedbackDate: text,
  lead: z.string(),
  chapters: z.array(
    z.strictObject({ number: z.int(), title: z.string(), body: z.string(), holdsIssues: z.boolean() }),
  ),
  closing: z.string(),
  /** Totals in the running text that must follow the case file; others are none of its business. */
  stated: z.strictObject({ issues: count, completed: count, basicallyCompleted: count, notCompleted: count }),
  /** Over all issues. */
  totals: z.strictObject({
    issues: z.int(),
    completed: z.int(),
    basicallyCompleted: z.int(),
    notCompleted: z.int(),
    ongoing: z.int(),
    unknown: z.int(),
  }),
  /** In their order; those without a public issue are among them. */
  sections: z.array(z.strictObject({ id: z.string(), number: z.int(), title: z.string() })),
  categories: z.array(
    z.strictObject({ id: z.string(), sectionId: text, number: z.int(), title: z.string() }),
  ),
  issues: z.array(
    z.strictObject({
      number: z.int(),
      sectionId: text,
      categoryId: text,
      statement: z.string().min(1),
      completion: z.enum(COMPLETIONS).nullable(),
      measures: z.array(z.string()),
      outcome: text,
    }),
  ),
  /** How the public can reach the unit. */
  contactDetails: z
    .strictObject({ phone: text, hours: text, address: text, postcode: text, email: text })
    .nullable(),
  commentPeriod: z.strictObject({ from: text, to: text }).nullable(),
});
export type NoticeData = z.infer<typeof noticeData>;
export type NoticeIssue = NoticeData['issues'][number];
export type Totals = NoticeData['totals'];

/** @throws JuanzongError `case-not-found`, `document-incomplete` */
export function collectNotice(db: Database, { caseFileId }: Scope): NoticeData {
  const caseFile = readCaseFile(db, caseFileId);
  const { title, inspectedUnit, issues, lead, chapters } = caseFile;
  const listed = issues.filter((issue) => issue.disclosure === 'public');
  if (listed.length === 0 && lead === '' && chapters.length === 0) {
    throw incomplete('卷宗没有可以公开的问题，请先录入问题');
  }
  return {
    ...collectEnvelope(db, 'public-notice', inspectedUnit),
    // The unit itself tells the public, without a seal; whom to ask stands in the text.
    ...(inspectedUnit === null ? {} : { issuers: [inspectedUnit] }),
    seal: '不盖章',
    contact: null,
    date: caseFile.noticeDate,
    title,
    inspectedUnit,
    inspectionBody: caseFile.inspectionBody,
    inspectionKind: caseFile.inspectionKind,
    inspectedFrom: caseFile.inspectedFrom,
    inspectedTo: caseFile.inspectedTo,
    feedbackDate: caseFile.feedbackDate,
    lead,
    chapters,
    closing: caseFile.closing,
    stated: confirmedTotals(caseFile),
    totals: totalsOf(issues.map((issue) => issue.completion)),
    sections: caseFile.sections,
    categories: caseFile.categories,
    issues: numbered(listed),
    contactDetails: caseFile.contact,
    commentPeriod: caseFile.commentPeriod,
  };
}

/** Issues that have no public number yet follow the last one, in the order of their own numbers. */
function numbered(issues: readonly Issue[]): NoticeIssue[] {
  let last = Math.max(0, ...issues.map((issue) => issue.publicNumber ?? 0));
  return issues
    .map((issue) => {
      if (issue.statement === null) {
        throw incomplete(`问题${issue.number}没有问题内容，请先填写，或改为不予公开`);
      }
      return {
        number: issue.publicNumber ?? ++last,
        sectionId: issue.sectionId,
        categoryId: issue.categoryId,
        statement: issue.statement,
        completion: issue.completion,
        measures: issue.measures.map((measure) => measure.text),
        outcome: issue.outcome,
      };
    })
    .sort((a, b) => a.number - b.number);
}

function totalsOf(completions: readonly (Completion | null)[]): Totals {
  const of = (value: Completion | null): number => completions.filter((each) => each === value).length;
  return {
    issues: completions.length,
    completed: of('completed'),
    basicallyCompleted: of('basicallyCompleted'),
    notCompleted: of('notCompleted'),
    ongoing: of('ongoing'),
    unknown: of(null),
  };
}

/**
 * Totals that the list of issues did not bear out on import count something else, such as tasks, or were printed wrong in
 * the source; the program does not meddle with them.
 */
function confirmedTotals({ stated, statedHolds }: CaseFile): NoticeData['stated'] {
  if (!statedHolds) return { issues: null, completed: null, basicallyCompleted: null, notCompleted: null };
  const { issues, completed, basicallyCompleted, notCompleted } = stated;
  return { issues, completed, basicallyCompleted, notCompleted };
}

/** A notice needs a title, or the unit that one can be made of; and what is told to the public is no secret. */
export function missingInNotice({ title, issuers, classification, publicity }: NoticeData): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!title && issuers.length === 0) {
    faults.push({
      key: 'issuers',
      message: '不能生成整改情况通报：卷宗没有标题，也没有被巡察单位，请先填写其中一项。',
    });
  }
  if (classification !== null) {
    faults.push({
      key: 'classification',
      message: `整改情况通报向社会公开，不能有密级，请去掉“密级和保密期限”（${classification}）。`,
    });
  }
  if (publicity === '不予公开') {
    faults.push({ key: 'publicity', message: '整改情况通报向社会公开，“公开属性”不能选不予公开。' });
  }
  return faults;
}

function incomplete(reason: string): JuanzongError {
  return new JuanzongError('document-incomplete', `不能生成整改情况通报：${reason}。`);
}
