import { day, filled, id, oneOf, trashed } from './columns.ts';

/** 建章立制, 问责、资金, and the milestones of a case file. */
export const sql = `
ALTER TABLE regulation ADD COLUMN number TEXT;
ALTER TABLE regulation ADD COLUMN issuing_body TEXT;
ALTER TABLE regulation ADD COLUMN ${day('issued_on')};
ALTER TABLE regulation ADD COLUMN kind TEXT CHECK (kind IN ('new', 'revised'));
ALTER TABLE regulation ADD COLUMN evidence_id TEXT REFERENCES evidence (id);

-- People by kind of handling: counts alone, never names.
CREATE TABLE accountability (
  issue_id TEXT NOT NULL REFERENCES issue (id),
  ${filled('handling')},
  people INTEGER NOT NULL CHECK (people > 0),
  PRIMARY KEY (issue_id, handling)
) STRICT;

-- Amounts in fen.
CREATE TABLE money (
  issue_id TEXT NOT NULL REFERENCES issue (id),
  kind TEXT NOT NULL ${oneOf('kind', ['recovered', 'refunded', 'confiscated', 'saved'])},
  amount INTEGER NOT NULL CHECK (amount > 0),
  PRIMARY KEY (issue_id, kind)
) STRICT;

CREATE TABLE milestone (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  kind TEXT NOT NULL ${oneOf('kind', ['plan', 'democraticLifeMeeting', 'unitReport', 'leaderReport', 'publicNotice', 'other'])},
  ${filled('title')},
  position INTEGER NOT NULL CHECK (position > 0),
  ${day('due_date')},
  ${day('done_on')},
  note TEXT,
  -- What proves it: a paper, a piece of evidence or a record of supervision.
  document_id TEXT REFERENCES official_document (id),
  evidence_id TEXT REFERENCES evidence (id),
  supervision_id TEXT REFERENCES supervision (id),
  ${trashed},
  -- A word alone proves nothing, except of what the office has added for itself.
  CHECK (done_on IS NULL OR coalesce(document_id, evidence_id, supervision_id) IS NOT NULL
    OR (kind = 'other' AND trim(note) <> ''))
) STRICT;
CREATE INDEX milestone_by_case ON milestone (case_file_id);
`;
