import type { Issue } from '../../../../shared/casefile.ts';
import type { PlannedField } from '../../../../shared/ledger-import.ts';
import { addIssue, type IssuePatch, readIssue, updateIssue } from '../../issue/index.ts';
import type { Change } from '../../library/index.ts';
import type { Entry } from '../sheet/entry.ts';
import { placeFor } from './outline.ts';
import { writeMeasureFacts, writeMeasures } from './write-measures.ts';

/** Changes the fields of an issue to what the ledger says. @throws JuanzongError of the commands of issues and measures */
export function updateFromEntry(
  change: Change,
  issue: Issue,
  { caseFileId, entry, fields }: { caseFileId: string; entry: Entry; fields: readonly PlannedField[] },
): void {
  const patch = patchFor(change, { caseFileId, issue, entry, fields });
  if (Object.keys(patch).length > 0) updateIssue(change, issue.id, patch);
  if (fields.includes('measures')) writeMeasures(change, issue, entry.values.measures);
}

/** Adds an issue as the ledger describes it, as far as `fields` go. @returns its id */
export function addFromEntry(
  change: Change,
  {
    caseFileId,
    entry,
    number,
    fields,
  }: { caseFileId: string; entry: Entry; number: number; fields: readonly PlannedField[] },
): string {
  const { values } = entry;
  const has = (field: PlannedField): boolean => fields.includes(field);
  const measures = has('measures') ? values.measures : [];
  const completion = has('completion') ? values.completion : null;
  const isBegun =
    measures.length > 0 || completion !== null || (values.stage !== null && values.stage !== 'notStarted');
  const id = addIssue(change, {
    caseFileId,
    sectionId: null,
    categoryId: null,
    number,
    publicNumber: null,
    statement: has('statement') ? values.statement : null,
    completion,
    stage: isBegun && values.stage !== 'notStarted' ? 'rectifying' : 'notStarted',
    outcome: has('outcome') ? values.outcome : null,
    detail: has('detail') ? values.detail : null,
    disclosure: has('disclosure') && values.disclosure === 'withheld' ? 'withheld' : 'public',
    measures: measures.map(({ text }) => text),
  });
  const issue = readIssue(change.db, id);
  if (!issue) throw new Error(`issue ${id} was added and cannot be read`);
  const patch = patchFor(change, {
    caseFileId,
    issue,
    entry,
    fields: fields.filter((each) => !SET_BY_ADDING.has(each)),
  });
  if (Object.keys(patch).length > 0) updateIssue(change, id, patch);
  writeMeasureFacts(change, issue, measures);
  return id;
}

const SET_BY_ADDING: ReadonlySet<PlannedField> = new Set([
  'statement',
  'completion',
  'stage',
  'outcome',
  'detail',
  'disclosure',
  'measures',
]);

function patchFor(
  change: Change,
  {
    caseFileId,
    issue,
    entry: { values },
    fields,
  }: { caseFileId: string; issue: Issue; entry: Entry; fields: readonly PlannedField[] },
): IssuePatch {
  const patch: IssuePatch = {};
  for (const field of fields) {
    switch (field) {
      case 'statement':
      case 'detail':
      case 'outcome':
      case 'leadDepartment':
      case 'responsibleLeader':
      case 'handler':
      case 'startDate':
      case 'completedDate':
      case 'withheldReason':
        patch[field] = values[field];
        break;
      case 'responsibleDepartments':
        patch.responsibleDepartments = values.responsibleDepartments;
        break;
      case 'rectificationKind':
        patch.rectificationKind = values.rectificationKind;
        break;
      case 'stage':
        if (values.stage !== null) patch.stage = values.stage;
        break;
      case 'section':
      case 'category':
        Object.assign(patch, placeFor(change, { caseFileId, issue, values, fields }));
        break;
      case 'dueDate':
      case 'measures':
      case 'completion':
      case 'disclosure':
        break;
    }
  }
  if (!fields.includes('dueDate') || values.dueDate === null) return patch;
  const kind = patch.rectificationKind ?? issue.rectificationKind;
  // What has no end is looked at again on that day.
  return kind === 'longTerm'
    ? { ...patch, nextReviewDate: values.dueDate }
    : { ...patch, dueDate: values.dueDate };
}
