import type { Database } from 'better-sqlite3';
import type { Publication, PublicComment } from '../../../shared/disclosure.ts';
import { readComments } from './comment/read.ts';
import { readPublications, shownOf } from './publication/read.ts';

/** What was published of a case file and what the public said to it, as an archive keeps them. */
export interface ArchivedDisclosure {
  publications: (Publication & { issueIds: string[]; snapshot: unknown })[];
  comments: PublicComment[];
}

/** Every public text, with the data that it was approved with, and every comment, by their numbers. */
export function readPublicRecord(db: Database, caseFileId: string): ArchivedDisclosure {
  return {
    publications: readPublications(db, caseFileId).map((publication) => ({
      ...shownOf(publication),
      issueIds: publication.issueIds,
      snapshot: JSON.parse(publication.snapshot) as unknown,
    })),
    comments: readComments(db, caseFileId),
  };
}
