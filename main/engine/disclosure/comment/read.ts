import type { Database } from 'better-sqlite3';
import {
  COMMENT_CHANNELS,
  type CommentCounts,
  type CommentOnDay,
  commentStateOn,
  commentWindowOn,
  type PublicComment,
} from '../../../../shared/disclosure.ts';
import { JuanzongError } from '../../error.ts';

type Row = Omit<PublicComment, 'isOutsideWindow'> & { commentFrom: string | null; commentTo: string | null };

const COMMENTS = `
  SELECT public_comment.id, public_comment.case_file_id AS caseFileId, public_comment.number,
    publication_id AS publicationId, publication.number AS publicationNumber,
    public_comment.issue_id AS issueId, issue.number AS issueNumber, received_on AS receivedOn, channel, sender, text,
    assigned_to AS assignedTo, public_comment.due_date AS dueDate, answered_on AS answeredOn, answer,
    recorded_by AS recordedBy, publication.comment_from AS commentFrom, publication.comment_to AS commentTo
  FROM public_comment
    LEFT JOIN publication ON publication.id = publication_id
    LEFT JOIN issue ON issue.id = public_comment.issue_id`;

/** @throws JuanzongError `comment-not-found` */
export function readComment(db: Database, id: string): PublicComment {
  const row = db.prepare<[string], Row>(`${COMMENTS} WHERE public_comment.id = ?`).get(id);
  if (!row) throw new JuanzongError('comment-not-found', '没有找到这条公众意见，请刷新后再试。');
  return commentOf(row);
}

/** The comments on a case file, by number. */
export function readComments(db: Database, caseFileId: string): PublicComment[] {
  return db
    .prepare<[string], Row>(
      `${COMMENTS} WHERE public_comment.case_file_id = ? ORDER BY public_comment.number`,
    )
    .all(caseFileId)
    .map(commentOf);
}

/** What of the public's comments is asked for: those of one case file, or of all, that had come by the day `on`. */
export interface CommentScope {
  caseFileId: string | null;
  /** `2021-03-18` */
  on: string;
}

/** The comments that had come by a day, as they stood on it, the latest first. */
export function listComments(db: Database, { caseFileId, on }: CommentScope): CommentOnDay[] {
  return db
    .prepare<{ caseFileId: string | null; on: string }, Row>(
      `${COMMENTS} WHERE (@caseFileId IS NULL OR public_comment.case_file_id = @caseFileId) AND received_on <= @on
       ORDER BY received_on DESC, public_comment.number DESC, public_comment.id`,
    )
    .all({ caseFileId, on })
    .map((row) => {
      const comment = commentOf(row);
      return { ...comment, state: commentStateOn(comment, on) };
    });
}

/** How many comments had come by a day, and what had become of them. */
export function countComments(db: Database, scope: CommentScope): CommentCounts {
  const comments = listComments(db, scope);
  const count = (matches: (comment: CommentOnDay) => boolean): number => comments.filter(matches).length;
  return {
    received: comments.length,
    outsideWindow: count(({ isOutsideWindow }) => isOutsideWindow),
    answered: count(({ state }) => state === 'answered'),
    overdue: count(({ state }) => state === 'overdue'),
    unassigned: count(({ state, assignedTo }) => state !== 'answered' && assignedTo === null),
    byChannel: Object.fromEntries(
      COMMENT_CHANNELS.map((channel) => [channel, count((comment) => comment.channel === channel)]),
    ) as CommentCounts['byChannel'],
  };
}

/** One that came while no text was open to comments counts as outside, too. */
function commentOf({ commentFrom: from, commentTo: to, ...row }: Row): PublicComment {
  return { ...row, isOutsideWindow: commentWindowOn({ from, to }, row.receivedOn) !== 'open' };
}
