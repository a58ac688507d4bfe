import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { CommentChannel } from '../../../../shared/disclosure.ts';
import { JuanzongError } from '../../error.ts';
import { requireCaseFile, resolveIssue } from '../../issue/index.ts';
import type { Change } from '../../library/index.ts';

export interface NewComment {
  caseFileId: string;
  /** The problem that it is about. */
  issueId?: string | null | undefined;
  /** `2021-03-18` */
  receivedOn: string;
  channel: CommentChannel;
  sender?: string | null | undefined;
  text: string;
}

/**
 * Registers what one of the public said, whenever it came. It belongs to the text that was open to comments that day,
 * else to the one published last before.
 * @returns its id
 * @throws JuanzongError `case-not-found`, `issue-not-found`, `issue-of-other-case`
 */
export function addComment(
  { db, record }: Change,
  actor: string,
  { caseFileId, issueId = null, sender = null, ...facts }: NewComment,
): string {
  requireCaseFile(db, caseFileId);
  if (issueId !== null) requireOwnIssue(db, caseFileId, issueId);
  const comment = {
    caseFileId,
    issueId,
    publicationId: publicationFor(db, caseFileId, facts.receivedOn),
    number: nextNumber(db, caseFileId),
    sender,
    ...facts,
  };
  const id = uuid();
  db.prepare(
    `INSERT INTO public_comment (id, case_file_id, publication_id, issue_id, number, received_on, channel, sender, text,
       recorded_by)
     VALUES (@id, @caseFileId, @publicationId, @issueId, @number, @receivedOn, @channel, @sender, @text, @actor)`,
  ).run({ id, ...comment, actor });
  const { caseFileId: _caseFileId, publicationId: _publicationId, ...after } = comment;
  record({ action: 'comment.add', subjectKind: 'comment', subjectId: id, caseFileId, after });
  return id;
}

/** The public text that a comment of this day belongs to; `null` where none had been published. */
export function publicationFor(db: Database, caseFileId: string, receivedOn: string): string | null {
  const id = db
    .prepare<{ caseFileId: string; receivedOn: string }, string>(
      `SELECT id FROM publication
       WHERE case_file_id = @caseFileId AND published_on IS NOT NULL
         AND (published_on <= @receivedOn OR comment_from <= @receivedOn)
       ORDER BY @receivedOn BETWEEN comment_from AND comment_to DESC, published_on DESC, number DESC LIMIT 1`,
    )
    .pluck()
    .get({ caseFileId, receivedOn });
  return id ?? null;
}

/** @throws JuanzongError `issue-not-found`, `issue-in-trash`, `issue-of-other-case` */
export function requireOwnIssue(db: Database, caseFileId: string, issueId: string): void {
  const issue = resolveIssue(db, issueId);
  if (issue.caseFileId === caseFileId) return;
  throw new JuanzongError('issue-of-other-case', `问题${issue.number}不属于这个卷宗，请重选。`);
}

function nextNumber(db: Database, caseFileId: string): number {
  const last = db
    .prepare<[string], number | null>('SELECT max(number) FROM public_comment WHERE case_file_id = ?')
    .pluck()
    .get(caseFileId);
  return (last ?? 0) + 1;
}
