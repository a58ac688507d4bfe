import type { Database } from 'better-sqlite3';
import type { SupervisionKind, SupervisionRecord } from '../../../../../shared/supervision.ts';
import { dateText } from '../../../gongwen/index.ts';
import { readRecord, resolveRecord } from '../../../supervision/index.ts';
import type { Scope } from '../kind.ts';
import { heading, withoutEnd } from '../text.ts';

/**
 * The record that minutes are of: the one that is named, else the last of its kind in the case file, about the issue
 * where one is named.
 * @returns `null` where there is none
 * @throws JuanzongError `supervision-not-found`, `supervision-in-trash`
 */
export function lastRecord(
  db: Database,
  kind: SupervisionKind,
  { caseFileId, issueId, supervisionId }: Scope,
): SupervisionRecord | null {
  const id = supervisionId ?? lastId(db, kind, caseFileId, issueId);
  return id === undefined ? null : readRecord(db, id, resolveRecord(db, id).heldOn);
}

function lastId(
  db: Database,
  kind: SupervisionKind,
  caseFileId: string,
  issueId: string | null,
): string | undefined {
  return db
    .prepare<[object], { id: string }>(
      `SELECT id FROM supervision
       WHERE case_file_id = @caseFileId AND kind = @kind AND trashed_at IS NULL
         AND (@issueId IS NULL
           OR EXISTS (SELECT 1 FROM supervision_issue WHERE supervision_id = supervision.id AND issue_id = @issueId))
       ORDER BY held_on DESC, id DESC LIMIT 1`,
    )
    .get({ caseFileId, kind, issueId })?.id;
}

/** What a record demands, one point a line; `null` where it demands nothing. */
export function demandsText({ demands }: SupervisionRecord): string | null {
  const lines = demands.map(({ text, addressee, dueDate }) => {
    const who = addressee === null ? '' : `由${addressee}负责，`;
    return `${withoutEnd(heading(text))}，${who}于${dateText(dueDate)}前完成。`;
  });
  return lines.length === 0 ? null : lines.join('\n');
}

/** The problems that a record is about, one a line. */
export function issuesText({ issues }: SupervisionRecord): string | null {
  const lines = issues.map(({ number, statement }) =>
    statement === null ? `问题${number}` : `问题${number}：${heading(statement)}`,
  );
  return lines.length === 0 ? null : lines.join('\n');
}
