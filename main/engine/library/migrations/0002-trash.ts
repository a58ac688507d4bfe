/**
 * The recycle bin: what is deleted keeps its row and its links, with when and by whom. Measures count through without
 * the deleted ones, so a deleted measure gives up its number's claim.
 */

const trashed = 'trashed_at TEXT,\n  trashed_by TEXT';

export const sql = `
ALTER TABLE issue ADD COLUMN trashed_at TEXT;
ALTER TABLE issue ADD COLUMN trashed_by TEXT;
ALTER TABLE evidence_link ADD COLUMN trashed_at TEXT;
ALTER TABLE evidence_link ADD COLUMN trashed_by TEXT;

CREATE TABLE measure_rebuilt (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  issue_id TEXT NOT NULL REFERENCES issue (id),
  number INTEGER NOT NULL CHECK (number > 0),
  text TEXT NOT NULL CHECK (trim(text, char(32, 9, 10, 13, 160, 12288)) <> ''),
  outcome TEXT,
  start_date TEXT CHECK (start_date IS NULL OR (length(start_date) = 10 AND date(start_date) IS start_date)),
  due_date TEXT CHECK (due_date IS NULL OR (length(due_date) = 10 AND date(due_date) IS due_date)),
  done_date TEXT CHECK (done_date IS NULL OR (length(done_date) = 10 AND date(done_date) IS done_date)),
  ${trashed},
  UNIQUE (id, issue_id),
  CHECK (start_date IS NULL OR due_date IS NULL OR start_date <= due_date),
  CHECK (start_date IS NULL OR done_date IS NULL OR start_date <= done_date)
) STRICT;
INSERT INTO measure_rebuilt (id, issue_id, number, text, outcome, start_date, due_date, done_date)
  SELECT id, issue_id, number, text, outcome, start_date, due_date, done_date FROM measure;
DROP TABLE measure;
ALTER TABLE measure_rebuilt RENAME TO measure;
CREATE UNIQUE INDEX measure_order ON measure (issue_id, number) WHERE trashed_at IS NULL;
CREATE INDEX measure_by_issue ON measure (issue_id);
CREATE INDEX issue_trashed ON issue (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX evidence_link_by_evidence ON evidence_link (evidence_id);
`;
