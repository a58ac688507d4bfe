import type { Database } from 'better-sqlite3';
import type { CommentChannel, PublicComment } from '../../../../shared/disclosure.ts';
import { JuanzongError } from '../../error.ts';
import { differenceOf, updateRow } from '../../input/index.ts';
import type { Change } from '../../library/index.ts';
import { publicationFor, requireOwnIssue } from './add.ts';
import { readComment } from './read.ts';

/** What was registered of a comment and can be put right. */
export interface CommentPatch {
  issueId?: string | null | undefined;
  receivedOn?: string | undefined;
  channel?: CommentChannel | undefined;
  sender?: string | null | undefined;
  text?: string | undefined;
}

type Changed = Pick<
  PublicComment,
  | 'issueId'
  | 'publicationId'
  | 'receivedOn'
  | 'channel'
  | 'sender'
  | 'text'
  | 'assignedTo'
  | 'dueDate'
  | 'answeredOn'
  | 'answer'
>;

const COLUMNS = {
  issueId: 'issue_id',
  publicationId: 'publication_id',
  receivedOn: 'received_on',
  channel: 'channel',
  sender: 'sender',
  text: 'text',
  assignedTo: 'assigned_to',
  dueDate: 'due_date',
  answeredOn: 'answered_on',
  answer: 'answer',
} as const satisfies Record<keyof Changed, string>;

/**
 * Puts right what was registered; another day may bring it to another public text.
 * @throws JuanzongError `comment-not-found`, `issue-not-found`, `issue-in-trash`, `issue-of-other-case`, `dates-out-of-order`
 */
export function updateComment(change: Change, commentId: string, patch: CommentPatch): void {
  const { caseFileId } = readComment(change.db, commentId);
  if (typeof patch.issueId === 'string') requireOwnIssue(change.db, caseFileId, patch.issueId);
  write(change, commentId, 'comment.update', {
    ...patch,
    ...(patch.receivedOn === undefined
      ? {}
      : { publicationId: publicationFor(change.db, caseFileId, patch.receivedOn) }),
  });
}

/** Hands a comment to whoever is to answer it, and says by when. @throws JuanzongError `comment-not-found`, `comment-answered`, `dates-out-of-order` */
export function assignComment(
  change: Change,
  { commentId, to, due }: { commentId: string; to: string; due: string | null },
): void {
  requireOpen(change.db, commentId);
  write(change, commentId, 'comment.assign', { assignedTo: to, dueDate: due });
}

/** Enters what was answered; an answer that is there already is put right. @throws JuanzongError `comment-not-found`, `dates-out-of-order` */
export function answerComment(
  change: Change,
  { commentId, on, answer }: { commentId: string; on: string; answer: string },
): void {
  write(change, commentId, 'comment.answer', { answeredOn: on, answer });
}

/** Takes an answer back: the comment waits for another. @throws JuanzongError `comment-not-found` */
export function reopenComment(change: Change, commentId: string): void {
  write(change, commentId, 'comment.reopen', { answeredOn: null, answer: null });
}

function requireOpen(db: Database, commentId: string): void {
  const { number, answeredOn } = readComment(db, commentId);
  if (answeredOn === null) return;
  throw new JuanzongError(
    'comment-answered',
    `第${number}号意见已于 ${answeredOn} 答复，不能再分办，需要重办的请先撤回答复。`,
  );
}

function write(
  { db, record }: Change,
  commentId: string,
  action: string,
  values: { [Field in keyof Changed]?: Changed[Field] | undefined },
): void {
  const present = readComment(db, commentId);
  const difference = differenceOf<Changed>(present, values);
  if (!difference) return;
  requireOrder({ ...present, ...difference.after });
  updateRow(db, { table: 'public_comment', id: commentId, columns: COLUMNS, values: difference.after });
  record({
    action,
    subjectKind: 'comment',
    subjectId: commentId,
    caseFileId: present.caseFileId,
    ...difference,
  });
}

const LATER = { dueDate: '答复期限', answeredOn: '答复日期' } as const;

function requireOrder(comment: Pick<PublicComment, 'receivedOn' | 'dueDate' | 'answeredOn'>): void {
  for (const field of ['dueDate', 'answeredOn'] as const) {
    const day = comment[field];
    if (day === null || comment.receivedOn <= day) continue;
    throw new JuanzongError(
      'dates-out-of-order',
      `${LATER[field]} ${day} 早于收到日期 ${comment.receivedOn}，请改正其中一个。`,
    );
  }
}
