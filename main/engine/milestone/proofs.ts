import type { Database } from 'better-sqlite3';
import { dayOf } from '../../../shared/clock.ts';
import type { ProofKind } from '../../../shared/milestone.ts';
import { SUPERVISION_KIND_NAMES, type SupervisionKind } from '../../../shared/supervision.ts';
import { LIVE_LINKS } from '../evidence/index.ts';

/** Something that could prove a milestone. */
export interface PossibleProof {
  id: string;
  /** What it is called, and where or of when it is. */
  title: string;
}

interface Found {
  id: string;
  name: string;
  /** When a paper was made, the day of a record, the numbers of the issues that a piece of evidence belongs to. */
  detail: string | null;
  /** The number of the issue that a paper is about. */
  issue?: number | null;
}

const FIND: Record<ProofKind, string> = {
  document: `SELECT paper.id, title AS name, paper.created_at AS detail, issue.number AS issue
    FROM official_document AS paper LEFT JOIN issue ON issue.id = paper.issue_id
    WHERE paper.case_file_id = ? ORDER BY paper.created_at DESC, paper.id DESC`,
  evidence: `SELECT evidence.id, evidence.name, group_concat(DISTINCT issue.number ORDER BY issue.number) AS detail
    FROM ${LIVE_LINKS} AS link JOIN evidence ON evidence.id = link.evidence_id JOIN issue ON issue.id = link.issue_id
    WHERE link.case_file_id = ? GROUP BY evidence.id ORDER BY evidence.id DESC`,
  supervision: `SELECT id, kind AS name, held_on AS detail FROM supervision
    WHERE case_file_id = ? AND trashed_at IS NULL ORDER BY held_on DESC, id DESC`,
};

const TITLES: Record<ProofKind, (found: Found) => string> = {
  document: ({ name, detail, issue }) => {
    const madeOn = detail === null ? '' : `${dayOf(new Date(detail))} 生成`;
    return `${name}（${issue ? `问题${issue}，` : ''}${madeOn}）`;
  },
  evidence: ({ name, detail }) => `${name}（问题${(detail ?? '').replaceAll(',', '、')}）`,
  supervision: ({ name, detail }) => recordTitle(name as SupervisionKind, detail ?? ''),
};

/** What of one kind could prove a milestone of a case file, the latest first. */
export function possibleProofs(db: Database, caseFileId: string, kind: ProofKind): PossibleProof[] {
  return db
    .prepare<[string], Found>(FIND[kind])
    .all(caseFileId)
    .map((found) => ({ id: found.id, title: TITLES[kind](found) }));
}

/** What a record of supervision is called where it proves something: `调度会 2024-03-01`. */
export function recordTitle(kind: SupervisionKind, heldOn: string): string {
  return `${SUPERVISION_KIND_NAMES[kind]} ${heldOn}`;
}
