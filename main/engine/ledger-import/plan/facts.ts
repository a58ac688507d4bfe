import type { Category, Issue, Section } from '../../../../shared/casefile.ts';
import type { PlannedField } from '../../../../shared/ledger-import.ts';
import {
  COMPLETION_NAMES,
  DISCLOSURE_NAMES,
  RECTIFICATION_KIND_NAMES,
  STAGE_NAMES,
} from '../../../../shared/vocabulary.ts';
import type { EntryMeasure, EntryValues } from '../sheet/entry.ts';

/** What is said of an issue, field by field, as it is shown; what is not said is not in it. */
export type Facts = { [Field in PlannedField]?: string };

/** What the ledger says. */
export function factsOfEntry(values: EntryValues): Facts {
  return said({
    section: values.section,
    category: values.category,
    statement: values.statement,
    detail: values.detail,
    measures: measuresText(values.measures),
    leadDepartment: values.leadDepartment,
    responsibleDepartments: values.responsibleDepartments.join('、'),
    responsibleLeader: values.responsibleLeader,
    handler: values.handler,
    rectificationKind: values.rectificationKind && RECTIFICATION_KIND_NAMES[values.rectificationKind],
    startDate: values.startDate,
    dueDate: values.dueDate,
    completedDate: values.completedDate,
    completion: values.completion && COMPLETION_NAMES[values.completion],
    stage: values.stage && STAGE_NAMES[values.stage],
    outcome: values.outcome,
    disclosure: values.disclosure && DISCLOSURE_NAMES[values.disclosure],
    withheldReason: values.withheldReason,
  });
}

/**
 * What the program says of an issue.
 * @param entry what the ledger says: of measures only what it speaks of is compared
 */
export function factsOfIssue(
  issue: Issue,
  places: { sections: readonly Section[]; categories: readonly Category[] },
  entry: Pick<EntryValues, 'measures'>,
): Facts {
  const { sections, categories } = places;
  return said({
    section: sections.find(({ id }) => id === issue.sectionId)?.title ?? null,
    category: categories.find(({ id }) => id === issue.categoryId)?.title ?? null,
    statement: issue.statement,
    detail: issue.detail,
    measures: measuresText(
      issue.measures.map(({ text, startDate, deadline, dueDate, doneDate, outcome }) => ({
        text,
        startDate,
        dueDate: deadline ?? dueDate,
        doneDate,
        outcome,
      })),
      entry.measures,
    ),
    leadDepartment: issue.leadDepartment,
    responsibleDepartments: issue.responsibleDepartments.join('、'),
    responsibleLeader: issue.responsibleLeader,
    handler: issue.handler,
    rectificationKind: issue.rectificationKind && RECTIFICATION_KIND_NAMES[issue.rectificationKind],
    startDate: issue.startDate,
    dueDate: issue.extendedTo ?? issue.dueDate ?? issue.nextReviewDate,
    completedDate: issue.completedDate,
    completion: issue.completion && COMPLETION_NAMES[issue.completion],
    stage: STAGE_NAMES[issue.stage],
    outcome: issue.outcome,
    disclosure: DISCLOSURE_NAMES[issue.disclosure],
    withheldReason: issue.withheldReason,
  });
}

/** Only what is not empty. */
export function said(facts: { [Field in PlannedField]?: string | null }): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== null && text !== ''));
}

const EXTRAS = [
  ['startDate', '起始'],
  ['dueDate', '时限'],
  ['doneDate', '完成'],
  ['outcome', '成效'],
] as const;

/** One line a measure, with what is said of it alone. @param like only what these speak of is told */
function measuresText(measures: readonly EntryMeasure[], like = measures): string {
  const spoken = EXTRAS.filter(([key]) => like.some((measure) => measure[key] !== null));
  return measures
    .map((measure) => {
      const extras = spoken.flatMap(([key, name]) =>
        measure[key] === null ? [] : [`${name} ${measure[key]}`],
      );
      return extras.length === 0 ? measure.text : `${measure.text}（${extras.join('，')}）`;
    })
    .join('\n');
}
