import type { Database } from 'better-sqlite3';
import type { PublicationComparison } from '../../../../shared/disclosure.ts';
import { compareNotices } from '../../document/index.ts';
import { JuanzongError } from '../../error.ts';
import { collectNow } from './material.ts';
import type { StoredPublication } from './read.ts';

/** What the case file now says otherwise than the public text. */
export function comparedWithNow(
  db: Database,
  { caseFileId, snapshot }: Pick<StoredPublication, 'caseFileId' | 'snapshot'>,
): PublicationComparison {
  try {
    return {
      kind: 'compared',
      differences: compareNotices(JSON.parse(snapshot), collectNow(db, caseFileId)),
    };
  } catch (error) {
    if (error instanceof JuanzongError) return { kind: 'impossible', reason: error.message };
    throw error;
  }
}
