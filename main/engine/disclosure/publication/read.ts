import type { Database } from 'better-sqlite3';
import { commentWindowOn, type Publication, type PublicationOnDay } from '../../../../shared/disclosure.ts';
import { JuanzongError } from '../../error.ts';
import type { Signer } from '../../signature/index.ts';

/** A public text with what only the engine needs to know. */
export interface StoredPublication extends Publication {
  /** What the paper is made of: JSON text, as it was put up. */
  snapshot: string;
  /** The issues that it makes public. */
  issueIds: string[];
  draftedByAccount: string | null;
}

type Row = Omit<StoredPublication, 'issueIds'> & { issueIds: string };

const PUBLICATIONS = `
  SELECT id, case_file_id AS caseFileId, number, status, drafted_on AS draftedOn, drafted_by AS draftedBy,
    drafted_by_account AS draftedByAccount, approved_on AS approvedOn, approved_by AS approvedBy,
    published_on AS publishedOn, medium, document_id AS documentId, taken_down_on AS takenDownOn,
    comment_from AS commentFrom, comment_to AS commentTo, snapshot, snapshot_sha256 AS sha256,
    issue_ids AS issueIds, json_array_length(issue_ids) AS issues
  FROM publication`;

/** @throws JuanzongError `publication-not-found` */
export function readPublication(db: Database, id: string): StoredPublication {
  const row = db.prepare<[string], Row>(`${PUBLICATIONS} WHERE id = ?`).get(id);
  if (!row) throw new JuanzongError('publication-not-found', '没有找到这份公开文本，请刷新后再试。');
  return storedOf(row);
}

/** Those that were approved, of all case files. */
export function readFrozen(db: Database): StoredPublication[] {
  return db
    .prepare<[], Row>(`${PUBLICATIONS} WHERE status NOT IN ('draft', 'discarded') ORDER BY id`)
    .all()
    .map(storedOf);
}

/** The public texts of a case file, by number. */
export function readPublications(db: Database, caseFileId: string): StoredPublication[] {
  return db
    .prepare<[string], Row>(`${PUBLICATIONS} WHERE case_file_id = ? ORDER BY number`)
    .all(caseFileId)
    .map(storedOf);
}

/** The public texts of a case file, the latest first, with where the time for comments stands on the day `on`. */
export function listPublications(db: Database, caseFileId: string, on: string): PublicationOnDay[] {
  return readPublications(db, caseFileId)
    .map((publication) => onDay(shownOf(publication), on))
    .toReversed();
}

/** What a window is told of a public text. */
export function shownOf({
  snapshot: _snapshot,
  issueIds: _issueIds,
  draftedByAccount: _account,
  ...publication
}: StoredPublication): Publication {
  return publication;
}

export function onDay(publication: Publication, on: string): PublicationOnDay {
  const { commentFrom: from, commentTo: to } = publication;
  return { ...publication, window: commentWindowOn({ from, to }, on) };
}

export function drafterOf({ draftedBy, draftedByAccount }: StoredPublication): Signer {
  return { name: draftedBy, accountId: draftedByAccount };
}

function storedOf({ issueIds, ...row }: Row): StoredPublication {
  return { ...row, issueIds: JSON.parse(issueIds) as string[] };
}
