import { day, filled, id, oneOf, trashed } from './columns.ts';

/** 工作调度、督导 and 举一反三: what was found and demanded, each demand until it is answered. */
export const sql = `
CREATE TABLE supervision (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  kind TEXT NOT NULL ${oneOf('kind', ['hearing', 'documentReview', 'siteVisit', 'meeting', 'supervision', 'reminder', 'interview'])},
  ${day('held_on', 'needed')},
  place TEXT,
  -- Who held it, and with whom: names as written.
  people TEXT,
  addressee TEXT,
  findings TEXT,
  -- The light that gave cause to it.
  light TEXT CHECK (light IN ('red', 'yellow', 'green')),
  -- The letter that went out, and the record that this one answers.
  document_id TEXT REFERENCES official_document (id),
  answers_id TEXT REFERENCES supervision (id),
  recorded_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  ${trashed}
) STRICT;
CREATE INDEX supervision_by_case ON supervision (case_file_id);

CREATE TABLE supervision_issue (
  supervision_id TEXT NOT NULL REFERENCES supervision (id),
  issue_id TEXT NOT NULL REFERENCES issue (id),
  PRIMARY KEY (supervision_id, issue_id)
) STRICT;
CREATE INDEX supervision_issue_by_issue ON supervision_issue (issue_id);

CREATE TABLE demand (
  ${id},
  supervision_id TEXT NOT NULL REFERENCES supervision (id),
  number INTEGER NOT NULL CHECK (number > 0),
  issue_id TEXT REFERENCES issue (id),
  ${filled('text')},
  -- Whom it is put to: a department or a person, as written.
  addressee TEXT,
  ${day('due_date', 'needed')},
  ${day('answered_on')},
  answer TEXT,
  answered_by TEXT,
  evidence_id TEXT REFERENCES evidence (id),
  UNIQUE (supervision_id, number),
  CHECK ((answered_on IS NULL) = (answer IS NULL))
) STRICT;

CREATE TABLE self_check (
  ${id},
  issue_id TEXT NOT NULL REFERENCES issue (id),
  department_id TEXT NOT NULL REFERENCES department (id),
  ${filled('text')},
  ${day('due_date', 'needed')},
  ${day('done_on')},
  finding TEXT,
  outcome TEXT,
  recorded_by TEXT NOT NULL,
  ${trashed},
  CHECK (done_on IS NULL OR trim(finding) <> '')
) STRICT;
CREATE INDEX self_check_by_issue ON self_check (issue_id);
`;
