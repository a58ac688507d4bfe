import { keepPaper } from '../../document/index.ts';
import type { WritableLibrary } from '../../library/index.ts';
import { moved, requireOrder } from './decide.ts';
import { requireFrozen } from './frozen.ts';
import { noticeKind, requireStillPublic } from './material.ts';
import { readPublication, type StoredPublication } from './read.ts';
import { requireStatus } from './status.ts';
import { commentPeriodOf, requireContact } from './terms.ts';

export interface Publishing {
  publicationId: string;
  /** `2021-03-18` */
  on: string;
  /** Where it is published, such as the office's site. */
  medium: string;
  /** The first and last day for comments; what the text itself says need not be given. */
  commentFrom?: string | undefined;
  commentTo?: string | undefined;
}

/**
 * Publishes a text as it was approved: the paper is made of the frozen data and of nothing else.
 * @returns the id of the paper
 * @throws JuanzongError `publication-not-found`, `publication-status`, `publication-changed`, `dates-out-of-order`,
 *   `issue-withheld-since`, `issue-trashed-since`, `contact-missing`, `comment-period-missing`,
 *   `comment-period-differs`
 */
export async function publish(library: WritableLibrary, actor: string, wanted: Publishing): Promise<string> {
  const { db } = library;
  const publication = readPublication(db, wanted.publicationId);
  const { on, medium } = wanted;
  requirePublishable(library, publication, on);
  const data = JSON.parse(publication.snapshot) as object;
  requireContact(data);
  const period = commentPeriodOf(data, { from: wanted.commentFrom, to: wanted.commentTo }, on);
  const paper = await keepPaper(
    library,
    actor,
    {
      kind: noticeKind(),
      scope: { caseFileId: publication.caseFileId, issueId: null },
      // A name of its own: a draft with the same bytes is another paper.
      name: `${noticeKind().name}（第${publication.number}号公布稿）`,
      data,
      numbering: 'asGiven',
    },
    (change, documentId, sha256) => {
      // Somebody else may have been at work while the paper was made.
      requirePublishable(library, readPublication(db, publication.id), on);
      change.db
        .prepare(
          `UPDATE publication SET status = 'published', published_on = @on, medium = @medium, document_id = @documentId,
             comment_from = @from, comment_to = @to
           WHERE id = @id`,
        )
        .run({ id: publication.id, on, medium, documentId, ...period });
      change.record(
        moved(publication, 'publication.publish', {
          status: 'published',
          publishedOn: on,
          medium,
          commentFrom: period.from,
          commentTo: period.to,
          documentId,
          sha256,
        }),
      );
    },
  );
  return paper.id;
}

function requirePublishable({ db }: WritableLibrary, publication: StoredPublication, on: string): void {
  requireStatus(publication, ['approved'], '公布');
  requireOrder(['批准日期', publication.approvedOn ?? on], ['公布日期', on]);
  requireFrozen(db, publication);
  requireStillPublic(db, publication);
}
