import { JuanzongError } from '../../error.ts';
import type { Change } from '../../library/index.ts';
import { requireAnother, type Signer } from '../../signature/index.ts';
import { hashOf } from './frozen.ts';
import { requireStillPublic } from './material.ts';
import { drafterOf, readPublication, type StoredPublication } from './read.ts';
import { requireStatus } from './status.ts';

interface Decision {
  publicationId: string;
  /** `2021-03-18` */
  on: string;
}

/**
 * Approves a public text: from here on it stays as it is.
 * @throws JuanzongError `publication-not-found`, `publication-status`, `dates-out-of-order`, `signs-own`,
 *   `publication-changed`, `issue-withheld-since`, `issue-trashed-since`
 */
export function approvePublication(
  change: Change,
  { publicationId, on, signer }: Decision & { signer: Signer },
): void {
  const { db, record } = change;
  const publication = readPublication(db, publicationId);
  const { caseFileId, number, draftedOn, snapshot, sha256 } = publication;
  requireStatus(publication, ['draft'], '批准');
  requireAnother(signer, drafterOf(publication), `第${number}号公开文本`);
  requireOrder(['起草日期', draftedOn], ['批准日期', on]);
  if (hashOf(snapshot) !== sha256) {
    throw new JuanzongError(
      'publication-changed',
      `第${number}号公开文本的内容与起草时不一致，不能批准，请作废后重新起草。`,
    );
  }
  requireStillPublic(db, publication);
  db.prepare(
    `UPDATE publication SET status = 'approved', approved_on = ?, approved_by = ?, approved_by_account = ? WHERE id = ?`,
  ).run(on, signer.name, signer.accountId, publicationId);
  record({
    action: 'publication.approve',
    subjectKind: 'publication',
    subjectId: publicationId,
    caseFileId,
    before: { status: 'draft' },
    after: { status: 'approved', approvedOn: on, approvedBy: signer.name, sha256 },
  });
}

/** Gives a public text up that nobody has approved. @throws JuanzongError `publication-not-found`, `publication-status` */
export function discardPublication({ db, record }: Change, publicationId: string): void {
  const publication = readPublication(db, publicationId);
  requireStatus(publication, ['draft'], '作废');
  db.prepare("UPDATE publication SET status = 'discarded' WHERE id = ?").run(publicationId);
  record(moved(publication, 'publication.discard', { status: 'discarded' }));
}

/** Notes that a public text was taken down. @throws JuanzongError `publication-not-found`, `publication-status`, `dates-out-of-order` */
export function takeDownPublication({ db, record }: Change, { publicationId, on }: Decision): void {
  const publication = readPublication(db, publicationId);
  requireStatus(publication, ['published'], '撤下');
  requireOrder(['公布日期', publication.publishedOn ?? on], ['撤下日期', on]);
  db.prepare("UPDATE publication SET status = 'takenDown', taken_down_on = ? WHERE id = ?").run(
    on,
    publicationId,
  );
  record(moved(publication, 'publication.takeDown', { status: 'takenDown', takenDownOn: on }));
}

/** The trace of a public text that goes on to another status. */
export function moved(
  { id, caseFileId, status }: StoredPublication,
  action: string,
  after: Record<string, unknown>,
): Parameters<Change['record']>[0] {
  return { action, subjectKind: 'publication', subjectId: id, caseFileId, before: { status }, after };
}

/** @throws JuanzongError `dates-out-of-order` */
export function requireOrder([firstName, first]: [string, string], [name, day]: [string, string]): void {
  if (first <= day) return;
  throw new JuanzongError('dates-out-of-order', `${name} ${day} 早于${firstName} ${first}，请改正日期。`);
}
