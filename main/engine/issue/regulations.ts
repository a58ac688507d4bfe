import { v7 as uuid } from 'uuid';
import type { RegulationStatus } from '../../../shared/issue.ts';
import { JuanzongError } from '../error.ts';
import type { Change } from '../library/index.ts';
import { resolveIssue } from './find.ts';

interface RegulationRow {
  issueId: string;
  caseFileId: string;
  title: string;
  status: RegulationStatus;
}

/** Says whether a 《title》 is a result of the rectification. @throws JuanzongError `regulation-not-found`, `issue-in-trash` */
export function judgeRegulation(
  { db, record }: Change,
  regulationId: string,
  status: RegulationStatus,
): void {
  const regulation = db
    .prepare<[string], RegulationRow>(
      'SELECT issue_id AS issueId, case_file_id AS caseFileId, title, status FROM regulation WHERE id = ?',
    )
    .get(regulationId);
  if (!regulation) throw new JuanzongError('regulation-not-found', '这项制度成果已不存在，请刷新后再试。');
  resolveIssue(db, regulation.issueId);
  if (regulation.status === status) return;
  db.prepare('UPDATE regulation SET status = ? WHERE id = ?').run(status, regulationId);
  record({
    action: 'regulation.judge',
    subjectKind: 'regulation',
    subjectId: regulationId,
    caseFileId: regulation.caseFileId,
    before: { status: regulation.status },
    after: { status },
  });
}

/**
 * Enters a result by its title; marks 《》 around it are left out. One that is there already is confirmed.
 * @param reference an id, or `CASE:NUMBER`
 * @returns its id
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`
 */
export function addRegulation(change: Change, reference: string, wanted: string): string {
  const { db, record } = change;
  const { id: issueId, caseFileId } = resolveIssue(db, reference);
  const title = wanted.replace(/^《(.+)》$/u, '$1').trim();
  const known = db
    .prepare<[string, string], { id: string }>('SELECT id FROM regulation WHERE issue_id = ? AND title = ?')
    .get(issueId, title);
  if (known) {
    judgeRegulation(change, known.id, 'confirmed');
    return known.id;
  }
  const id = uuid();
  db.prepare(
    "INSERT INTO regulation (id, case_file_id, issue_id, title, status) VALUES (?, ?, ?, ?, 'confirmed')",
  ).run(id, caseFileId, issueId, title);
  record({
    action: 'regulation.add',
    subjectKind: 'regulation',
    subjectId: id,
    caseFileId,
    after: { issueId, title, status: 'confirmed' },
  });
  return id;
}
