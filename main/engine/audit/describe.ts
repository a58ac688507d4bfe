import type { Database } from 'better-sqlite3';
import type { HistoryChange, HistoryEntry } from '../../../shared/history.ts';
import type { AuditEvent } from './chain.ts';
import { fieldName, isTechnical } from './fields.ts';
import { actionName } from './names.ts';
import { subjectTitle } from './subject.ts';
import { valueText } from './values.ts';

/** Tells an audit event in the words of the office. */
export function describeEvent(db: Database, event: AuditEvent): HistoryEntry {
  const { seq, at, actor, action, subjectKind, subjectId, caseFileId } = event;
  const undone = undoneAction(event);
  return {
    seq,
    at,
    actor,
    action,
    actionName: undone === null ? actionName(action) : `${actionName(action)}“${actionName(undone)}”`,
    subjectKind,
    subjectId,
    caseFileId,
    subject: subjectTitle(db, subjectKind, subjectId),
    changes: changesOf(db, event),
  };
}

/** The action that an undo or redo was about. */
function undoneAction({ action, before }: AuditEvent): string | null {
  if (action !== 'undo' && action !== 'redo') return null;
  const { action: original } = fieldsOf(before);
  return typeof original === 'string' ? original : null;
}

function changesOf(db: Database, event: AuditEvent): HistoryChange[] {
  const isTakeBack = undoneAction(event) !== null;
  const [before, after] = [event.before, event.after]
    .map(fieldsOf)
    .map((fields) => (isTakeBack ? valuesOf(fields) : fields)) as [Fields, Fields];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => !isTechnical(event.subjectKind, field))
    .map((field) => ({
      field,
      fieldName: fieldName(event.subjectKind, field),
      before: valueText(db, field, before[field]),
      after: valueText(db, field, after[field]),
    }))
    .filter((change) => change.before !== change.after);
}

type Fields = Record<string, unknown>;

function valuesOf({ values }: Fields): Fields {
  return asFields(values);
}

function fieldsOf(json: string | null): Fields {
  return json === null ? {} : asFields(JSON.parse(json));
}

/** A value that is no set of fields is shown whole. */
function asFields(value: unknown): Fields {
  if (value === null || value === undefined) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : { content: value };
}
